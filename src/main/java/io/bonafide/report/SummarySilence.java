package io.bonafide.report;

import io.bonafide.report.page.Cell;
import io.bonafide.report.page.Paragraph;
import io.bonafide.report.page.Sheet;
import io.bonafide.report.page.Style;
import io.bonafide.report.page.Table;
import io.bonafide.verification.Reason;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The part of the run summary that says who did not answer, what that holds up, and until when. */
final class SummarySilence {
    private final List<Silence> silences;
    private final Dates dates;
    private final Phrases phrases;

    SummarySilence(List<Silence> silences, Dates dates, Phrases phrases) {
        this.silences = silences;
        this.dates = dates;
        this.phrases = phrases;
    }

    void addTo(Sheet sheet) throws IOException {
        sheet.heading(2, phrases.text("pdf.summary.silent"));
        if (silences.isEmpty()) {
            sheet.text(Paragraph.of(phrases.text("pdf.summary.silent.none"), Style.BODY));
            return;
        }
        sheet.text(Paragraph.of(phrases.text("pdf.summary.silent.intro"), Style.SMALL)
                .followedBy(5));
        Table table = new Table(
                        List.of(
                                phrases.text("pdf.summary.silent.issuer"),
                                phrases.text("pdf.summary.count"),
                                phrases.text("pdf.summary.silent.codes"),
                                phrases.text("pdf.summary.silent.putOff")),
                        32,
                        11,
                        42,
                        31)
                .dense();
        for (Silence silence : silences) {
            table.row(
                    Cell.heading(issuer(silence), Style.CELL_STRONG),
                    Cell.of(Integer.toString(silence.claims()), Style.CELL),
                    happened(silence),
                    putOff(silence));
        }
        sheet.table(table);
    }

    private String issuer(Silence silence) {
        return switch (silence.domain()) {
            case "" -> phrases.text("pdf.summary.silent.nohost");
            case SilentHosts.REST -> phrases.text("pdf.summary.silent.rest");
            default -> silence.domain();
        };
    }

    private Cell happened(Silence silence) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Reason reason : silence.ways()) {
            paragraphs.add(
                    Paragraph.of(reason.code() + "   " + phrases.text("pdf.silent." + reason.code()), Style.CELL_SOFT));
        }
        if (!silence.happened().isEmpty()) {
            paragraphs.add(Paragraph.of(
                    phrases.text("pdf.summary.silent.attempts", "results", results(silence)), Style.CELL_SOFT));
        }
        return new Cell(paragraphs, false, null);
    }

    private String results(Silence silence) {
        List<String> results = silence.happened().stream()
                .map(result ->
                        result.matches("\\d{3}") ? phrases.text("pdf.summary.silent.status", "status", result) : result)
                .toList();
        return String.join("; ", results);
    }

    private Cell putOff(Silence silence) {
        Instant due = silence.dueAgain();
        if (due == null) {
            return Cell.of(phrases.text("pdf.summary.silent.final"), Style.CELL_SOFT);
        }
        return new Cell(
                List.of(
                        Paragraph.of(Integer.toString(silence.putOff()), Style.CELL),
                        Paragraph.of(
                                phrases.text("pdf.summary.silent.due", "due", dates.moment(due)), Style.CELL_SOFT)),
                false,
                null);
    }
}
