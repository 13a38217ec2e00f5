package io.bonafide.report.page;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;

/** The lines of one cell, on their way onto pages. */
final class Column {
    private final float x;
    private final float width;
    private final @Nullable Ink tint;
    private final Deque<Placed> waiting = new ArrayDeque<>();

    /**
     * A line with what it belongs to.
     *
     * @param element {@code null} for decoration
     * @param mark drawn before the line
     * @param owner what a mark's figure is part of
     */
    private record Placed(
            Line line,
            float indent,
            float after,
            @Nullable PDStructureElement element,
            Paragraph.@Nullable Mark mark,
            @Nullable PDStructureElement owner) {

        float height() {
            return line.height() + after;
        }
    }

    Column(float x, float width, @Nullable Ink tint) {
        this.x = x;
        this.width = width;
        this.tint = tint;
    }

    /**
     * @param element what the text is; {@code null} for decoration
     * @param owner what a mark's figure is part of
     */
    void add(
            Paragraph paragraph,
            Lines lines,
            @Nullable PDStructureElement element,
            @Nullable PDStructureElement owner) {
        Paragraph.Mark mark = paragraph.mark();
        float indent = mark == null ? 0 : paragraph.spans().get(0).style().size() * 1.55f;
        List<Line> broken = lines.of(paragraph, width - indent);
        for (int i = 0; i < broken.size(); i++) {
            float after = i == broken.size() - 1 ? paragraph.after() : 0;
            waiting.add(new Placed(broken.get(i), indent, after, element, i == 0 ? mark : null, owner));
        }
    }

    boolean isDone() {
        return waiting.isEmpty();
    }

    float height() {
        float height = 0;
        for (Placed placed : waiting) {
            height += placed.height();
        }
        return height;
    }

    float heightOfFirst() {
        return waiting.isEmpty() ? 0 : waiting.getFirst().line().height();
    }

    /** Takes the lines that fit, and leaves the others waiting. */
    Taken take(float room) {
        List<Placed> taken = new ArrayList<>();
        float height = 0;
        while (!waiting.isEmpty() && height + waiting.getFirst().line().height() <= room) {
            Placed placed = waiting.removeFirst();
            taken.add(placed);
            height += placed.height();
        }
        return new Taken(taken, Math.min(height, room));
    }

    /** Lines that go on one page. */
    final class Taken {
        private final List<Placed> lines;
        private final float height;

        private Taken(List<Placed> lines, float height) {
            this.lines = lines;
            this.height = height;
        }

        float height() {
            return height;
        }

        void tint(Canvas canvas, float left, float top, float whole, float padding) throws IOException {
            if (tint != null) {
                canvas.beginArtifact();
                canvas.rectangle(left + x - padding, top, width + 2 * padding, whole, tint);
                canvas.end();
            }
        }

        void draw(Canvas canvas, float left, float top) throws IOException {
            float y = top;
            PDStructureElement open = null;
            boolean opened = false;
            for (Placed placed : lines) {
                Paragraph.Mark mark = placed.mark();
                if (opened && (mark != null || placed.element() != open)) {
                    canvas.end();
                    opened = false;
                }
                if (mark != null && placed.owner() != null) {
                    float size = placed.line().size() * 1.08f;
                    canvas.shape(
                            mark, placed.owner(), left + x, y + (placed.line().height() - size) / 2, size);
                }
                if (!opened) {
                    begin(canvas, placed.element());
                    open = placed.element();
                    opened = true;
                }
                canvas.line(placed.line(), left + x + placed.indent(), y);
                y += placed.height();
            }
            if (opened) {
                canvas.end();
            }
        }

        private void begin(Canvas canvas, @Nullable PDStructureElement element) throws IOException {
            if (element == null) {
                canvas.beginArtifact();
            } else {
                canvas.begin(element);
            }
        }
    }
}
