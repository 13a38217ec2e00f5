package io.bonafide.report.page;

/**
 * How a piece of text looks.
 *
 * @param size in points
 */
public record Style(float size, Weight weight, Ink ink) {
    public static final Style TITLE = new Style(20, Weight.SEMIBOLD, Ink.TEXT);
    public static final Style SECTION = new Style(12.5f, Weight.SEMIBOLD, Ink.TEXT);
    public static final Style PART = new Style(9.6f, Weight.SEMIBOLD, Ink.TEXT);
    public static final Style LEAD = new Style(11.2f, Weight.REGULAR, Ink.TEXT);
    public static final Style BODY = new Style(9.2f, Weight.REGULAR, Ink.TEXT);
    public static final Style STRONG = new Style(9.2f, Weight.SEMIBOLD, Ink.TEXT);
    public static final Style CELL = new Style(8.6f, Weight.REGULAR, Ink.TEXT);
    public static final Style CELL_STRONG = new Style(8.6f, Weight.SEMIBOLD, Ink.TEXT);
    public static final Style CELL_SOFT = new Style(8.2f, Weight.REGULAR, Ink.SOFT);
    public static final Style HEAD = new Style(7.6f, Weight.SEMIBOLD, Ink.SOFT);
    public static final Style SMALL = new Style(7.6f, Weight.REGULAR, Ink.SOFT);
    public static final Style FOOT = new Style(6.8f, Weight.REGULAR, Ink.SOFT);

    /** Distance from one baseline to the next, in points. */
    float leading() {
        return size * 1.38f;
    }

    public Style in(Ink other) {
        return new Style(size, weight, other);
    }
}
