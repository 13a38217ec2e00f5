package io.bonafide.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Reads a workbook of the binary format, whole, since it has 65,536 rows at most; numbers keep their formats. */
final class XlsSource {
    private static final long LARGEST = 32L << 20;
    private static final int DAYS_FROM_1900_TO_1904 = 1462;

    private final Path copy;
    private final Map<String, SourceCell.Look> looks = new HashMap<>();

    XlsSource(Path copy) {
        this.copy = copy;
    }

    void read(SourceSink sink) throws IOException {
        if (Files.size(copy) > LARGEST) {
            throw new IOException("A binary workbook over " + LARGEST + " bytes is not copied");
        }
        try (POIFSFileSystem file = new POIFSFileSystem(copy.toFile(), true);
                HSSFWorkbook workbook = new HSSFWorkbook(file)) {
            boolean from1904 = workbook.getWorkbook().isUsing1904DateWindowing();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                sink.sheet(workbook.getSheetName(i), workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i));
                read(workbook.getSheetAt(i), from1904, sink);
            }
        }
    }

    private void read(Sheet sheet, boolean from1904, SourceSink sink) {
        int columns = 0;
        for (Row row : sheet) {
            columns = Math.max(columns, row.getLastCellNum());
        }
        for (int column = 0; column < columns; column++) {
            sink.width(column, sheet.getColumnWidth(column));
        }
        for (Row row : sheet) {
            List<SourceCell> cells = new ArrayList<>();
            for (Cell cell : row) {
                cells.add(cell(cell, from1904));
            }
            sink.row(row.getRowNum() + 1, cells);
        }
        sink.end(new SourceSink.Trimmings(List.copyOf(sheet.getMergedRegions()), Map.of()));
    }

    private SourceCell cell(Cell cell, boolean from1904) {
        String format = cell.getCellStyle().getDataFormatString();
        SourceCell.Look look = looks.computeIfAbsent(format == null ? "General" : format, SourceCell.Look::ofFormat);
        return new SourceCell(cell.getColumnIndex(), value(cell, from1904), look);
    }

    private static SourceCell.Value value(Cell cell, boolean from1904) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> new SourceCell.Text(cell.getRichStringCellValue().getString());
            case BOOLEAN -> new SourceCell.Truth(cell.getBooleanCellValue());
            case ERROR ->
                new SourceCell.Text(
                        FormulaError.forInt(cell.getErrorCellValue()).getString());
            case NUMERIC ->
                new SourceCell.Numeric(cell.getNumericCellValue()
                        + (from1904 && DateUtil.isCellDateFormatted(cell) ? DAYS_FROM_1900_TO_1904 : 0));
            case BLANK, FORMULA, _NONE -> new SourceCell.Blank();
        };
    }
}
