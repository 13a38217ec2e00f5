package io.bonafide.report;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a dropped file by value: what a formula had computed, never the formula.
 *
 * @param column from 0
 */
record SourceCell(int column, Value value, Look look) {

    /** What stands in a cell. */
    sealed interface Value {}

    record Text(String text) implements Value {}

    /** Dates are numbers too; their look makes them dates. */
    record Numeric(double value) implements Value {}

    record Truth(boolean value) implements Value {}

    record Blank() implements Value {}

    /** How a cell looks. Told apart by identity: comparing styles by content means comparing their XML. */
    static final class Look {
        static final Look PLAIN = new Look(null);

        private final @Nullable XSSFCellStyle style;

        Look(@Nullable XSSFCellStyle style) {
            this.style = style;
        }

        /** The source's own style; {@code null} where it has none. */
        @Nullable
        XSSFCellStyle style() {
            return style;
        }
    }

    boolean isBlank() {
        return value instanceof Blank
                || (value instanceof Text text && text.text().isEmpty());
    }

    void copyTo(Cell cell) {
        if (value instanceof Numeric number) {
            cell.setCellValue(number.value());
        } else if (value instanceof Truth truth) {
            cell.setCellValue(truth.value());
        } else if (value instanceof Text text) {
            cell.setCellValue(WorkbookText.of(text.text()));
        }
    }
}
