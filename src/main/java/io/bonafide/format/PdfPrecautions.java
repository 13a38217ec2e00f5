package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.unsupported;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is done to a PDF before the library sees it. Of the filters that a stream may be packed with only deflate is left
 * unpacked, one layer of it; the others (images, old compression) are made unknown by name, in place, because nothing
 * here needs them and a few bytes could ask for gigabytes. A document that hides its filters is not opened.
 */
final class PdfPrecautions {
    private static final Set<String> TELLING = Set.of(
            "Filter", "DecodeParms", "Columns", "Colors", "FlateDecode", "LZWDecode", "DCTDecode", "CCITTFaxDecode");
    private static final String S = "[\\x00\\s]*+";
    private static final Pattern FILTER = Pattern.compile(
            "/Filter(?![A-Za-z0-9])" + S + "(/[A-Za-z0-9.#_-]*+|\\[[^\\]]{0,200}+\\]|.)", Pattern.DOTALL);
    private static final Pattern UNPACKED = Pattern.compile(
            "/(?:ASCIIHexDecode|AHx|ASCII85Decode|A85|LZWDecode|LZW|RunLengthDecode|RL|CCITTFaxDecode|CCF|DCTDecode|DCT"
                    + "|JPXDecode|JBIG2Decode|Crypt)(?![A-Za-z0-9])");
    private static final Pattern LIST = Pattern.compile("\\[(?:" + S + "/[A-Za-z0-9.]++)*+" + S + "\\]");
    private static final Pattern WIDE = Pattern.compile(
            "/Col(?:umns|ors)(?![A-Za-z0-9])" + S + "(?!\\d{1,5}(?![\\d.])(?!" + S + "\\d+" + S + "R))");
    private static final Pattern ELSEWHERE = Pattern.compile("/DecodeParms" + S + "(?:\\d|\\[[^\\]]{0,200}\\d\\s+R)");
    private static final Pattern ESCAPED = Pattern.compile("/([A-Za-z0-9]*#[A-Za-z0-9#]{2,40})");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");

    private PdfPrecautions() {}

    /** The document, its places unchanged. */
    static byte[] taken(byte[] pdf) throws UnreadableDocument {
        // One character per byte.
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        if (WIDE.matcher(text).find() || ELSEWHERE.matcher(text).find() || hidesNames(text)) {
            throw unusual();
        }
        byte[] tamed = pdf.clone();
        Matcher filter = FILTER.matcher(text);
        while (filter.find()) {
            String value = filter.group(1);
            boolean plain = value.startsWith("/")
                    ? value.indexOf('#') < 0
                    : LIST.matcher(value).matches();
            if (!plain) {
                throw unusual();
            }
            Matcher unpacked = UNPACKED.matcher(value);
            while (unpacked.find()) {
                java.util.Arrays.fill(
                        tamed, filter.start(1) + unpacked.start() + 1, filter.start(1) + unpacked.end(), (byte) 'X');
            }
        }
        return tamed;
    }

    private static boolean hidesNames(String text) {
        Matcher escaped = ESCAPED.matcher(text);
        while (escaped.find()) {
            String plain = ESCAPE.matcher(escaped.group(1))
                    .replaceAll(code ->
                            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
            if (TELLING.contains(plain)) {
                return true;
            }
        }
        return false;
    }

    private static UnreadableDocument unusual() {
        return unsupported("PDF document packed in a way that is not opened");
    }
}
