package io.bonafide.intake;

import io.bonafide.claim.PartialDate;
import io.bonafide.claim.RowProblem;
import io.bonafide.intake.ColumnPlan.Column;
import io.bonafide.intake.IntakeSettings.DateOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads date cells; whether day or month comes first is decided per column, by the job file or by all its dates. */
final class ColumnDates {
    private final Survey survey;
    private final Optional<DateOrder> ordered;

    ColumnDates(Survey survey, Optional<DateOrder> ordered) {
        this.survey = survey;
        this.ordered = ordered;
    }

    /** {@code null} where the cell holds none; then the row is failed unless it says that there is none. */
    @Nullable
    PartialDate read(RowValues row, Column column, Cell cell) {
        String text = Words.strip(cell.text());
        if (cell.date() != null || text.isEmpty()) {
            return cell.date();
        }
        if (column.field() == Field.EXPIRES_ON && Synonyms.standard().isOneOf("no_expiry", text)) {
            return null;
        }
        PartialDate date = cell.kind() == Cell.Kind.TEXT || yearAlone(text) ? written(column, text) : null;
        if (date == null) {
            row.fail(Fault.in(column, RowProblem.DATE_UNCERTAIN, text));
        }
        return date;
    }

    private @Nullable PartialDate written(Column column, String text) {
        return WrittenDates.read(
                text, ordered.or(() -> survey.votes(column.index()).order()));
    }

    /** {@code 2023} in a number cell is a year; {@code 45123} is a date that lost its format. */
    private static boolean yearAlone(String text) {
        return text.length() == 4;
    }

    List<String> notes(ColumnPlan plan) {
        List<String> notes = new ArrayList<>();
        for (Column column : plan.columns()) {
            boolean dates = column.field() == Field.ISSUED_ON || column.field() == Field.EXPIRES_ON;
            if (dates && ordered.isEmpty() && survey.votes(column.index()).anyUndecided()) {
                notes.add("Column " + column.header() + " does not show whether day or month comes first;"
                        + " its dates were kept with both readings.");
            }
        }
        return notes;
    }
}
