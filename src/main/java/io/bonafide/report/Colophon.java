package io.bonafide.report;

import io.bonafide.report.page.Cell;
import io.bonafide.report.page.Paragraph;
import io.bonafide.report.page.Sheet;
import io.bonafide.report.page.Style;
import io.bonafide.report.page.Table;
import io.bonafide.verification.Conclusion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The end of a report: what its words mean, and what it was made from. */
final class Colophon {
    private final RunFacts run;
    private final List<FileFacts> files;
    private final Phrases phrases;
    private final Dates dates;

    Colophon(RunFacts run, List<FileFacts> files, Phrases phrases) {
        this.run = run;
        this.files = files;
        this.phrases = phrases;
        this.dates = new Dates(run.zone());
    }

    void words(Sheet sheet) throws IOException {
        sheet.heading(2, phrases.text("pdf.words.title"));
        Table table =
                new Table(List.of(phrases.text("pdf.words.word"), phrases.text("pdf.words.meaning")), 30, 70).dense();
        Looks looks = new Looks(phrases);
        for (Conclusion conclusion : Conclusion.values()) {
            table.row(
                    new Cell(List.of(looks.of(conclusion, Style.CELL_STRONG)), true, null),
                    Cell.of(phrases.wording().meaning(conclusion), Style.CELL));
        }
        sheet.table(table);
    }

    void about(Sheet sheet, String reportId) throws IOException {
        sheet.heading(2, phrases.text("pdf.about.title"));
        Table table = new Table(List.of(), 18, 82).dense();
        row(table, "report", reportId);
        row(table, "run", run.runId());
        row(table, "job", run.job());
        table.row(Cell.heading(phrases.text("pdf.about.files"), Style.CELL_STRONG), files());
        row(table, "policy", policy());
        row(table, "created", dates.moment(run.reportedAt()));
        if (run.firstReportedAt() != null) {
            row(table, "anew", dates.moment(run.firstReportedAt()));
        }
        if (run.deleteAfter() != null) {
            row(table, "delete", Dates.day(run.deleteAfter()));
        }
        row(table, "product", phrases.text("pdf.about.product.value", "version", run.productVersion()));
        sheet.table(table);
        sheet.gap(8);
        sheet.text(Paragraph.of(phrases.text("pdf.about.transcribed"), Style.SMALL));
    }

    private String policy() {
        return phrases.text(
                "pdf.about.policy.value",
                "policy",
                run.policyId(),
                "version",
                run.policyVersion(),
                "digest",
                run.policyDigest().hex());
    }

    private Cell files() {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (FileFacts file : files) {
            String line = phrases.text(
                    "pdf.footer.file",
                    "file",
                    file.name(),
                    "digest",
                    file.digest().hex());
            paragraphs.add(Paragraph.of(line, Style.CELL));
        }
        return new Cell(paragraphs, false, null);
    }

    private void row(Table table, String key, String value) {
        table.row(
                Cell.heading(phrases.text("pdf.about." + key), Style.CELL_STRONG),
                Cell.of(Phrases.value(value), Style.CELL));
    }
}
