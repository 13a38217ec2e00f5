package io.bonafide.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Merged cells of a sheet. Only the first cell of a merged region has a value; a person reads it in all of them. */
final class Merges {
    static final int MOST_REGIONS = 200_000;

    private final Map<Long, Integer> lastRows = new HashMap<>();
    private final Map<Long, Integer> lastColumns = new HashMap<>();
    private final Map<Integer, Carried> carried = new HashMap<>();

    private record Carried(Cell cell, int lastRow) {}

    void add(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        if (lastRows.size() + lastColumns.size() >= MOST_REGIONS) {
            return;
        }
        if (lastRow > firstRow && firstColumn == lastColumn) {
            lastRows.put(key(firstRow, firstColumn), lastRow);
        } else if (lastColumn > firstColumn) {
            lastColumns.put(key(firstRow, firstColumn), lastColumn);
        }
    }

    /** Last column of the region that begins here; the column itself where none does. */
    int lastColumn(int row, int column) {
        return lastColumns.getOrDefault(key(row, column), column);
    }

    boolean anyAcross(SheetRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            if (lastColumn(row.number(), column) > column) {
                return true;
            }
        }
        return false;
    }

    /** Forgets values carried down; call before reading from the beginning. */
    void restart() {
        carried.clear();
    }

    /** The row with the values of regions that reach down into it. A row that holds nothing itself stays blank. */
    SheetRow filledDown(SheetRow row) {
        if (lastRows.isEmpty() || row.blank()) {
            return row;
        }
        List<Cell> cells = new ArrayList<>(row.cells());
        carried.forEach((column, above) -> fill(cells, column, above, row.number()));
        for (int column = 0; column < cells.size(); column++) {
            Integer lastRow = lastRows.get(key(row.number(), column));
            if (lastRow != null) {
                carried.put(column, new Carried(cells.get(column), lastRow));
            }
        }
        return new SheetRow(row.number(), cells);
    }

    private static void fill(List<Cell> cells, int column, Carried above, int row) {
        if (row > above.lastRow()) {
            return;
        }
        while (cells.size() <= column) {
            cells.add(Cell.BLANK);
        }
        if (cells.get(column).blank()) {
            cells.set(column, above.cell());
        }
    }

    private static long key(int row, int column) {
        return (long) row << 16 | column;
    }
}
