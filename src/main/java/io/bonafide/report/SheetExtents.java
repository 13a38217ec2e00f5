package io.bonafide.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A first reading that learns how many columns of each sheet hold something, so that ours can stand to their right. */
final class SheetExtents implements SourceSink {
    private final List<Integer> columns = new ArrayList<>();

    /** Columns used by the sheet at that place in the file. */
    int columns(int sheet) {
        return columns.get(sheet);
    }

    @Override
    public void sheet(@Nullable String name, boolean hidden) {
        columns.add(0);
    }

    @Override
    public void row(int number, List<SourceCell> cells) {
        int last = columns.size() - 1;
        for (SourceCell cell : cells) {
            if (!cell.isBlank() && cell.column() >= columns.get(last)) {
                columns.set(last, cell.column() + 1);
            }
        }
    }
}
