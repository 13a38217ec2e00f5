package io.bonafide.report;

import java.util.regex.Pattern;

/** Text as it has to be handed to POI's streaming writer, to stand in the cell exactly as it was. */
final class WorkbookText {
    private static final int LONGEST = 32_767;
    // Office reads _x0041_ in a cell's text as an A (ECMA-376-1, 22.9.2.19); an escaped underscore keeps it as it is.
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private WorkbookText() {}

    /** Escaped, and cut at the most that a cell can hold. */
    static String of(String text) {
        String escaped = text.contains("_x") ? LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_") : text;
        if (escaped.length() <= LONGEST) {
            return escaped;
        }
        int end = Character.isHighSurrogate(escaped.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return escaped.substring(0, end);
    }
}
