package io.bonafide.retrieval;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ways in which an IPv4 address can be written so that somebody does not recognise it. */
final class HostileNotations {
    private static final List<int[]> FORBIDDEN = List.of(
            new int[] {127, 0, 0, 1},
            new int[] {10, 0, 0, 1},
            new int[] {172, 16, 0, 1},
            new int[] {192, 168, 1, 1},
            new int[] {169, 254, 169, 254},
            new int[] {100, 100, 100, 200},
            new int[] {168, 63, 129, 16},
            new int[] {192, 0, 0, 192},
            new int[] {198, 18, 0, 1},
            new int[] {224, 0, 0, 1},
            new int[] {0, 0, 0, 0},
            new int[] {255, 255, 255, 255});
    private static final List<Function<int[], String>> NOTATIONS = List.of(
            HostileNotations::dotted,
            a -> Long.toString(number(a)),
            a -> "0x" + Long.toHexString(number(a)),
            a -> "0X" + Long.toHexString(number(a)).toUpperCase(Locale.ROOT),
            a -> "0" + Long.toOctalString(number(a)),
            a -> each(a, "0x%02x"),
            a -> each(a, "0%o"),
            a -> each(a, "%03d"),
            a -> a[0] + "." + (number(a) & 0xffffff),
            a -> a[0] + "." + a[1] + "." + (number(a) & 0xffff),
            a -> dotted(a) + ".",
            a -> dotted(a).replace('.', '\u3002'),
            a -> dotted(a).replace('.', '\uff0e'),
            a -> dotted(a).replace('.', '\uff61'),
            a -> dotted(a).replace(".", "%2e"),
            a -> shifted(dotted(a), '\uff10'),
            a -> percent(dotted(a)),
            a -> "[::ffff:" + dotted(a) + "]",
            a -> "[::ffff:" + words(a) + "]",
            a -> "[0:0:0:0:0:FFFF:" + words(a) + "]",
            a -> "[::" + dotted(a) + "]",
            a -> "[::" + words(a) + "]",
            a -> "[::ffff:0:" + dotted(a) + "]",
            a -> "[64:ff9b::" + dotted(a) + "]",
            a -> "[64:ff9b:1::" + words(a) + "]",
            a -> "[2002:" + words(a) + "::1]",
            a -> "[2001:0:808:808::" + words(new int[] {255 - a[0], 255 - a[1], 255 - a[2], 255 - a[3]}) + "]",
            a -> "[fe80::5efe:" + dotted(a) + "]",
            a -> "[2a00:1450::200:5efe:" + words(a) + "]");

    private HostileNotations() {}

    static Stream<String> all() {
        return FORBIDDEN.stream().flatMap(address -> NOTATIONS.stream().map(notation -> notation.apply(address)));
    }

    /** Whole addresses in which one host hides behind another. */
    static Stream<String> disguises(int port) {
        return FORBIDDEN.stream()
                .map(address -> dotted(address) + ":" + port)
                .flatMap(host -> Stream.of(
                        "https://" + Loopback.HOST + "@" + host + "/",
                        "https://" + Loopback.HOST + ":443@" + host + "/",
                        "https://" + Loopback.HOST + "\\@" + host + "/",
                        "https://" + host + "\\@" + Loopback.HOST + "/",
                        "https:\\\\" + host + "\\",
                        "https://" + Loopback.HOST + "\r\nHost: " + host + "\r\n\r\n/",
                        "https://" + host + "\t/",
                        "//" + host + "/",
                        "///" + host + "/",
                        "http://" + host + "/",
                        "HtTpS://" + host + "/"));
    }

    private static String dotted(int[] address) {
        return each(address, "%d");
    }

    private static String each(int[] address, String format) {
        return IntStream.of(address)
                .mapToObj(part -> String.format(Locale.ROOT, format, part))
                .collect(Collectors.joining("."));
    }

    private static long number(int[] address) {
        return IntStream.of(address).asLongStream().reduce(0, (before, part) -> before << 8 | part);
    }

    private static String words(int[] address) {
        return Integer.toHexString(address[0] << 8 | address[1]) + ":"
                + Integer.toHexString(address[2] << 8 | address[3]);
    }

    private static String shifted(String text, char zero) {
        return text.chars()
                .map(c -> c == '.' ? c : c - '0' + zero)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String percent(String text) {
        return text.chars()
                .mapToObj(c -> c == '.' ? "." : "%" + Integer.toHexString(c))
                .collect(Collectors.joining());
    }
}
