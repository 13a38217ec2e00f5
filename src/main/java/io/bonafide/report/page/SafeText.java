package io.bonafide.report.page;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text from strangers, made safe to print. What would hide, reorder or overprint other text is removed (zero-width
 * characters, variation selectors) or shown by its number ({@code [U+202E]}: controls, direction overrides and isolates,
 * tags), more than eight marks on one letter are counted instead of drawn, and a value ends after 300 characters with the
 * number of those left out.
 */
public final class SafeText {
    /** Longest value shown, in code points. */
    public static final int LONGEST = 300;

    private static final int MOST_MARKS = 8;

    private final StringBuilder out = new StringBuilder();
    private int marks;
    private int hidden;
    private int repeated;
    private int last = -1;

    private SafeText() {}

    /** A value: safe, and not longer than {@link #LONGEST}. */
    public static String of(String value) {
        String safe = visible(value.strip());
        int length = safe.codePointCount(0, safe.length());
        if (length <= LONGEST) {
            return safe;
        }
        int end = safe.offsetByCodePoints(0, LONGEST);
        return safe.substring(0, end) + "…(" + (length - LONGEST) + " more)";
    }

    /** The whole text, safe. */
    static String visible(String text) {
        return isPlain(text) ? text : new SafeText().rewrite(text);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || (c > 0x7E && c < 0xA0) || c == 0xAD || c >= 0x300) {
                return false;
            }
        }
        return true;
    }

    private String rewrite(String text) {
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(this::accept);
        endMarks();
        endRepeats();
        return out.toString();
    }

    private void accept(int character) {
        if (isMark(character)) {
            if (++marks > MOST_MARKS) {
                hidden++;
                return;
            }
        } else {
            endMarks();
        }
        if (character == '\t' || character == '\n' || character == '\r' || isOtherSpace(character)) {
            append(' ');
        } else if (isNumbered(character)) {
            appendNumber(character);
        } else if (!isUnseen(character)) {
            append(character);
        }
    }

    private void append(int character) {
        endRepeats();
        out.appendCodePoint(character);
    }

    private void appendNumber(int character) {
        if (character == last) {
            repeated++;
            return;
        }
        endRepeats();
        out.append(String.format(Locale.ROOT, "[U+%04X]", character));
        last = character;
    }

    private void endRepeats() {
        if (repeated > 0) {
            out.append("[×").append(repeated + 1).append(']');
        }
        repeated = 0;
        last = -1;
    }

    private void endMarks() {
        marks = 0;
        if (hidden > 0) {
            out.append("[+").append(hidden).append(" marks]");
            hidden = 0;
        }
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return !isVariationSelector(c) && (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK);
    }

    private static boolean isOtherSpace(int c) {
        return c == 0x2028 || c == 0x2029 || c == 0x85 || (c != 0xA0 && c != ' ' && Character.isSpaceChar(c));
    }

    /** Controls, direction embeddings, overrides and isolates, tags, halves of surrogate pairs, interlinear anchors. */
    private static boolean isNumbered(int c) {
        return Character.getType(c) == Character.CONTROL
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2061 && c <= 0x206F)
                || (c >= 0xE0000 && c <= 0xE0FFF && !isVariationSelector(c))
                || (c >= 0xD800 && c <= 0xDFFF)
                || (c >= 0xFFF9 && c <= 0xFFFB)
                || (c & 0xFFFE) == 0xFFFE;
    }

    /** Without width and without meaning on paper. */
    private static boolean isUnseen(int c) {
        return (c >= 0x200B && c <= 0x200F)
                || c == 0x2060
                || c == 0xFEFF
                || c == 0xAD
                || c == 0x34F
                || c == 0x61C
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || c == 0x180E
                || c == 0x3164
                || c == 0xFFA0
                || isVariationSelector(c);
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || (c >= 0x180B && c <= 0x180D);
    }
}
