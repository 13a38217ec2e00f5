package io.bonafide.report;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A fresh workbook, streamed: rows go to a compressed temporary file with their strings inline. Nothing but values, looks
 * and checked links enters it, so macros, formulas, and pointers to other files stay behind.
 */
final class WorkbookOut implements Closeable {
    private static final int ROWS_IN_MEMORY = 100;
    private static final int MOST_COPIED_STYLES = 1_000;
    private static final int MOST_STYLES = 4_000;
    private static final int LONGEST_SHEET_NAME = 31;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(new XSSFWorkbook(), ROWS_IN_MEMORY, true, false);
    private final Set<String> sheetNames = new HashSet<>();
    private final Map<Want, CellStyle> styles = new HashMap<>();
    private final CellStyle title = title();

    /** A look as wanted in this workbook. */
    private record Want(SourceCell.Look look, boolean quoted, boolean wrapped) {}

    WorkbookOut() {
        for (boolean quoted : new boolean[] {false, true}) {
            style(new Want(SourceCell.Look.PLAIN, quoted, false));
            style(new Want(SourceCell.Look.PLAIN, quoted, true));
        }
    }

    /** Its name made fit, and told apart from the others'. */
    SXSSFSheet sheet(String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted);
        String name = safe;
        for (int number = 2; !sheetNames.add(name.toLowerCase(Locale.ROOT)); number++) {
            String suffix = " (" + number + ")";
            name = safe.substring(0, Math.min(safe.length(), LONGEST_SHEET_NAME - suffix.length())) + suffix;
        }
        return workbook.createSheet(name);
    }

    void hide(SXSSFSheet sheet) {
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
    }

    /** Links and merged cells lie in the part of the sheet that is not streamed. */
    void trim(SXSSFSheet sheet, SourceSink.Trimmings trimmings) {
        new SheetTrimmer(workbook.getXSSFWorkbook().getSheetAt(workbook.getSheetIndex(sheet))).trim(trimmings);
    }

    void title(Row row, int column, String text) {
        text(row, column, text).setCellStyle(title);
    }

    /** Our own text, wrapped. */
    Cell text(Row row, int column, String text) {
        Cell cell = row.createCell(column);
        cell.setCellValue(WorkbookText.of(text));
        cell.setCellStyle(style(new Want(SourceCell.Look.PLAIN, FormulaSafety.triggers(text), true)));
        return cell;
    }

    /** A cell of the source, as it looked. */
    void copy(Row row, SourceCell source) {
        Cell cell = row.createCell(source.column());
        source.copyTo(cell);
        boolean quoted = source.value() instanceof SourceCell.Text text && FormulaSafety.triggers(text.text());
        if (quoted || !source.look().equals(SourceCell.Look.PLAIN)) {
            cell.setCellStyle(style(new Want(source.look(), quoted, false)));
        }
    }

    private CellStyle style(Want want) {
        CellStyle known = styles.get(want);
        if (known == null && styles.size() >= MOST_STYLES) {
            known = styles.get(new Want(SourceCell.Look.PLAIN, want.quoted(), want.wrapped()));
        }
        if (known == null) {
            known = make(want);
            styles.put(want, known);
        }
        return known;
    }

    private CellStyle make(Want want) {
        CellStyle style = workbook.createCellStyle();
        XSSFCellStyle source = want.look().style();

        // Copying fills and borders compares each with all others: a workbook of tens of thousands gets formats only.
        if (source != null && styles.size() < MOST_COPIED_STYLES) {
            style.cloneStyleFrom(source);
        } else if (source != null) {
            style.setDataFormat(workbook.createDataFormat().getFormat(source.getDataFormatString()));
        }
        style.setQuotePrefixed(want.quoted());
        if (want.wrapped()) {
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
        }
        return style;
    }

    private CellStyle title() {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        return style;
    }

    void writeTo(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            workbook.write(out);
        }
    }

    /** Removes the temporary files, too. */
    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
