package io.bonafide.intake;

import org.jspecify.annotations.Nullable;

/**
 * A cell reference or a range of cells ({@code B7}, {@code B7:D9}).
 *
 * @param firstRow from 1
 * @param firstColumn from 0
 */
record XlsxReference(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;

    /** {@code null} where the text is no reference inside a sheet's bounds. */
    static @Nullable XlsxReference parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int colon = text.indexOf(':');
        String first = colon < 0 ? text : text.substring(0, colon);
        String last = colon < 0 ? text : text.substring(colon + 1);
        int row = row(first);
        int column = column(first);
        int lastRow = row(last);
        int lastColumn = column(last);
        boolean within = row > 0 && column >= 0 && lastRow >= row && lastColumn >= column;
        return within ? new XlsxReference(row, column, lastRow, lastColumn) : null;
    }

    /** Column of a reference such as {@code AB12}, from 0; -1 where there is none. */
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column > MOST_COLUMNS ? -1 : column - 1;
    }

    private static int row(String reference) {
        int at = 0;
        while (at < reference.length() && !Character.isDigit(reference.charAt(at))) {
            at++;
        }
        int row = digits(reference.substring(at), 0);
        return row > MOST_ROWS ? 0 : row;
    }

    /** A whole number of at most nine digits, or what to take instead. */
    static int digits(@Nullable String text, int otherwise) {
        if (text == null || text.isEmpty() || text.length() > 9) {
            return otherwise;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return otherwise;
            }
        }
        return Integer.parseInt(text);
    }
}
