package io.bonafide.intake;

import java.util.regex.Pattern;

/** Recognises UTF-8 that was read as Windows-1252 and saved like that ({@code MÃ¼ller}), and characters already lost. */
final class Garbled {
    // Second bytes of UTF-8 as Windows-1252 shows them. Closing quotation marks are left out: they end honest words.
    private static final String SECOND = "[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘“–—˜™š›œžŸ]";
    private static final Pattern PATTERN = Pattern.compile(
            "Ã" + SECOND + "|Â[\\u00A1-\\u00BF]|â€[\\u0080-\\u00BF™œ“”˜¦]|Å[\\u00A1-\\u00BE\\u0080-\\u009F]|\\uFFFD");

    private Garbled() {}

    static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return PATTERN.matcher(text).find();
            }
        }
        return false;
    }
}
