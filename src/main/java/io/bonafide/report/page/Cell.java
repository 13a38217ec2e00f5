package io.bonafide.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table.
 *
 * @param heads whether it is the header of its row
 * @param tint behind it; {@code null} where there is none
 */
public record Cell(
        List<Paragraph> paragraphs, boolean heads, @Nullable Ink tint) {

    public Cell {
        paragraphs = List.copyOf(paragraphs);
    }

    public static Cell of(Paragraph... paragraphs) {
        return new Cell(List.of(paragraphs), false, null);
    }

    public static Cell of(String text, Style style) {
        return of(Paragraph.of(text, style));
    }

    /** The header of its row. */
    public static Cell heading(String text, Style style) {
        return new Cell(List.of(Paragraph.of(text, style)), true, null);
    }

    public Cell tinted(Ink ink) {
        return new Cell(paragraphs, heads, ink);
    }
}
