package io.bonafide.report.page;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws shapes into a square of one unit, scaled to where they stand. */
final class Shapes {
    /** Distance of a quarter circle's control points from its ends. */
    private static final float ROUND = 0.5523f;

    private final PDPageContentStream out;
    private final float left;
    private final float bottom;
    private final float size;

    private Shapes(PDPageContentStream out, float left, float bottom, float size) {
        this.out = out;
        this.left = left;
        this.bottom = bottom;
        this.size = size;
    }

    static void draw(Shape shape, PDPageContentStream out, float left, float bottom, float size) throws IOException {
        new Shapes(out, left, bottom, size).draw(shape);
    }

    private void draw(Shape shape) throws IOException {
        fill(shape.ink());
        stroke(shape.ink(), 0.1f);
        switch (shape) {
            case FILLED_CIRCLE -> tickedCircle();
            case HALF_CIRCLE -> halfCircle();
            case HOURGLASS -> hourglass();
            case QUESTION -> question();
            case TRIANGLE -> triangle();
            case DASH -> line(0.14f, 0.5f, 0.86f, 0.5f);
            case RING -> ring();
            case ARROW -> arrow();
        }
    }

    private void tickedCircle() throws IOException {
        circle(0.5f, 0.5f, 0.5f);
        out.fill();
        stroke(Ink.WHITE, 0.12f);
        move(0.26f, 0.5f);
        to(0.43f, 0.33f);
        to(0.74f, 0.67f);
        out.stroke();
    }

    private void halfCircle() throws IOException {
        ring();
        move(0.5f, 0.95f);
        curve(0.5f - 0.45f * ROUND, 0.95f, 0.05f, 0.5f + 0.45f * ROUND, 0.05f, 0.5f);
        curve(0.05f, 0.5f - 0.45f * ROUND, 0.5f - 0.45f * ROUND, 0.05f, 0.5f, 0.05f);
        out.fill();
    }

    private void hourglass() throws IOException {
        out.addRect(x(0.06f), y(0.06f), 0.88f * size, 0.88f * size);
        out.stroke();
        move(0.28f, 0.76f);
        to(0.72f, 0.76f);
        to(0.28f, 0.24f);
        to(0.72f, 0.24f);
        out.closePath();
        out.fill();
    }

    private void question() throws IOException {
        ring();
        move(0.36f, 0.6f);
        curve(0.36f, 0.8f, 0.64f, 0.8f, 0.64f, 0.61f);
        curve(0.64f, 0.5f, 0.5f, 0.52f, 0.5f, 0.38f);
        out.stroke();
        circle(0.5f, 0.24f, 0.065f);
        out.fill();
    }

    private void triangle() throws IOException {
        out.setLineJoinStyle(1);
        move(0.5f, 0.93f);
        to(0.97f, 0.08f);
        to(0.03f, 0.08f);
        out.closeAndStroke();
        line(0.5f, 0.64f, 0.5f, 0.4f);
        circle(0.5f, 0.23f, 0.065f);
        out.fill();
    }

    private void arrow() throws IOException {
        line(0.1f, 0.5f, 0.85f, 0.5f);
        move(0.58f, 0.76f);
        to(0.86f, 0.5f);
        to(0.58f, 0.24f);
        out.stroke();
    }

    private void ring() throws IOException {
        circle(0.5f, 0.5f, 0.45f);
        out.stroke();
    }

    private void circle(float centreX, float centreY, float radius) throws IOException {
        float reach = radius * ROUND;
        move(centreX + radius, centreY);
        curve(centreX + radius, centreY + reach, centreX + reach, centreY + radius, centreX, centreY + radius);
        curve(centreX - reach, centreY + radius, centreX - radius, centreY + reach, centreX - radius, centreY);
        curve(centreX - radius, centreY - reach, centreX - reach, centreY - radius, centreX, centreY - radius);
        curve(centreX + reach, centreY - radius, centreX + radius, centreY - reach, centreX + radius, centreY);
    }

    private void line(float fromX, float fromY, float toX, float toY) throws IOException {
        move(fromX, fromY);
        to(toX, toY);
        out.stroke();
    }

    private void move(float x, float y) throws IOException {
        out.moveTo(x(x), y(y));
    }

    private void to(float x, float y) throws IOException {
        out.lineTo(x(x), y(y));
    }

    private void curve(float x1, float y1, float x2, float y2, float x3, float y3) throws IOException {
        out.curveTo(x(x1), y(y1), x(x2), y(y2), x(x3), y(y3));
    }

    private float x(float unit) {
        return left + unit * size;
    }

    private float y(float unit) {
        return bottom + unit * size;
    }

    private void fill(Ink ink) throws IOException {
        out.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
    }

    private void stroke(Ink ink, float width) throws IOException {
        out.setStrokingColor(ink.red(), ink.green(), ink.blue());
        out.setLineWidth(width * size);
    }
}
