package io.bonafide.report.page;

import java.util.ArrayList;
import java.util.List;

/** A table; its header is repeated on every page it reaches. */
public final class Table {
    private final float[] shares;
    private final List<String> header;
    private final List<List<Cell>> rows = new ArrayList<>();
    private boolean dense;

    /**
     * @param shares widths of the columns, relative to each other
     * @param header one text per column; empty where rows have their own headers
     */
    public Table(List<String> header, float... shares) {
        if (!header.isEmpty() && header.size() != shares.length) {
            throw new IllegalArgumentException(header.size() + " headers for " + shares.length + " columns");
        }
        this.shares = shares.clone();
        this.header = List.copyOf(header);
    }

    /** Sets its rows closer together. */
    public Table dense() {
        dense = true;
        return this;
    }

    /** Space above and below the text of a row, in points. */
    float padding() {
        return dense ? 2.6f : 3.7f;
    }

    public Table row(Cell... cells) {
        if (cells.length != shares.length) {
            throw new IllegalArgumentException(cells.length + " cells for " + shares.length + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    List<Cell> header() {
        return header.stream().map(text -> Cell.of(text, Style.HEAD)).toList();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    List<List<Cell>> rows() {
        return rows;
    }

    float[] widths(float total) {
        float sum = 0;
        for (float share : shares) {
            sum += share;
        }
        float[] widths = new float[shares.length];
        for (int i = 0; i < shares.length; i++) {
            widths[i] = shares[i] / sum * total;
        }
        return widths;
    }
}
