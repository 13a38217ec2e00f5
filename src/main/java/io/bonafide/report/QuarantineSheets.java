package io.bonafide.report;

import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/** Rows in quarantine as a workbook: one sheet for each of the source that has some. */
final class QuarantineSheets implements QuarantineCopy.Target {
    private static final List<Integer> WIDTHS = List.of(16, 60, 40, 60);
    private static final int CHARACTER = 256;

    private final WorkbookOut workbook;
    private @Nullable SXSSFSheet sheet;
    private int next;

    QuarantineSheets(WorkbookOut workbook) {
        this.workbook = workbook;
    }

    @Override
    public void sheet(@Nullable String name) {
        sheet = workbook.sheet(Objects.requireNonNullElse(name, "Sheet1"));
        next = 0;
    }

    @Override
    public void titles(List<SourceCell> header, int used, List<String> beside) {
        Row row = nextRow();
        header.forEach(cell -> workbook.copy(row, cell));
        for (int i = 0; i < beside.size(); i++) {
            workbook.title(row, used + i, beside.get(i));
            row.getSheet().setColumnWidth(used + i, WIDTHS.get(i) * CHARACTER);
        }
    }

    @Override
    public void row(List<SourceCell> cells, int used, List<String> beside) {
        Row row = nextRow();
        cells.forEach(cell -> workbook.copy(row, cell));
        for (int i = 0; i < beside.size(); i++) {
            workbook.text(row, used + i, beside.get(i));
        }
    }

    private Row nextRow() {
        return Objects.requireNonNull(sheet, "A row before its sheet").createRow(next++);
    }
}
