package io.bonafide.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that XML cannot hold are written {@code _x000D_} in workbooks (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
final class XlsxEscapes {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxEscapes() {}

    static String decoded(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPE.matcher(text);
        StringBuilder decoded = new StringBuilder();
        while (matcher.find()) {
            char character = (char) Integer.parseInt(matcher.group(1), 16);
            matcher.appendReplacement(decoded, Matcher.quoteReplacement(String.valueOf(character)));
        }
        return matcher.appendTail(decoded).toString();
    }
}
