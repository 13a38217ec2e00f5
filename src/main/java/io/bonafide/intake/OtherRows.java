package io.bonafide.intake;

import io.bonafide.claim.RowProblem;
import io.bonafide.intake.ColumnPlan.Column;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells rows that are no data: separators, totals, legends, headings, and a header written again. */
final class OtherRows {
    private static final Pattern SEPARATOR = Pattern.compile("[\\p{P}\\p{S}\\s]+");
    private static final Pattern LEGEND = Pattern.compile("[^:/]{1,40}:(?!//).*|\\*.*|.*:", Pattern.DOTALL);
    private static final int LONG_TEXT = 7;
    private static final int LONG_LINE = 40;
    private static final int INSTRUCTIONS = 5;

    private final HeaderRow header;
    private final ColumnPlan plan;
    private final Set<String> totals;

    OtherRows(HeaderRow header, ColumnPlan plan, Synonyms synonyms) {
        this.header = header;
        this.plan = plan;
        this.totals = synonyms.words("total");
    }

    /** Whether the row is counted as skipped, not quarantined. */
    boolean skipped(SheetRow row) {
        if (row.number() <= header.row() || header.repeatedBy(row)) {
            return true;
        }
        long read = plan.columns().stream()
                .filter(column -> column.field() != Field.NOTE)
                .map(column -> row.cell(column.index()))
                .filter(cell -> !cell.blank() || cell.link() != null)
                .count();
        if (read == 0 || separator(row)) {
            return true;
        }
        return !holdsAddress(row) && (total(row) || (row.filled() == 1 && legend(row)));
    }

    private static boolean separator(SheetRow row) {
        return row.cells().stream()
                .allMatch(cell -> SEPARATOR.matcher(cell.text() + " ").matches());
    }

    private static boolean holdsAddress(SheetRow row) {
        return row.cells().stream()
                .anyMatch(cell -> cell.text().contains("@") || cell.text().contains("://") || cell.link() != null);
    }

    private boolean total(SheetRow row) {
        String text = first(row);
        return text.length() <= LONG_LINE && totals.contains(Words.normal(text.replaceAll("\\d", " ")));
    }

    private static boolean legend(SheetRow row) {
        String text = Words.strip(first(row));
        return LEGEND.matcher(text).matches() || text.split("\\s+").length >= LONG_TEXT;
    }

    private static String first(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.blank())
                .findFirst()
                .map(Cell::text)
                .orElse("");
    }

    /** What makes a row one of another kind that is nonetheless shown to people; {@code null} for an ordinary row. */
    @Nullable
    Fault otherKind(SheetRow row) {
        for (Column column : plan.columns()) {
            Cell cell = row.cell(column.index());
            String text = Words.strip(cell.text());
            boolean unfinished =
                    column.field() == Field.COMPLETION && Synonyms.standard().isOneOf("not_completed", text);
            // Templates explain their columns right below the header; an address column then holds a sentence.
            boolean explained = column.field() == Field.EMAIL
                    && cell.kind() == Cell.Kind.TEXT
                    && row.number() <= header.row() + INSTRUCTIONS
                    && text.contains(" ")
                    && !text.contains("@");
            if (unfinished || explained) {
                return Fault.in(column, RowProblem.NOT_A_CLAIM, text);
            }
        }
        return null;
    }
}
