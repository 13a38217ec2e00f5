package io.bonafide.intake;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number the row number a person sees, from 1
 * @param cells from the first column on; shorter than the sheet is wide where the rest is empty
 */
record SheetRow(int number, List<Cell> cells) {

    /** The cell of a column counted from 0; blank beyond the row's end. */
    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    boolean blank() {
        for (Cell cell : cells) {
            if (!cell.blank() || cell.link() != null) {
                return false;
            }
        }
        return true;
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.blank()).count();
    }
}
