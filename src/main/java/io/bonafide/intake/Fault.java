package io.bonafide.intake;

import io.bonafide.claim.RejectedRow;
import io.bonafide.claim.RowProblem;
import io.bonafide.claim.RowRef;
import org.jspecify.annotations.Nullable;

/** What is wrong with a row, before it is known which row of which file it is. */
record Fault(
        RowProblem problem,
        @Nullable String column,
        @Nullable String field,
        @Nullable String found) {

    static Fault of(RowProblem problem) {
        return new Fault(problem, null, null, null);
    }

    static Fault in(ColumnPlan.Column column, RowProblem problem, String found) {
        return new Fault(problem, column.header(), column.field().key(), Words.shortened(found));
    }

    RejectedRow at(RowRef source) {
        return new RejectedRow(source, problem, column, field, found);
    }
}
