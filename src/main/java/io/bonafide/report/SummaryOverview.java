package io.bonafide.report;

import io.bonafide.recognition.Decision;
import io.bonafide.report.page.Cell;
import io.bonafide.report.page.Ink;
import io.bonafide.report.page.Paragraph;
import io.bonafide.report.page.Sheet;
import io.bonafide.report.page.Span;
import io.bonafide.report.page.Style;
import io.bonafide.report.page.Table;
import io.bonafide.verification.CheckName;
import io.bonafide.verification.CheckResult;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.Outcome;
import io.bonafide.verification.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The first part of the run summary: what came of the run, who has to look, and who did not answer. */
final class SummaryOverview {
    private final ReportContents contents;
    private final RunCounts counts;
    private final Phrases phrases;

    SummaryOverview(ReportContents contents, RunCounts counts, Phrases phrases) {
        this.contents = contents;
        this.counts = counts;
        this.phrases = phrases;
    }

    void addTo(Sheet sheet) throws IOException {
        RunFacts run = contents.run();
        sheet.heading(1, phrases.text("pdf.summary.title"));
        String name = phrases.text("pdf.summary.name", "job", run.job(), "run", run.runId());
        String created = new Dates(run.zone()).moment(run.reportedAt());
        sheet.text(Paragraph.of(name + "   ·   " + created, Style.BODY.in(Ink.SOFT))
                .followedBy(12));
        sheet.text(Paragraph.of(sentence(), Style.LEAD));
        conclusions(sheet);
        people(sheet);
        new SummarySilence(counts.silent().all(), new Dates(run.zone()), phrases).addTo(sheet);
        decisions(sheet);
    }

    private String sentence() {
        int rejected = contents.files().stream()
                .mapToInt(file -> file.rejected().size())
                .sum();
        return phrases.text(
                "pdf.summary.sentence",
                "candidates",
                phrases.counted("pdf.count.candidates", counts.candidates()),
                "claims",
                phrases.counted("pdf.count.claims", counts.claims()),
                "files",
                phrases.counted("pdf.count.files", contents.files().size()),
                "rejected",
                rejected == 0
                        ? phrases.text("pdf.summary.rejected.none")
                        : phrases.counted("pdf.summary.rejected", rejected));
    }

    private void conclusions(Sheet sheet) throws IOException {
        sheet.heading(2, phrases.text("pdf.summary.conclusions"));
        Table table = new Table(
                        List.of(
                                phrases.text("pdf.words.word"),
                                phrases.text("pdf.summary.count"),
                                phrases.text("pdf.words.meaning")),
                        34,
                        12,
                        70)
                .dense();
        Looks looks = new Looks(phrases);
        for (Conclusion conclusion : Conclusion.values()) {
            table.row(
                    new Cell(List.of(looks.of(conclusion, Style.CELL_STRONG)), true, null),
                    Cell.of(Integer.toString(counts.of(conclusion)), Style.CELL_STRONG),
                    Cell.of(phrases.wording().meaning(conclusion), Style.CELL_SOFT));
        }
        sheet.table(table);
    }

    private void decisions(Sheet sheet) throws IOException {
        sheet.heading(2, phrases.text("pdf.summary.decisions"));
        Table table = new Table(
                        List.of(phrases.text("pdf.summary.decision"), phrases.text("pdf.summary.count")), 34, 82)
                .dense();
        for (Decision decision : Decision.values()) {
            table.row(
                    Cell.heading(phrases.wording().word(decision), Style.CELL_STRONG),
                    Cell.of(Integer.toString(counts.of(decision)), Style.CELL));
        }
        sheet.table(table);
    }

    private void people(Sheet sheet) throws IOException {
        sheet.heading(2, phrases.text("pdf.summary.people"));
        if (counts.people().isEmpty()) {
            sheet.text(Paragraph.of(phrases.text("pdf.summary.people.none"), Style.BODY));
            return;
        }
        Table table = new Table(
                        List.of(
                                phrases.text("pdf.summary.person"),
                                phrases.text("pdf.summary.people.why"),
                                phrases.text("pdf.summary.index.report")),
                        34,
                        52,
                        30)
                .dense();
        for (RunCounts.Listed person : counts.people()) {
            table.row(SummaryIndex.person(person), why(person.why()), Cell.of(person.file(), Style.CELL_SOFT));
        }
        sheet.table(table);
        int more = counts.peopleCount() - counts.people().size();
        if (more > 0) {
            sheet.text(
                    Paragraph.of(phrases.text("pdf.summary.index.more", "count", Integer.toString(more)), Style.SMALL));
        }
    }

    private Cell why(List<Reason> reasons) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Reason reason : reasons) {
            paragraphs.add(Paragraph.of(
                    List.of(new Span(reason.code() + "   ", Style.CELL_STRONG), new Span(words(reason), Style.CELL))));
        }
        return new Cell(paragraphs, false, null);
    }

    /** What to do about it; without the details of one claim its sentence would have gaps. */
    private String words(Reason reason) {
        String step = phrases.wording().nextStep(reason);
        return step.isBlank()
                ? phrases.sentence(new CheckResult(CheckName.SCOPE, Outcome.FAILED, reason, Map.of(), List.of()))
                : step;
    }
}
