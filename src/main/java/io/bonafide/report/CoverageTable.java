package io.bonafide.report;

import io.bonafide.recognition.Coverage;
import io.bonafide.recognition.Recognition;
import io.bonafide.report.page.Cell;
import io.bonafide.report.page.Paragraph;
import io.bonafide.report.page.Sheet;
import io.bonafide.report.page.Style;
import io.bonafide.report.page.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the role asks for and what speaks to it, open items first. */
final class CoverageTable {
    private static final Comparator<Coverage> OPEN_AND_REQUIRED_FIRST = Comparator.comparing(
                    (Coverage coverage) -> coverage.state() == Coverage.State.COVERED)
            .thenComparing(coverage -> !coverage.must())
            .thenComparing(Coverage::state, Comparator.reverseOrder());

    private final Recognition recognition;
    private final Phrases phrases;

    CoverageTable(Recognition recognition, Phrases phrases) {
        this.recognition = recognition;
        this.phrases = phrases;
    }

    void addTo(Sheet sheet) throws IOException {
        if (recognition.coverage().isEmpty()) {
            return;
        }
        sheet.heading(2, phrases.text("pdf.coverage.title"));
        Table table = new Table(
                        List.of(
                                phrases.text("pdf.coverage.requirement"),
                                phrases.text("pdf.coverage.state"),
                                phrases.text("pdf.coverage.by"),
                                phrases.text("pdf.coverage.until")),
                        44,
                        24,
                        16,
                        18)
                .dense();
        recognition.coverage().stream().sorted(OPEN_AND_REQUIRED_FIRST).forEach(coverage -> addRow(table, coverage));
        sheet.table(table);
    }

    private void addRow(Table table, Coverage coverage) {
        table.row(
                new Cell(requirement(coverage), true, null),
                Cell.of(new Looks(phrases).of(coverage.state(), Style.CELL)),
                Cell.of(by(coverage), Style.CELL),
                Cell.of(until(coverage), Style.CELL));
    }

    private List<Paragraph> requirement(Coverage coverage) {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(Phrases.value(coverage.requirement()), Style.CELL_STRONG));
        if (!coverage.must()) {
            paragraphs.add(Paragraph.of(phrases.text("pdf.coverage.wished"), Style.CELL_SOFT));
        }
        String why = Phrases.value(coverage.why());
        if (!why.isEmpty()) {
            paragraphs.add(Paragraph.of(why, Style.CELL_SOFT).atMost(2));
        }
        return paragraphs;
    }

    private String by(Coverage coverage) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < recognition.decisions().size(); i++) {
            if (coverage.claims()
                    .contains(recognition.decisions().get(i).verdict().claim().id())) {
                numbers.add(i + 1);
            }
        }
        return numbers.isEmpty() ? "–" : ClaimsTable.about(numbers, phrases);
    }

    private String until(Coverage coverage) {
        if (coverage.state() != Coverage.State.COVERED) {
            return "–";
        }
        return coverage.until() == null ? phrases.text("pdf.coverage.unlimited") : Dates.day(coverage.until());
    }
}
