package io.bonafide.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns side by side across the page: a row of a table, a box, a paragraph. Breaks between lines where it does not fit.
 *
 * @param above space between its upper edge and the first line, in points; the same below the last
 * @param sides how far tints reach beyond the text, in points
 * @param back behind the whole band
 * @param edge a bar at its left
 * @param rule a line under it
 */
record Band(
        List<Column> columns,
        float width,
        float above,
        float sides,
        @Nullable Ink back,
        @Nullable Ink edge,
        @Nullable Ink rule) {

    /** Plain text across the page. */
    static Band plain(Column column, float width) {
        return new Band(List.of(column), width, 0, 0, null, null, null);
    }

    boolean isDone() {
        return columns.stream().allMatch(Column::isDone);
    }

    float height() {
        float height = 0;
        for (Column column : columns) {
            height = Math.max(height, column.height());
        }
        return height + 2 * above;
    }

    /** The least room in which something of it can be shown. */
    float leastHeight() {
        float height = 0;
        for (Column column : columns) {
            height = Math.max(height, column.heightOfFirst());
        }
        return height + 2 * above;
    }

    /**
     * Draws what fits, and leaves the rest waiting.
     *
     * @return height used, in points
     */
    float draw(Canvas canvas, float left, float top, float room) throws IOException {
        List<Column.Taken> taken = new ArrayList<>();
        float height = 0;
        for (Column column : columns) {
            Column.Taken part = column.take(room - 2 * above);
            taken.add(part);
            height = Math.max(height, part.height());
        }
        height += 2 * above;
        decorate(canvas, left, top, height);
        for (Column.Taken part : taken) {
            part.tint(canvas, left, top, height, sides);
        }
        for (Column.Taken part : taken) {
            part.draw(canvas, left, top + above);
        }
        return height;
    }

    private void decorate(Canvas canvas, float left, float top, float height) throws IOException {
        canvas.beginArtifact();
        if (back != null) {
            canvas.rectangle(left, top, width, height, back);
        }
        if (edge != null) {
            canvas.rectangle(left, top, 3, height, edge);
        }
        if (rule != null) {
            canvas.rectangle(left, top + height - 0.3f, width, 0.6f, rule);
        }
        canvas.end();
    }
}
