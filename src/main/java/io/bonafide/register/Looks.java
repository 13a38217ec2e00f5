package io.bonafide.register;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a text looks to somebody who reads quickly (Unicode TS 39, 4 "Confusable Detection", and what readers of Latin take
 * for the same besides).
 */
final class Looks {
    private static final SpoofChecker CONFUSABLES =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
    private static final int LONGEST = 300;
    // Articles and legal forms say nothing about who somebody is; nor does "official".
    private static final Set<String> NOT_A_NAME = Set.of(
            "the",
            "ltd",
            "limited",
            "inc",
            "llc",
            "plc",
            "gmbh",
            "ag",
            "bv",
            "sa",
            "official",
            "badges",
            "badge",
            "certificates",
            "certificate",
            "certifications",
            "credentials",
            "verification",
            "verified");

    private Looks() {}

    /** Of a host's label. Capital I passes for l, and hosts are written in any case. */
    static String ofLabel(String label) {
        StringBuilder looks = new StringBuilder();
        for (char letter : plain(label).toCharArray()) {
            looks.append(
                    switch (letter) {
                        case 'i', '1', '|' -> 'l';
                        case '0' -> 'o';
                        case '3' -> 'e';
                        case '4' -> 'a';
                        case '5', '$' -> 's';
                        case '7' -> 't';
                        default -> letter;
                    });
        }
        return looks.toString().replace("vv", "w").replace("cl", "d");
    }

    /** The words of a name, without those that anybody's may have. */
    static List<String> ofName(String name) {
        String bounded = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        String letters = Normalizer.normalize(bounded, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
        List<String> words = letters.isEmpty() ? List.of() : Arrays.asList(letters.split(" "));
        List<String> telling =
                words.stream().filter(word -> !NOT_A_NAME.contains(word)).toList();
        return (telling.isEmpty() ? words : telling).stream().map(Looks::ofWord).toList();
    }

    /** A number at the end is one: {@code School 41} and {@code School 42} are neighbours. */
    private static String ofWord(String word) {
        int end = word.length();
        while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
            end--;
        }
        return plain(word.substring(0, end)).replace('i', 'l') + word.substring(end);
    }

    // TS 39 takes 0 for O but not for o; people reading an address do not mind the difference.
    private static String plain(String text) {
        String skeleton = Normalizer.normalize(CONFUSABLES.getSkeleton(text), Normalizer.Form.NFD);
        return skeleton.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
