package io.bonafide.report.page;

/** The shapes that stand before a word and mean the same; told apart in grey and by those who see no colours. */
public enum Shape {
    FILLED_CIRCLE(Ink.BLUE),
    HALF_CIRCLE(Ink.BLUE),
    HOURGLASS(Ink.ORANGE),
    QUESTION(Ink.SOFT),
    TRIANGLE(Ink.ORANGE),
    DASH(Ink.SOFT),
    RING(Ink.SOFT),
    ARROW(Ink.BLUE);

    private final Ink ink;

    Shape(Ink ink) {
        this.ink = ink;
    }

    Ink ink() {
        return ink;
    }
}
