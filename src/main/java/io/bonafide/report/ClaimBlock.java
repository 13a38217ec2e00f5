package io.bonafide.report;

import io.bonafide.recognition.DecidedVerdict;
import io.bonafide.recognition.Ground;
import io.bonafide.report.page.Ink;
import io.bonafide.report.page.Paragraph;
import io.bonafide.report.page.Sheet;
import io.bonafide.report.page.Span;
import io.bonafide.report.page.Style;
import io.bonafide.verification.Deferral;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.util.List;

/** Everything about one claim. */
final class ClaimBlock {
    private final int number;
    private final DecidedVerdict decided;
    private final RunFacts run;
    private final Phrases phrases;

    ClaimBlock(int number, DecidedVerdict decided, RunFacts run, Phrases phrases) {
        this.number = number;
        this.decided = decided;
        this.run = run;
        this.phrases = phrases;
    }

    void addTo(Sheet sheet) throws IOException {
        Verdict verdict = decided.verdict();
        sheet.keep(190);
        sheet.gap(6);
        sheet.heading(
                2,
                phrases.text(
                        "pdf.block.title",
                        "number",
                        Integer.toString(number),
                        "title",
                        phrases.title(verdict.claim())));
        conclusion(sheet, verdict);
        new Comparison(verdict, phrases).addTo(sheet);
        new ElementsLines(verdict, phrases).addTo(sheet);
        new CheckTable(verdict, phrases).addTo(sheet);
        grounds(sheet);
        new Provenance(verdict, run, phrases).addTo(sheet);
    }

    private void conclusion(Sheet sheet, Verdict verdict) throws IOException {
        Paragraph word = new Looks(phrases).of(verdict.conclusion(), Style.STRONG);
        String meaning = phrases.wording().meaning(verdict.conclusion());
        List<Span> spans = List.of(word.spans().get(0), new Span("   " + meaning, Style.BODY.in(Ink.SOFT)));
        sheet.text(new Paragraph(spans, word.mark(), 2, Integer.MAX_VALUE));
        String decision =
                phrases.text("pdf.block.decision", "decision", phrases.wording().word(decided.decision()));
        sheet.text(Paragraph.of(decision, Style.BODY).followedBy(2));
        Deferral deferral = verdict.deferral();
        if (deferral != null) {
            sheet.text(Paragraph.of(deferred(deferral), Style.BODY));
            return;
        }
        boolean provisional = verdict.reasons().stream().findFirst().stream().anyMatch(Reason::worthRetrying);
        if (provisional) {
            sheet.text(Paragraph.of(phrases.text("pdf.provisional"), Style.BODY.in(Ink.SOFT)));
        }
    }

    private String deferred(Deferral deferral) {
        Dates dates = new Dates(run.zone());
        return phrases.text(
                "pdf.deferred",
                "runs",
                phrases.counted("pdf.deferred.runs", deferral.runs()),
                "since",
                dates.moment(deferral.since()),
                "due",
                dates.moment(deferral.due()));
    }

    private void grounds(Sheet sheet) throws IOException {
        if (decided.grounds().isEmpty()) {
            return;
        }
        sheet.heading(3, phrases.text("pdf.block.grounds"));
        for (Ground ground : decided.grounds()) {
            sheet.text(Paragraph.of(List.of(
                            new Span(ground.code().code() + "   ", Style.CELL_STRONG),
                            new Span(phrases.sentence(ground), Style.CELL)))
                    .followedBy(2));
        }
    }
}
