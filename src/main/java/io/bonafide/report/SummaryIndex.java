package io.bonafide.report;

import io.bonafide.report.page.Cell;
import io.bonafide.report.page.Paragraph;
import io.bonafide.report.page.Sheet;
import io.bonafide.report.page.Style;
import io.bonafide.report.page.Table;
import java.io.IOException;
import java.util.List;

/** Every candidate of the run, in the order of the list, with the name of their report. */
final class SummaryIndex {
    private final RunCounts counts;
    private final Phrases phrases;

    SummaryIndex(RunCounts counts, Phrases phrases) {
        this.counts = counts;
        this.phrases = phrases;
    }

    void addTo(Sheet sheet) throws IOException {
        if (counts.listed().isEmpty()) {
            return;
        }
        sheet.heading(2, phrases.text("pdf.summary.index"));
        Table table = new Table(
                        List.of(
                                phrases.text("pdf.summary.person"),
                                phrases.text("pdf.summary.conclusions"),
                                phrases.text("pdf.summary.index.report")),
                        34,
                        52,
                        30)
                .dense();
        for (RunCounts.Listed listed : counts.listed()) {
            table.row(
                    person(listed), Cell.of(listed.counts(), Style.CELL_SOFT), Cell.of(listed.file(), Style.CELL_SOFT));
        }
        sheet.table(table);
        int more = counts.candidates() - counts.listed().size();
        if (more > 0) {
            sheet.gap(4);
            sheet.text(
                    Paragraph.of(phrases.text("pdf.summary.index.more", "count", Integer.toString(more)), Style.BODY));
        }
    }

    static Cell person(RunCounts.Listed listed) {
        return new Cell(
                List.of(
                        Paragraph.of(listed.name(), Style.CELL_STRONG),
                        Paragraph.of(listed.reference(), Style.CELL_SOFT)),
                true,
                null);
    }
}
