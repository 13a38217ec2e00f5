package io.bonafide.intake;

import io.bonafide.claim.RowProblem;
import io.bonafide.intake.ColumnPlan.Column;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Columns that claim to be the same field of the same claim. The first one wins, unless the two ever disagree. */
final class RivalColumns {
    private static final Set<Field> MAY_REPEAT = EnumSet.of(Field.EMAIL, Field.FORMER_NAME, Field.NOTE);

    private final List<Rivals> rivals = new ArrayList<>();

    private record Rivals(Column first, Column second) {}

    RivalColumns(ColumnPlan plan) {
        for (Column column : plan.columns()) {
            Column first = plan.in(column.field(), column.group()).get(0);
            if (!first.equals(column) && !MAY_REPEAT.contains(column.field())) {
                rivals.add(new Rivals(first, column));
            }
        }
    }

    List<String> notes() {
        return rivals.stream()
                .map(pair -> "Columns " + pair.first().header() + " and "
                        + pair.second().header() + " both say "
                        + pair.first().field().key() + "; the first was used.")
                .toList();
    }

    /** What makes the whole sheet undecidable; {@code null} where no row has two different values. */
    @Nullable
    Fault conflict(Sheet sheet, HeaderRow header) throws UnreadableFile {
        if (rivals.isEmpty()) {
            return null;
        }
        Set<Rivals> differing = new LinkedHashSet<>();
        sheet.rows(row -> {
            if (row.number() > header.row() && !header.repeatedBy(row)) {
                rivals.stream().filter(pair -> differ(row, pair)).forEach(differing::add);
            }
        });
        return differing.isEmpty() ? null : fault(differing.iterator().next());
    }

    private static Fault fault(Rivals pair) {
        return Fault.in(pair.second(), RowProblem.COLUMN_TWICE, pair.first().header());
    }

    private static boolean differ(SheetRow row, Rivals pair) {
        String first = Words.strip(row.cell(pair.first().index()).text());
        String second = Words.strip(row.cell(pair.second().index()).text());
        return !first.isEmpty() && !second.isEmpty() && !first.equals(second);
    }
}
