package io.bonafide.report.page;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Breaks paragraphs into lines. */
final class Lines {
    private final Typesetter typesetter;
    private final Words words = new Words();

    Lines(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    float width(String text, Style style) {
        return typesetter.width(text, style);
    }

    List<Line> of(Paragraph paragraph, float width) {
        Breaking breaking = new Breaking(paragraph, width);
        for (Span span : paragraph.spans()) {
            for (String word : words.of(span.text())) {
                breaking.add(word, span.style());
            }
        }
        return breaking.finish();
    }

    /** One paragraph on its way into lines. */
    private final class Breaking {
        private final Paragraph paragraph;
        private final float width;
        private final List<Line> lines = new ArrayList<>();
        private final List<Span> current = new ArrayList<>();
        private float used;
        private boolean cut;

        Breaking(Paragraph paragraph, float width) {
            this.paragraph = paragraph;
            this.width = width;
        }

        void add(String word, Style style) {
            String rest = word;
            while (!rest.isEmpty()) {
                float trimmed = typesetter.width(rest.stripTrailing(), style);
                if (used + trimmed <= width) {
                    put(rest, style);
                    return;
                }
                if (trimmed <= width) {
                    endLine();
                } else {
                    rest = addBeginning(rest, style);
                }
            }
        }

        private String addBeginning(String word, Style style) {
            int fits = fitting(word, style, width - used);
            if (fits < Math.min(4, word.length()) && used > 0) {
                endLine();
                return word;
            }
            int end = words.breakWithin(word, fits);
            put(word.substring(0, end), style);
            endLine();
            return word.substring(end);
        }

        /** Length of the longest beginning that fits, by halving. */
        private int fitting(String word, Style style, float room) {
            int low = 0;
            int high = word.length();
            while (low < high) {
                int middle = (low + high + 1) / 2;
                if (typesetter.width(word.substring(0, middle), style) <= room) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }

        private void put(String text, Style style) {
            int last = current.size() - 1;
            if (last >= 0 && current.get(last).style().equals(style)) {
                current.set(last, new Span(current.get(last).text() + text, style));
            } else {
                current.add(new Span(text, style));
            }
            used += typesetter.width(text, style);
        }

        private void endLine() {
            if (lines.size() < paragraph.lines()) {
                lines.add(set(current, isRightToLeft(paragraph)));
            } else if (!cut) {
                cut = true;
                lines.set(lines.size() - 1, shortened(lines.get(lines.size() - 1)));
            }
            current.clear();
            used = 0;
        }

        List<Line> finish() {
            if (!current.isEmpty() || lines.isEmpty()) {
                endLine();
            }
            return List.copyOf(lines);
        }

        /** The line with an ellipsis behind it; cells leave room for one. */
        private Line shortened(Line line) {
            List<Line.Piece> pieces = new ArrayList<>(line.pieces());
            Line.Piece last = pieces.get(pieces.size() - 1);
            List<Glyphs> glyphs = new ArrayList<>(last.glyphs());
            glyphs.addAll(typesetter.shape("…", last.style().weight(), false));
            pieces.set(pieces.size() - 1, new Line.Piece(glyphs, last.style(), last.x()));
            return new Line(pieces, line.height(), line.size());
        }
    }

    /** The first letter with a direction decides, for all lines alike. */
    private static boolean isRightToLeft(Paragraph paragraph) {
        for (Span span : paragraph.spans()) {
            byte direction = Bidi.getBaseDirection(span.text());
            if (direction != Bidi.NEUTRAL) {
                return direction == Bidi.RTL;
            }
        }
        return false;
    }

    private Line set(List<Span> spans, boolean rightToLeft) {
        List<Line.Piece> pieces = new ArrayList<>();
        float x = 0;
        float height = 0;
        float size = 0;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            String text = i == spans.size() - 1 ? span.text().stripTrailing() : span.text();
            List<Glyphs> glyphs = typesetter.shape(text, span.style().weight(), rightToLeft);
            pieces.add(new Line.Piece(glyphs, span.style(), x));
            for (Glyphs group : glyphs) {
                x += group.width() * span.style().size() / 1000;
            }
            height = Math.max(height, span.style().leading());
            size = Math.max(size, span.style().size());
        }
        return new Line(List.copyOf(pieces), height, size);
    }
}
