package io.bonafide.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, with a mark before its first line where it has one.
 *
 * @param after space below it, in points
 * @param lines most lines shown; what is left out is replaced by an ellipsis
 */
public record Paragraph(List<Span> spans, @Nullable Mark mark, float after, int lines) {
    private static final int UNLIMITED = Integer.MAX_VALUE;

    /**
     * A shape that says the same as the words beside it.
     *
     * @param alt its name, for those who do not see it
     */
    public record Mark(Shape shape, String alt) {}

    public Paragraph {
        spans = List.copyOf(spans);
    }

    public static Paragraph of(String text, Style style) {
        return new Paragraph(List.of(new Span(text, style)), null, 0, UNLIMITED);
    }

    public static Paragraph of(List<Span> spans) {
        return new Paragraph(spans, null, 0, UNLIMITED);
    }

    public Paragraph marked(Shape shape, String alt) {
        return new Paragraph(spans, new Mark(shape, alt), after, lines);
    }

    public Paragraph followedBy(float points) {
        return new Paragraph(spans, mark, points, lines);
    }

    public Paragraph atMost(int most) {
        return new Paragraph(spans, mark, after, most);
    }
}
