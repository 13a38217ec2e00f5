package io.bonafide.report.page;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is drawn for characters that no font here can draw: Latin letters in square brackets where the script has a
 * transliteration ({@code [gimminjun]}), their numbers otherwise ({@code [U+1F600]}). The original stays in the document
 * for whoever searches, copies or listens.
 */
final class Transcription {
    private static final int MOST_NUMBERS = 6;

    private final Typefaces typefaces;
    /** By script, loaded when first needed: the rules are large. */
    private final Map<Integer, Optional<Transliterator>> intoLatin = new HashMap<>();

    Transcription(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /**
     * @param text of one script
     */
    Glyphs of(String text, Weight weight) {
        Face face = typefaces.primary(weight);
        String drawn = latin(UScript.getScript(text.codePointAt(0)))
                .map(latin -> latin.transliterate(text))
                .filter(shown -> shown.codePoints().allMatch(face::covers))
                .orElseGet(() -> numbers(text));
        String bracketed = "[" + drawn.strip() + "]";
        return new Glyphs(Glyphs.of(face, bracketed).parts(), text, face.width(bracketed));
    }

    private static String numbers(String text) {
        StringBuilder numbers = new StringBuilder();
        text.codePoints().limit(MOST_NUMBERS).forEach(c -> numbers.append(String.format(Locale.ROOT, "U+%04X ", c)));
        int length = text.codePointCount(0, text.length());
        return length <= MOST_NUMBERS ? numbers.toString() : numbers + "+" + (length - MOST_NUMBERS);
    }

    private Optional<Transliterator> latin(int script) {
        return intoLatin.computeIfAbsent(script, Transcription::load);
    }

    private static Optional<Transliterator> load(int script) {
        if (script <= UScript.INHERITED || script == UScript.UNKNOWN) {
            return Optional.empty();
        }
        try {
            return Optional.of(Transliterator.getInstance(UScript.getName(script) + "-Latin; NFC"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
