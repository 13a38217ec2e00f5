package io.bonafide.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Picks the header and the rows in quarantine out of a dropped file. */
final class QuarantineCopy implements SourceSink {
    private final QuarantinedRows rows;
    private final SheetExtents extents;
    private final Target target;
    private int place = -1;
    private @Nullable String sheet;
    private boolean wanted;
    private int headerRow;
    private int used;

    /** Where picked rows go. */
    interface Target {
        void sheet(@Nullable String name);

        void titles(List<SourceCell> header, int used, List<String> beside);

        /**
         * @param used columns of the source; what is said stands to the right of them
         */
        void row(List<SourceCell> cells, int used, List<String> beside);
    }

    QuarantineCopy(QuarantinedRows rows, SheetExtents extents, Target target) {
        this.rows = rows;
        this.extents = extents;
        this.target = target;
    }

    @Override
    public void sheet(@Nullable String name, boolean hidden) {
        place++;
        sheet = name;
        wanted = rows.areIn(name);
        headerRow = rows.headerRow(name);
        used = extents.columns(place);
        if (wanted) {
            target.sheet(name);
            if (headerRow == 0) {
                target.titles(List.of(), used, QuarantinedRows.TITLES);
            }
        }
    }

    @Override
    public void row(int number, List<SourceCell> cells) {
        if (!wanted) {
            return;
        }
        if (number == headerRow) {
            used = withoutEarlierFindings(cells);
            target.titles(within(cells), used, QuarantinedRows.TITLES);
        } else if (rows.contain(sheet, number)) {
            target.row(within(cells), used, rows.problems(sheet, number));
        }
    }

    /** A file that comes from quarantine already has our columns at its end; they are replaced. */
    private int withoutEarlierFindings(List<SourceCell> header) {
        int first = used - QuarantinedRows.TITLES.size();
        boolean ours = header.stream()
                .anyMatch(cell -> cell.column() == first
                        && cell.value() instanceof SourceCell.Text text
                        && text.text().equals(QuarantinedRows.TITLES.get(0)));
        return ours ? first : used;
    }

    private List<SourceCell> within(List<SourceCell> cells) {
        return cells.stream().filter(cell -> cell.column() < used).toList();
    }
}
