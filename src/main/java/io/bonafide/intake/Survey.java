package io.bonafide.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What must be known of a sheet before its first row can be read: its beginning, where the header is; which rows hold
 * something; and what each column shows of its dates. Keeps counters, and cells only of the first rows.
 */
final class Survey implements RowVisitor {
    private static final int SAMPLE = 30;

    private final List<SheetRow> sample = new ArrayList<>();
    private final List<DateVotes> votes = new ArrayList<>();
    private final BitSet filled = new BitSet();

    static Survey of(Sheet sheet) throws UnreadableFile {
        Survey survey = new Survey();
        sheet.rows(survey);
        Merges merges = sheet.merges();
        merges.restart();
        survey.sample.replaceAll(merges::filledDown);
        return survey;
    }

    @Override
    public void row(SheetRow row) {
        if (row.blank()) {
            return;
        }
        filled.set(row.number());
        if (sample.size() < SAMPLE) {
            sample.add(row);
        }
        for (int column = 0; column < row.cells().size(); column++) {
            votes(column).count(row.cell(column));
        }
    }

    /** The first rows that hold something. */
    List<SheetRow> sample() {
        return sample;
    }

    /** Numbers of the rows that hold something. */
    BitSet filled() {
        return filled;
    }

    DateVotes votes(int column) {
        while (votes.size() <= column) {
            votes.add(new DateVotes());
        }
        return votes.get(column);
    }
}
