package io.bonafide.intake;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.RowProblem;
import io.bonafide.claim.RowRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns each row of a sheet into claims, or into a quarantined row, or counts it as no data. */
final class RowIntake implements RowVisitor {
    private final FileIntake file;
    private final @Nullable String sheet;
    private final int sheetNumber;
    private final HeaderRow header;
    private final ColumnPlan plan;
    private final OtherRows others;
    private final ClaimCells claims;

    private final List<Integer> skipped = new ArrayList<>();
    private final List<Integer> partlyRepeated = new ArrayList<>();
    private int rows;

    RowIntake(
            FileIntake file,
            @Nullable String sheet,
            int sheetNumber,
            HeaderRow header,
            ColumnPlan plan,
            ColumnDates dates) {
        this.file = file;
        this.sheet = sheet;
        this.sheetNumber = sheetNumber;
        this.header = header;
        this.plan = plan;
        this.others = new OtherRows(header, plan, Synonyms.standard());
        this.claims = new ClaimCells(dates);
    }

    @Override
    public void row(SheetRow row) {
        if (row.blank() || row.number() == header.row()) {
            return;
        }
        rows++;
        if (others.skipped(row)) {
            skipped.add(row.number());
            return;
        }
        RowRef source = file.row(sheet, row.number());
        Fault fault = file.withinLimit() ? take(row, source) : Fault.of(RowProblem.OVER_LIMIT);
        if (fault != null) {
            file.sink().rejected(fault.at(source));
        }
    }

    private @Nullable Fault take(SheetRow row, RowRef source) {
        Fault otherKind = others.otherKind(row);
        if (otherKind != null) {
            return otherKind;
        }
        RowValues values = new RowValues(row, plan, file.settings().limits());
        Candidate candidate = CandidateCells.read(values);
        if (candidate == null || values.fault() != null) {
            return values.fault();
        }
        List<Claim> stated = claims.read(values, candidate, file.claimId(sheetNumber, row.number()), source);
        return stated.isEmpty() ? values.fault() : pass(row, stated);
    }

    /** Claims that stand in an earlier row too are dropped; a row with no other claims is a duplicate. */
    private @Nullable Fault pass(SheetRow row, List<Claim> stated) {
        List<Claim> fresh = stated.stream().filter(file.earlier()::isNew).toList();
        if (fresh.isEmpty()) {
            return Fault.of(RowProblem.DUPLICATE_ROW);
        }
        if (fresh.size() < stated.size()) {
            partlyRepeated.add(row.number());
        }
        fresh.forEach(file.sink()::claim);
        return null;
    }

    /** Rows besides the header that hold something. */
    int rows() {
        return rows;
    }

    List<Integer> skipped() {
        return skipped;
    }

    List<String> notes() {
        return partlyRepeated.isEmpty()
                ? List.of()
                : List.of("Rows that repeat some claims of their own or of earlier rows, which were taken once: "
                        + partlyRepeated + ".");
    }
}
