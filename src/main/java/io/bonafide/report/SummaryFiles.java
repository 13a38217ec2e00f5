package io.bonafide.report;

import io.bonafide.claim.RejectedRow;
import io.bonafide.claim.RowRef;
import io.bonafide.claim.SheetFacts;
import io.bonafide.report.page.Cell;
import io.bonafide.report.page.Paragraph;
import io.bonafide.report.page.Sheet;
import io.bonafide.report.page.Span;
import io.bonafide.report.page.Style;
import io.bonafide.report.page.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What was taken, what of it was read, what was not, and which rows have to be fixed. */
final class SummaryFiles {
    private static final int MOST_ROWS = 100;
    private static final int MOST_COLUMNS = 40;

    private final List<FileFacts> files;
    private final Phrases phrases;

    SummaryFiles(List<FileFacts> files, Phrases phrases) {
        this.files = files;
        this.phrases = phrases;
    }

    void addTo(Sheet sheet) throws IOException {
        taken(sheet);
        remarks(sheet);
        rejected(sheet);
    }

    private void taken(Sheet sheet) throws IOException {
        sheet.heading(2, phrases.text("pdf.summary.files"));
        Table table = new Table(
                        List.of(
                                phrases.text("pdf.summary.file"),
                                phrases.text("pdf.summary.rows"),
                                phrases.text("pdf.summary.count"),
                                phrases.text("pdf.summary.rejectedRows"),
                                phrases.text("pdf.summary.skipped"),
                                phrases.text("pdf.summary.digest")),
                        46,
                        11,
                        12,
                        13,
                        13,
                        22)
                .dense();
        for (FileFacts file : files) {
            table.row(
                    name(file),
                    number(file.sheets().stream().mapToInt(SheetFacts::rows).sum()),
                    number(file.claims()),
                    number(file.rejected().size()),
                    number(file.sheets().stream()
                            .mapToInt(facts -> facts.skipped().size())
                            .sum()),
                    Cell.of(file.digest().shortForm(), Style.CELL_SOFT));
        }
        sheet.table(table);
    }

    private Cell name(FileFacts file) {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(Phrases.value(file.name()), Style.CELL_STRONG));
        String refused = file.refused();
        if (refused != null) {
            paragraphs.add(Paragraph.of(phrases.text("pdf.summary.refused", "why", refused), Style.CELL));
        }
        return new Cell(paragraphs, true, null);
    }

    private static Cell number(int number) {
        return Cell.of(Integer.toString(number), Style.CELL);
    }

    private void remarks(Sheet sheet) throws IOException {
        Table table = new Table(List.of(), 30, 70).dense();
        for (FileFacts file : files) {
            for (SheetFacts facts : file.sheets()) {
                List<Paragraph> remarks = remarks(facts);
                if (!remarks.isEmpty()) {
                    table.row(Cell.heading(where(facts), Style.CELL_STRONG), new Cell(remarks, false, null));
                }
            }
        }
        if (!table.isEmpty()) {
            sheet.heading(2, phrases.text("pdf.summary.notes"));
            sheet.table(table);
        }
    }

    private String where(SheetFacts facts) {
        return facts.sheet() == null
                ? Phrases.value(facts.file())
                : phrases.text("pdf.summary.sheet", "file", facts.file(), "sheet", facts.sheet());
    }

    private List<Paragraph> remarks(SheetFacts facts) {
        List<Paragraph> remarks = new ArrayList<>();
        if (facts.headerRow() == 0) {
            remarks.add(Paragraph.of(phrases.text("pdf.summary.header.none"), Style.CELL));
        }
        columns("pdf.summary.neverRead", facts.neverRead(), remarks);
        columns("pdf.summary.ignored", facts.ignored(), remarks);
        facts.notes().stream()
                .limit(MOST_COLUMNS)
                .forEach(note -> remarks.add(Paragraph.of(Phrases.value(note), Style.CELL)));
        return remarks;
    }

    private void columns(String key, List<String> headers, List<Paragraph> remarks) {
        if (!headers.isEmpty()) {
            String all = String.join(", ", headers.stream().limit(MOST_COLUMNS).toList());
            remarks.add(Paragraph.of(phrases.text(key, "columns", all), Style.CELL));
        }
    }

    private void rejected(Sheet sheet) throws IOException {
        List<RejectedRow> rows =
                files.stream().flatMap(file -> file.rejected().stream()).toList();
        if (rows.isEmpty()) {
            return;
        }
        sheet.heading(2, phrases.text("pdf.summary.rejected.title"));
        Table table = new Table(
                        List.of(
                                phrases.text("pdf.summary.rejected.where"),
                                phrases.text("pdf.summary.rejected.what"),
                                phrases.text("pdf.summary.rejected.fix")),
                        30,
                        46,
                        40)
                .dense();
        rows.stream().limit(MOST_ROWS).forEach(row -> addRow(table, row));
        sheet.table(table);
        if (rows.size() > MOST_ROWS) {
            String more = Integer.toString(rows.size() - MOST_ROWS);
            sheet.gap(4);
            sheet.text(Paragraph.of(phrases.text("pdf.summary.more", "count", more), Style.BODY));
        }
    }

    private void addRow(Table table, RejectedRow row) {
        RowRef source = row.source();
        List<Paragraph> where = new ArrayList<>();
        where.add(Paragraph.of(Phrases.value(source.toString()), Style.CELL));
        if (row.column() != null) {
            String column = phrases.text("pdf.summary.rejected.column", "column", row.column());
            where.add(Paragraph.of(column, Style.CELL_SOFT));
        }
        table.row(
                new Cell(where, true, null),
                Cell.of(Paragraph.of(List.of(
                        new Span(row.problem().code() + "   ", Style.CELL_STRONG),
                        new Span(phrases.sentence(row), Style.CELL)))),
                Cell.of(phrases.fix(row), Style.CELL));
    }
}
