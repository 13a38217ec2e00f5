package io.bonafide.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks whose bytes depend on their content alone, so that regenerating the samples changes nothing. */
final class Workbooks {
    private static final Instant WRITTEN = Instant.parse("2026-11-12T08:00:00Z");
    private static final LocalDateTime ZIPPED = LocalDateTime.parse("2026-11-12T08:00:00");

    private Workbooks() {}

    static CellStyle dateStyle(XSSFWorkbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.getCreationHelper().createDataFormat().getFormat("yyyy-mm-dd"));
        return style;
    }

    static byte[] bytes(XSSFWorkbook workbook) {
        try (workbook) {
            fixCreationTime(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return withFixedTimes(out.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("JavaUtilDate") // the one type that POI takes
    private static void fixCreationTime(XSSFWorkbook workbook) {
        workbook.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(WRITTEN)));
        workbook.getProperties().getCoreProperties().setModified(Optional.of(Date.from(WRITTEN)));
    }

    private static byte[] withFixedTimes(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream fixed = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry copy = new ZipEntry(entry.getKey());
                copy.setTimeLocal(ZIPPED);
                fixed.putNextEntry(copy);
                fixed.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }
}
