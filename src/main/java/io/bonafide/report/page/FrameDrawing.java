package io.bonafide.report.page;

import java.io.IOException;

/** Draws what stands on every page. To the structure it is decoration: the same facts stand in the text once. */
final class FrameDrawing {
    private static final float LEFT = 46;
    private static final float WIDTH = 503;
    private static final float HEADER = 23;
    private static final float FOOTER = 796;

    private final Frame frame;
    private final Lines lines;
    private final Canvas canvas;

    FrameDrawing(Frame frame, Lines lines, Canvas canvas) {
        this.frame = frame;
        this.lines = lines;
        this.canvas = canvas;
    }

    void draw(int page, int pages) throws IOException {
        canvas.beginArtifact();
        header();
        canvas.rectangle(LEFT, FOOTER - 5, WIDTH, 0.6f, Ink.LINE);
        float y = FOOTER;
        for (int i = 0; i < frame.footer().size(); i++) {
            Frame.Ends ends = frame.footer().get(i);
            boolean last = i == frame.footer().size() - 1;
            y += ends(ends.left(), last ? count(page, pages) : ends.right(), y, Style.FOOT);
        }
        canvas.end();
    }

    private void header() throws IOException {
        String banner = frame.banner();
        if (banner != null) {
            canvas.rectangle(0, 0, 595.3f, 19, Ink.TEXT);
            Style style = new Style(8, Weight.SEMIBOLD, Ink.WHITE);
            left(banner, LEFT, 4, WIDTH, style);
        }
        ends(frame.header(), frame.mark(), HEADER + 2, Style.SMALL);
        canvas.rectangle(LEFT, HEADER + 17, WIDTH, 0.6f, Ink.LINE);
    }

    private String count(int page, int pages) {
        return frame.pageOf().replace("{page}", Integer.toString(page)).replace("{pages}", Integer.toString(pages));
    }

    private float ends(String left, String right, float top, Style style) throws IOException {
        float rightWidth = lines.width(right, style);
        Line line = lines.of(Paragraph.of(right, style), WIDTH).get(0);
        canvas.line(line, LEFT + WIDTH - rightWidth, top);
        return left(left, LEFT, top, WIDTH - rightWidth - 14, style);
    }

    /** One line; what does not fit is replaced by an ellipsis. */
    private float left(String text, float x, float top, float width, Style style) throws IOException {
        Line line = lines.of(Paragraph.of(text, style).atMost(1), width).get(0);
        canvas.line(line, x, top);
        return line.height();
    }
}
