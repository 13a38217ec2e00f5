package io.bonafide.report.page;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn for characters that no font here can draw: Latin letters in square brackets where the script has a
 * transliteration ({@code [gimminjun]}), their numbers otherwise ({@code [U+1F600]}). The original stays in the document
 * for whoever searches, copies or listens.
 */
final class Transcription {
    private static final int MOST_NUMBERS = 6;

    private final Typefaces typefaces;
    private @Nullable Transliterator latin;

    Transcription(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    Glyphs of(String text, Weight weight) {
        Face face = typefaces.primary(weight);
        String shown = text.codePoints().anyMatch(Character::isLetter) ? latin().transliterate(text) : text;
        String drawn = shown.codePoints().allMatch(face::covers) ? shown : numbers(text);
        String bracketed = "[" + drawn.strip() + "]";
        return new Glyphs(Glyphs.of(face, bracketed).parts(), text, face.width(bracketed));
    }

    private static String numbers(String text) {
        StringBuilder numbers = new StringBuilder();
        text.codePoints().limit(MOST_NUMBERS).forEach(c -> numbers.append(String.format(Locale.ROOT, "U+%04X ", c)));
        int length = text.codePointCount(0, text.length());
        return length <= MOST_NUMBERS ? numbers.toString() : numbers + "+" + (length - MOST_NUMBERS);
    }

    /** Loaded when first needed: its rules are large. */
    private Transliterator latin() {
        Transliterator loaded = latin;
        if (loaded == null) {
            loaded = Transliterator.getInstance("Any-Latin; NFC");
            latin = loaded;
        }
        return loaded;
    }
}
