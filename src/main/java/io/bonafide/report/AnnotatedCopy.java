package io.bonafide.report;

import io.bonafide.claim.SheetFacts;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/** Copies a dropped file's sheets and writes what was found beside each row. */
final class AnnotatedCopy implements SourceSink {
    private static final String SHEET_OF_TEXT_FILES = "Sheet1";

    private final WorkbookOut workbook;
    private final FindingColumns columns;
    private final SheetExtents extents;
    private final FileFacts file;
    private final Findings findings;
    private int place = -1;
    private @Nullable String name;
    private @Nullable SXSSFSheet sheet;
    private int headerRow;

    /** What came of a row. */
    interface Findings {
        List<ResultLine> at(@Nullable String sheet, int row);
    }

    AnnotatedCopy(
            WorkbookOut workbook, FindingColumns columns, SheetExtents extents, FileFacts file, Findings findings) {
        this.workbook = workbook;
        this.columns = columns;
        this.extents = extents;
        this.file = file;
        this.findings = findings;
    }

    @Override
    public void sheet(@Nullable String sheetName, boolean hidden) {
        place++;
        name = sheetName;
        headerRow = file.sheets().stream()
                .filter(facts -> Objects.equals(facts.sheet(), sheetName))
                .mapToInt(SheetFacts::headerRow)
                .findFirst()
                .orElse(0);
        SXSSFSheet copy = workbook.sheet(sheetName == null ? SHEET_OF_TEXT_FILES : sheetName);
        if (hidden) {
            workbook.hide(copy);
        }
        if (headerRow > 0) {
            columns.widen(copy, extents.columns(place));
            copy.createFreezePane(0, headerRow);
        }
        sheet = copy;
    }

    @Override
    public void width(int column, int width) {
        if (headerRow == 0 || column < extents.columns(place)) {
            current().setColumnWidth(column, width);
        }
    }

    @Override
    public void row(int number, List<SourceCell> cells) {
        Row row = current().createRow(number - 1);
        int used = extents.columns(place);
        cells.stream().filter(cell -> cell.column() < used).forEach(cell -> workbook.copy(row, cell));
        List<ResultLine> lines = findings.at(name, number);
        if (number == headerRow) {
            columns.titles(row, used);
        } else if (!lines.isEmpty()) {
            columns.values(row, used, lines);
        }
    }

    @Override
    public void end(Trimmings trimmings) {
        workbook.trim(current(), trimmings);
    }

    private SXSSFSheet current() {
        return Objects.requireNonNull(sheet, "A row before its sheet");
    }
}
