package io.bonafide.report;

import io.bonafide.report.page.Cell;
import io.bonafide.report.page.Paragraph;
import io.bonafide.report.page.Sheet;
import io.bonafide.report.page.Span;
import io.bonafide.report.page.Style;
import io.bonafide.report.page.Table;
import io.bonafide.verification.CheckName;
import io.bonafide.verification.CheckResult;
import io.bonafide.verification.Outcome;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Every question put, its answer, and every reason with its code. Questions about what stands beside a credential are told
 * only where something does.
 */
final class CheckTable {
    private static final Set<CheckName> BESIDE = Set.of(CheckName.RECORD, CheckName.REFRESH, CheckName.ENDORSEMENT);

    private final Verdict verdict;
    private final Phrases phrases;

    CheckTable(Verdict verdict, Phrases phrases) {
        this.verdict = verdict;
        this.phrases = phrases;
    }

    void addTo(Sheet sheet) throws IOException {
        sheet.heading(3, phrases.text("pdf.block.checks"));
        Table table = new Table(
                        List.of(
                                phrases.text("pdf.block.check"),
                                phrases.text("pdf.block.outcome"),
                                phrases.text("pdf.block.reason")),
                        36,
                        16,
                        48)
                .dense();
        for (CheckResult result : verdict.results()) {
            if (isSilent(result)) {
                continue;
            }
            boolean objects = result.outcome() == Outcome.FAILED || result.outcome() == Outcome.INCONCLUSIVE;
            table.row(
                    Cell.heading(phrases.wording().question(result.check()), Style.CELL),
                    answer(result.outcome(), objects ? Style.CELL_STRONG : Style.CELL),
                    new Cell(found(result), false, null));
        }
        addSilent(table, Outcome.NOT_APPLICABLE);
        addSilent(table, Outcome.NOT_RUN);
        sheet.table(table);
    }

    private static boolean isSilent(CheckResult result) {
        return result.notes().isEmpty()
                && (result.outcome() == Outcome.NOT_APPLICABLE || result.outcome() == Outcome.NOT_RUN);
    }

    /** Questions that got no answer of their own share a row. */
    private void addSilent(Table table, Outcome outcome) {
        List<String> questions = verdict.results().stream()
                .filter(result -> isSilent(result) && result.outcome() == outcome && !BESIDE.contains(result.check()))
                .map(result -> phrases.wording().question(result.check()))
                .toList();
        if (!questions.isEmpty()) {
            table.row(
                    Cell.heading(phrases.counted("pdf.block.silent", questions.size()), Style.CELL),
                    answer(outcome, Style.CELL),
                    Cell.of(
                            Paragraph.of(phrases.text("pdf.block." + outcome), Style.CELL),
                            Paragraph.of(String.join(" ", questions), Style.CELL_SOFT)));
        }
    }

    private Cell answer(Outcome outcome, Style style) {
        return Cell.of(Phrases.capital(phrases.wording().word(outcome)), style);
    }

    private List<Paragraph> found(CheckResult result) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Reason reason = result.reason();
        if (reason != null) {
            paragraphs.add(Paragraph.of(List.of(
                    new Span(reason.code() + "   ", Style.CELL_STRONG),
                    new Span(phrases.sentence(result), Style.CELL))));
            String next = phrases.wording().nextStep(reason);
            if (!next.isBlank()) {
                paragraphs.add(Paragraph.of(phrases.text("pdf.block.next", "step", next), Style.CELL_SOFT));
            }
        }
        for (String note : result.notes()) {
            paragraphs.add(Paragraph.of(Phrases.value(phrases.wording().note(note)), Style.CELL_SOFT));
        }
        return paragraphs;
    }
}
