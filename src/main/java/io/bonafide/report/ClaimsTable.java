package io.bonafide.report;

import io.bonafide.claim.Claim;
import io.bonafide.recognition.DecidedVerdict;
import io.bonafide.recognition.Recognition;
import io.bonafide.report.page.Cell;
import io.bonafide.report.page.Paragraph;
import io.bonafide.report.page.Sheet;
import io.bonafide.report.page.Style;
import io.bonafide.report.page.Table;
import io.bonafide.verification.CheckResult;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.Severity;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All claims of a candidate, the most pressing first; page one has eight, the following pages the rest. */
final class ClaimsTable {
    private static final int ON_PAGE_ONE = 8;
    private static final int NUMBERS_SHOWN = 12;

    private final List<DecidedVerdict> decisions;
    private final List<Integer> order;
    private final Phrases phrases;
    private int onPageOne;

    ClaimsTable(Recognition recognition, Phrases phrases) {
        this.decisions = recognition.decisions();
        this.phrases = phrases;
        this.order = byPressure(decisions);
    }

    /** Indexes of the claims, the most pressing first. */
    static List<Integer> byPressure(List<DecidedVerdict> decisions) {
        return IntStream.range(0, decisions.size())
                .boxed()
                .sorted(Comparator.comparing(
                        index -> decisions.get(index).verdict().conclusion()))
                .toList();
    }

    /** {@code claims 2, 5}. */
    static String about(List<Integer> numbers, Phrases phrases) {
        String list = numbers.stream().limit(NUMBERS_SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        String all = numbers.size() > NUMBERS_SHOWN ? list + " …" : list;
        return phrases.text(numbers.size() == 1 ? "pdf.claim.one" : "pdf.claim.many", "numbers", all);
    }

    /**
     * @param left room to leave below, in points
     */
    void addFirst(Sheet sheet, float left) throws IOException {
        if (decisions.isEmpty()) {
            return;
        }
        sheet.heading(2, phrases.text("pdf.claims.title"));
        sheet.text(Paragraph.of(phrases.text("pdf.claims.order"), Style.SMALL).followedBy(5));
        List<Integer> most = order.subList(0, Math.min(ON_PAGE_ONE, order.size()));
        onPageOne = Math.max(1, sheet.rowsThatFit(table(most), left));
        sheet.table(table(order.subList(0, onPageOne)));
        if (order.size() > onPageOne) {
            sheet.gap(4);
            sheet.text(Paragraph.of(phrases.counted("pdf.claims.continued", order.size() - onPageOne), Style.SMALL));
        }
    }

    void addRest(Sheet sheet) throws IOException {
        if (order.size() > onPageOne) {
            sheet.heading(2, phrases.text("pdf.claims.more.title"));
            sheet.table(table(order.subList(onPageOne, order.size())));
        }
    }

    private Table table(List<Integer> indexes) {
        Table table = new Table(
                List.of(
                        phrases.text("pdf.claims.no"),
                        phrases.text("pdf.claims.credential"),
                        phrases.text("pdf.claims.conclusion"),
                        phrases.text("pdf.claims.decision"),
                        phrases.text("pdf.claims.next")),
                7,
                35,
                44,
                17,
                32);
        for (int index : indexes) {
            DecidedVerdict decided = decisions.get(index);
            table.row(
                    Cell.heading(Integer.toString(index + 1), Style.CELL_STRONG),
                    credential(decided.verdict().claim()),
                    conclusion(decided.verdict()),
                    Cell.of(phrases.wording().word(decided.decision()), Style.CELL),
                    Cell.of(Paragraph.of(next(decided), Style.CELL).atMost(2)));
        }
        return table;
    }

    private Cell credential(Claim claim) {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(phrases.title(claim), Style.CELL_STRONG).atMost(2));
        String issuer = Phrases.value(claim.issuer());
        if (!issuer.isEmpty()) {
            paragraphs.add(Paragraph.of(issuer, Style.CELL_SOFT).atMost(2));
        }
        return new Cell(paragraphs, false, null);
    }

    private Cell conclusion(Verdict verdict) {
        Paragraph word = new Looks(phrases).of(verdict.conclusion(), Style.CELL_STRONG);
        if (isPlainlyConfirmed(verdict)) {
            return Cell.of(word);
        }
        List<CheckResult> reasoned = verdict.reasoned();
        String why = reasoned.isEmpty()
                ? phrases.wording().meaning(verdict.conclusion())
                : phrases.sentence(reasoned.get(0));
        return Cell.of(word, Paragraph.of(why, Style.CELL_SOFT).atMost(2));
    }

    /** The word says it all; how it was confirmed stands with the claim. */
    private static boolean isPlainlyConfirmed(Verdict verdict) {
        return verdict.conclusion() == Conclusion.CONFIRMED
                && verdict.reasons().stream().allMatch(reason -> reason.severity() == Severity.INFO);
    }

    private String next(DecidedVerdict decided) {
        return NextStep.of(decided, phrases).map(NextStep::step).orElse(phrases.text("pdf.claims.nothing"));
    }
}
