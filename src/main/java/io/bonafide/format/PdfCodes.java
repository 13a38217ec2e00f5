package io.bonafide.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** What the codes of a font mean, by its {@code ToUnicode} table (ISO 32000-2, 9.10.3), as far as addresses need it. */
final class PdfCodes {
    static final PdfCodes LATIN = new PdfCodes(1, Map.of());
    private static final int MAX_BYTES = 1 << 20;
    private static final int MOST = 20_000;
    private static final COSName TYPE_0 = COSName.getPDFName("Type0");
    private static final Pattern TABLE =
            Pattern.compile("beginbf(char|range)(.{0,100000}?)endbf(?:char|range)", Pattern.DOTALL);
    private static final String CODE = "<\\s*([0-9A-Fa-f]{2,4})\\s*>\\s*";
    private static final String TEXT = "<\\s*([0-9A-Fa-f]{4}|[0-9A-Fa-f]{8}|[0-9A-Fa-f]{12})\\s*>";
    private static final Pattern CHARACTER = Pattern.compile(CODE + TEXT);
    private static final Pattern RANGE = Pattern.compile(CODE + CODE + "(?:" + TEXT + "|\\[([^\\]]{0,20000})\\])");
    private static final Pattern ITEM = Pattern.compile(TEXT);

    private final int width;
    private final Map<Integer, String> meanings;

    private PdfCodes(int width, Map<Integer, String> meanings) {
        this.width = width;
        this.meanings = meanings;
    }

    static PdfCodes of(COSDictionary font, PdfStreams streams) throws IOException {
        int width = TYPE_0.equals(font.getCOSName(COSName.SUBTYPE)) ? 2 : 1;
        Optional<byte[]> table = font.containsKey(COSName.TO_UNICODE)
                ? streams.read(font.getDictionaryObject(COSName.TO_UNICODE), MAX_BYTES)
                : Optional.empty();
        return new PdfCodes(
                width,
                table.map(bytes -> parse(new String(bytes, StandardCharsets.ISO_8859_1)))
                        .orElse(Map.of()));
    }

    private static Map<Integer, String> parse(String text) {
        Map<Integer, String> meanings = new HashMap<>();
        Matcher table = TABLE.matcher(text);
        while (table.find()) {
            Matcher entry = (table.group(1).equals("char") ? CHARACTER : RANGE).matcher(table.group(2));
            while (entry.find() && meanings.size() < MOST) {
                int first = Integer.parseInt(entry.group(1), 16);
                if (table.group(1).equals("char")) {
                    meanings.put(first, utf16(entry.group(2)));
                } else {
                    addRange(first, entry, meanings);
                }
            }
        }
        return meanings;
    }

    private static void addRange(int first, Matcher range, Map<Integer, String> meanings) {
        int last = Integer.parseInt(range.group(2), 16);
        if (range.group(3) == null) {
            Matcher item = ITEM.matcher(range.group(4));
            for (int code = first; code <= last && item.find(); code++) {
                meanings.put(code, utf16(item.group(1)));
            }
            return;
        }
        String text = utf16(range.group(3));
        int end = text.length() - 1;
        for (int code = first; code <= last && meanings.size() < MOST; code++) {
            meanings.put(code, text.substring(0, end) + (char) (text.charAt(end) + code - first));
        }
    }

    private static String utf16(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_16BE);
    }

    /** Codes without a meaning are Latin-1 where they are single bytes, and left out where they are not. */
    String text(byte[] codes) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at + width <= codes.length; at += width) {
            int code = codes[at] & 0xff;
            if (width == 2) {
                code = (code << 8) | (codes[at + 1] & 0xff);
            }
            String meaning = meanings.get(code);
            text.append(meaning != null ? meaning : width == 1 ? String.valueOf((char) code) : "");
        }
        return text.toString();
    }
}
