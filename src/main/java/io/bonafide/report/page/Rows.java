package io.bonafide.report.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;

/** Sets rows of a table. */
final class Rows {
    private static final float PADDING = 5;
    private static final float HEADER_PADDING = 3.4f;

    private final Tagging tagging;
    private final Lines lines;
    private final float[] widths;
    private final float padding;

    Rows(Tagging tagging, Lines lines, float[] widths, float padding) {
        this.tagging = tagging;
        this.lines = lines;
        this.widths = widths;
        this.padding = padding;
    }

    /**
     * @param table {@code null} where the header only repeats itself on a further page
     */
    Band header(List<Cell> cells, @Nullable PDStructureElement table) {
        PDStructureElement row = table == null ? null : tagging.element("TR", table);
        List<Column> columns = new ArrayList<>();
        float x = 0;
        for (int i = 0; i < cells.size(); i++) {
            Column column = new Column(x + PADDING, widths[i] - 2 * PADDING, null);
            PDStructureElement element = row == null ? null : tagging.headerCell(row, "Column");
            cells.get(i).paragraphs().forEach(paragraph -> column.add(paragraph, lines, element, element));
            columns.add(column);
            x += widths[i];
        }
        return new Band(columns, x, HEADER_PADDING, PADDING, Ink.TINT, null, Ink.LINE);
    }

    Band row(List<Cell> cells, PDStructureElement table) {
        PDStructureElement row = tagging.element("TR", table);
        List<Column> columns = new ArrayList<>();
        float x = 0;
        for (int i = 0; i < cells.size(); i++) {
            columns.add(column(cells.get(i), row, x, widths[i]));
            x += widths[i];
        }
        return new Band(columns, x, padding, PADDING, null, null, Ink.LINE);
    }

    private Column column(Cell cell, PDStructureElement row, float x, float width) {
        PDStructureElement element = cell.heads() ? tagging.headerCell(row, "Row") : tagging.element("TD", row);
        Column column = new Column(x + PADDING, width - 2 * PADDING, cell.tint());
        for (Paragraph paragraph : cell.paragraphs()) {
            column.add(paragraph, lines, tagging.element("P", element), element);
        }
        return column;
    }
}
