package io.bonafide.intake;

import io.bonafide.claim.RowProblem;
import io.bonafide.intake.ColumnPlan.Column;
import org.jspecify.annotations.Nullable;

/** The cells of one row by field, checked. The first thing that is wrong with the row stays with it. */
final class RowValues {
    private static final int LONGEST_NOTHING = 8;
    // People are told apart by it; whatever is longer is a remark in the wrong column.
    private static final int LONGEST_REFERENCE = 300;

    private final SheetRow row;
    private final ColumnPlan plan;
    private @Nullable Fault fault;

    RowValues(SheetRow row, ColumnPlan plan, IntakeSettings.Limits limits) {
        this.row = row;
        this.plan = plan;
        for (Column column : plan.columns()) {
            if (column.field() != Field.NOTE) {
                check(column, row.cell(column.index()), longest(column.field(), limits));
            }
        }
    }

    private static int longest(Field field, IntakeSettings.Limits limits) {
        return field == Field.CANDIDATE_REF
                ? Math.min(LONGEST_REFERENCE, limits.cellCharacters())
                : limits.cellCharacters();
    }

    private void check(Column column, Cell cell, int longest) {
        if (cell.kind() == Cell.Kind.ERROR) {
            fail(Fault.in(column, RowProblem.CELL_ERROR, cell.text()));
        } else if (cell.text().length() > longest || hasControls(cell.text())) {
            fail(Fault.in(column, RowProblem.VALUE_UNFIT, cell.text()));
        } else if (Garbled.is(cell.text())) {
            fail(Fault.in(column, RowProblem.GARBLED_TEXT, cell.text()));
        } else if (isIdentifier(column.field()) && damaged(cell)) {
            fail(Fault.in(column, RowProblem.NUMBER_DAMAGED, cell.text()));
        }
    }

    private static boolean isIdentifier(Field field) {
        return field == Field.CREDENTIAL_ID || field == Field.CANDIDATE_REF;
    }

    /** A number that became a date ({@code 3-7}) is as damaged as one that lost its last digits. */
    private static boolean damaged(Cell cell) {
        return cell.kind() == Cell.Kind.DAMAGED_NUMBER || cell.kind() == Cell.Kind.DATE;
    }

    private static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isISOControl(character) && "\t\r\n".indexOf(character) < 0) {
                return true;
            }
        }
        return false;
    }

    /** Keeps the first fault: a row is quarantined for one reason at a time. */
    void fail(Fault found) {
        if (fault == null) {
            fault = found;
        }
    }

    @Nullable
    Fault fault() {
        return fault;
    }

    SheetRow row() {
        return row;
    }

    ColumnPlan plan() {
        return plan;
    }

    Cell cell(Column column) {
        Cell cell = row.cell(column.index());
        boolean nothing = cell.link() == null && saysNothing(Words.strip(cell.text()));
        return nothing ? Cell.BLANK : cell;
    }

    private static boolean saysNothing(String text) {
        if (text.length() > LONGEST_NOTHING) {
            return false;
        }
        return text.equals("-")
                || text.equals("–")
                || text.equals("—")
                || Synonyms.standard().isOneOf("nothing", text);
    }

    /** The column of a field that holds something in this row; {@code null} where none does. */
    @Nullable
    Column filled(Field field, int group) {
        for (Column column : plan.of(field, group)) {
            Cell cell = cell(column);
            if (!cell.blank() || cell.link() != null) {
                return column;
            }
        }
        return null;
    }

    /** Trimmed text of the first column of a field that holds something; {@code null} where none does. */
    @Nullable
    String text(Field field, int group) {
        Column column = filled(field, group);
        String text = column == null ? "" : Words.strip(cell(column).text());
        return text.isEmpty() ? null : text;
    }
}
