package io.bonafide.intake;

import io.bonafide.claim.Claim;
import io.bonafide.claim.RejectedRow;
import io.bonafide.claim.RowProblem;
import io.bonafide.claim.SheetFacts;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A sink that keeps everything, and the files it is filled from. */
final class Collected implements ClaimSink {
    final List<Claim> claims = new ArrayList<>();
    final List<RejectedRow> rejected = new ArrayList<>();
    final List<SheetFacts> sheets = new ArrayList<>();

    @Override
    public void claim(Claim claim) {
        claims.add(claim);
    }

    @Override
    public void rejected(RejectedRow row) {
        rejected.add(row);
    }

    @Override
    public void sheet(SheetFacts facts) {
        sheets.add(facts);
    }

    Claim claim() {
        if (claims.size() != 1 || !rejected.isEmpty()) {
            throw new AssertionError("Expected one claim, found " + claims + " and rejected " + rejected);
        }
        return claims.get(0);
    }

    SheetFacts sheet() {
        return sheets.get(0);
    }

    List<RowProblem> problems() {
        return rejected.stream().map(RejectedRow::problem).toList();
    }

    static Collected read(Path file, IntakeSettings settings) throws IOException, UnreadableFile {
        Collected collected = new Collected();
        new Spreadsheets().read(file, file.getFileName().toString(), "f1", settings, collected);
        return collected;
    }

    static Collected csv(String... lines) throws IOException, UnreadableFile {
        return csv(IntakeSettings.automatic(), lines);
    }

    static Collected csv(IntakeSettings settings, String... lines) throws IOException, UnreadableFile {
        return csv(String.join("\n", lines) + "\n", StandardCharsets.UTF_8, settings);
    }

    static Collected csv(String text, Charset charset, IntakeSettings settings) throws IOException, UnreadableFile {
        Path file = Files.createTempFile("intake", ".csv");
        try {
            Files.write(file, text.getBytes(charset));
            return read(file, settings);
        } finally {
            Files.delete(file);
        }
    }

    static Collected xlsx(Consumer<Workbook> content) throws IOException, UnreadableFile {
        return xlsx(IntakeSettings.automatic(), content);
    }

    static Collected xlsx(IntakeSettings settings, Consumer<Workbook> content) throws IOException, UnreadableFile {
        Path file = Files.createTempFile("intake", ".xlsx");
        try {
            write(file, content);
            return read(file, settings);
        } finally {
            Files.delete(file);
        }
    }

    static void write(Path file, Consumer<Workbook> content) throws IOException {
        try (Workbook workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            content.accept(workbook);
            workbook.write(out);
        }
    }

    /** Writes texts and numbers into a row; {@code null} leaves a cell out. */
    static Row row(org.apache.poi.ss.usermodel.Sheet sheet, int number, @Nullable Object... values) {
        var row = sheet.createRow(number - 1);
        for (int column = 0; column < values.length; column++) {
            Object value = values[column];
            if (value instanceof Number numeric) {
                row.createCell(column).setCellValue(numeric.doubleValue());
            } else if (value != null) {
                row.createCell(column).setCellValue(value.toString());
            }
        }
        return row;
    }
}
