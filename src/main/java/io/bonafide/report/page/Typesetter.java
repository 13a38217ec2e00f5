package io.bonafide.report.page;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns text into glyphs: picks a font for every character, joins Arabic letters, puts right-to-left text in drawing
 * order, and transcribes what no font can draw. Keeps parsed fonts for many documents; one thread at a time.
 */
public final class Typesetter implements Closeable {
    private static final int ARABIC =
            ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK;

    private final Typefaces typefaces = new Typefaces();
    private final ArabicShaping arabic = new ArabicShaping(ARABIC);
    private final Transcription transcription = new Transcription(typefaces);

    /** The width of a text that stands by itself, in points. */
    float width(String text, Style style) {
        Face primary = typefaces.primary(style.weight());
        if (isSimple(text, primary)) {
            return primary.width(text) * style.size() / 1000;
        }
        float width = 0;
        for (Glyphs glyphs : shape(text, style.weight(), false)) {
            width += glyphs.width();
        }
        return width * style.size() / 1000;
    }

    /**
     * Glyphs from left to right.
     *
     * @param rightToLeft whether the paragraph that the text is a line of runs from right to left
     */
    List<Glyphs> shape(String text, Weight weight, boolean rightToLeft) {
        Face primary = typefaces.primary(weight);
        if (isSimple(text, primary)) {
            return List.of(Glyphs.of(primary, text));
        }
        List<Glyphs> visual = new ArrayList<>();
        Bidi bidi = new Bidi(text, rightToLeft ? Bidi.RTL : Bidi.LTR);
        for (int i = 0; i < bidi.countRuns(); i++) {
            BidiRun run = bidi.getVisualRun(i);
            String part = text.substring(run.getStart(), run.getLimit());
            if (run.isOddRun()) {
                visual.add(rightToLeft(part, weight));
            } else {
                leftToRight(part, weight, visual);
            }
        }
        return visual;
    }

    private static boolean isSimple(String text, Face primary) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 0x590 && (c < 0x2010 || c > 0x2122)) || !primary.covers(c)) {
                return false;
            }
        }
        return true;
    }

    private Glyphs rightToLeft(String text, Weight weight) {
        String reversed = Bidi.writeReverse(joined(text), Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
        List<Glyphs.Part> parts = new ArrayList<>();
        List<Glyphs> visual = new ArrayList<>();
        leftToRight(reversed, weight, visual);
        visual.forEach(glyphs -> parts.addAll(glyphs.parts()));
        return Glyphs.of(parts, text);
    }

    private String joined(String text) {
        try {
            return arabic.shape(text);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("The options of the Arabic shaping do not fit together", e);
        }
    }

    private void leftToRight(String text, Weight weight, List<Glyphs> visual) {
        int start = 0;
        while (start < text.length()) {
            Face face = typefaces.faceFor(text.codePointAt(start), weight);
            int end = sameFace(text, start, face, weight);
            String part = text.substring(start, end);
            visual.add(face == null ? transcription.of(part, weight) : Glyphs.of(face, part));
            start = end;
        }
    }

    /** End of the text that goes with one face; of one script where none has it. */
    private int sameFace(String text, int start, @Nullable Face face, Weight weight) {
        int end = start;
        int script = UScript.getScript(text.codePointAt(start));
        while (end < text.length() && typefaces.faceFor(text.codePointAt(end), weight) == face) {
            int character = text.codePointAt(end);
            if (face == null && UScript.getScript(character) != script) {
                return end;
            }
            end += Character.charCount(character);
        }
        return end;
    }

    @Override
    public void close() throws IOException {
        typefaces.close();
    }
}
