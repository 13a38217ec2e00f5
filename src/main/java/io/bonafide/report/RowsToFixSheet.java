package io.bonafide.report;

import io.bonafide.claim.RejectedRow;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/** The sheet that lists every row in quarantine with what was wrong and what to do. */
final class RowsToFixSheet {
    private static final List<Integer> WIDTHS = List.of(20, 8, 22, 10, 60, 40, 60);
    private static final int CHARACTER = 256;

    private final WorkbookOut workbook;
    private final Wording wording;

    RowsToFixSheet(WorkbookOut workbook, Wording wording) {
        this.workbook = workbook;
        this.wording = wording;
    }

    void write(List<RejectedRow> rejected) {
        SXSSFSheet sheet = workbook.sheet(wording.text("sheet.fix"));
        for (int column = 0; column < WIDTHS.size(); column++) {
            sheet.setColumnWidth(column, WIDTHS.get(column) * CHARACTER);
        }
        sheet.createFreezePane(0, 1);
        Row titles = sheet.createRow(0);
        List<String> keys = List.of("sheet", "row", "column", "code", "problem", "found", "todo");
        for (int column = 0; column < keys.size(); column++) {
            workbook.title(titles, column, wording.text("sheet.fix." + keys.get(column)));
        }
        if (rejected.isEmpty()) {
            workbook.text(sheet.createRow(1), 4, wording.text("sheet.fix.none"));
        }
        for (int i = 0; i < rejected.size(); i++) {
            write(sheet.createRow(i + 1), rejected.get(i));
        }
    }

    private void write(Row row, RejectedRow rejected) {
        workbook.text(row, 0, text(rejected.source().sheet()));
        row.createCell(1).setCellValue(rejected.source().row());
        workbook.text(row, 2, text(rejected.column()));
        workbook.text(row, 3, rejected.problem().code());
        workbook.text(row, 4, wording.sentence(rejected));
        workbook.text(row, 5, text(rejected.found()));
        workbook.text(row, 6, wording.fix(rejected));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
