package io.bonafide.report;

import static io.bonafide.report.TableFixtures.confirmed;
import static io.bonafide.report.TableFixtures.formulas;
import static io.bonafide.report.TableFixtures.open;
import static io.bonafide.report.TableFixtures.rejected;
import static io.bonafide.report.TableFixtures.row;
import static io.bonafide.report.TableFixtures.save;
import static io.bonafide.report.TableFixtures.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.bonafide.claim.RejectedRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileCellsTest {
    private static final String FILE = "hostile.xlsx";
    private static final List<String> NASTY = List.of(
            "=HYPERLINK(\"http://evil.example\",\"x\")",
            "=cmd|'/C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!A0",
            "_x003D_1+1",
            "_x0041_ _x000D_",
            "<script>alert(1)</script>",
            "&amp;&lt;",
            "]]>",
            "'; DROP TABLE claims;--",
            "Ω≈ç√∫˜µ≤≥÷",
            "田中さんにあげて下さい",
            "\uD83D\uDE0D \uD83D\uDC69\u200D\uD83D\uDC67",
            "\u202Etest\u202C",
            "Z\u0351\u036B\u0343a\u034Elgo",
            "مُنَاقَشَةُ",
            "  leading and trailing  ",
            "two\nlines",
            "=two\n+lines",
            "{\"a\":1}",
            "\u00A0=1",
            "\uFEFF=1",
            "\u3000＝1",
            "a\"b\"\"c",
            "x".repeat(32_767));

    @TempDir
    Path folder;

    private TableFixtures run;
    private List<String> cells;

    @BeforeEach
    void aWorkbookOfNastyText() throws IOException {
        cells = Stream.concat(NASTY.stream(), FormulaSafetyTest.dangerous().filter(HostileCellsTest::fitsXml))
                .toList();
        Workbook book = new XSSFWorkbook();
        Sheet list = book.createSheet("S");
        list.createRow(0).createCell(0).setCellValue("=Name");
        List<RejectedRow> rejected = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            list.createRow(i + 1).createCell(0).setCellValue(cells.get(i).replace("_x", "_x005F_x"));
            rejected.add(rejected(row(FILE, "S", i + 2), "=col", cells.get(i)));
        }
        run = new TableFixtures()
                .file(
                        FILE,
                        save(book, folder.resolve("copy")),
                        List.of(sheet(FILE, "S", 1, cells.size())),
                        rejected.toArray(RejectedRow[]::new))
                .claims("=C", confirmed("=id", row(FILE, "S", 2), "=issuer"));
    }

    @Test
    void workbooksHoldTheTextAndNoFormula() throws IOException {
        for (ReportWriter writer : List.of(new AnnotatedWorkbooks(), new QuarantineFiles())) {
            try (Workbook written =
                    open(writer.write(run, folder.resolve("out")).get(0))) {
                assertThat(formulas(written)).isZero();
                Sheet list = written.getSheet("S");
                for (int i = 0; i < cells.size(); i++) {
                    Cell cell = list.getRow(i + 1).getCell(0);
                    assertThat(cell.getStringCellValue()).isEqualTo(cells.get(i));
                    assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(FormulaSafety.triggers(cells.get(i)));
                }
            }
        }
    }

    @Test
    void everyStringThatTriggersIsMarkedAsText() throws IOException {
        for (ReportWriter writer : List.of(new AnnotatedWorkbooks(), new QuarantineFiles())) {
            try (Workbook written =
                    open(writer.write(run, folder.resolve("out")).get(0))) {
                for (Sheet sheet : written) {
                    for (Row row : sheet) {
                        row.forEach(HostileCellsTest::isHarmless);
                    }
                }
            }
        }
    }

    @Test
    void noValueOfTheResultsTriggers() throws IOException {
        Path written = new ResultsCsv().write(run, folder.resolve("out")).get(0);
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(written)) {
            List<CsvRecord> lines = records.stream().toList();
            assertThat(lines).hasSize(cells.size() + 2);
            assertThat(lines).allSatisfy(line -> assertThat(line.getFields())
                    .noneMatch(value -> !value.startsWith("'") && FormulaSafety.triggers(value)));
            assertThat(lines.get(1).getField(4)).isEqualTo("'=C");
            assertThat(lines.get(1).getField(9)).isEqualTo("'=issuer");
        }
    }

    private static void isHarmless(Cell cell) {
        if (cell.getCellType() == CellType.STRING && FormulaSafety.triggers(cell.getStringCellValue())) {
            assertThat(cell.getCellStyle().getQuotePrefixed())
                    .as(cell.getAddress().toString())
                    .isTrue();
        }
    }

    /** XML has no NUL. */
    private static boolean fitsXml(String text) {
        return text.indexOf(0) < 0;
    }
}
