package io.bonafide.claim;

import org.jspecify.annotations.Nullable;

/**
 * Where in which spreadsheet something stands, so that every finding leads back to a row.
 *
 * @param file name of the dropped file, without folders
 * @param sheet name of the sheet; {@code null} in files that have none (CSV)
 * @param row the row number a person sees in the file, from 1
 */
public record RowRef(String file, @Nullable String sheet, int row) {

    public RowRef {
        if (row < 1) {
            throw new IllegalArgumentException("Rows count from 1, found " + row);
        }
    }

    /** {@code candidates.xlsx, sheet Claims, row 7}. */
    @Override
    public String toString() {
        return sheet == null ? file + ", row " + row : file + ", sheet " + sheet + ", row " + row;
    }
}
