package io.bonafide.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text in drawing order.
 *
 * @param original what it stands for, where drawing it took another order or other letters
 * @param width in thousandths of the size
 */
record Glyphs(List<Part> parts, @Nullable String original, float width) {

    /** Text that one face draws from left to right. */
    record Part(Face face, String text) {}

    static Glyphs of(Face face, String text) {
        return new Glyphs(List.of(new Part(face, text)), null, face.width(text));
    }

    static Glyphs of(List<Part> parts, @Nullable String original) {
        float width = 0;
        for (Part part : parts) {
            width += part.face().width(part.text());
        }
        return new Glyphs(List.copyOf(parts), original, width);
    }
}
