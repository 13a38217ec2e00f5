package io.bonafide.report;

import static io.bonafide.report.TableFixtures.WORDS;
import static io.bonafide.report.TableFixtures.confirmed;
import static io.bonafide.report.TableFixtures.open;
import static io.bonafide.report.TableFixtures.rejected;
import static io.bonafide.report.TableFixtures.row;
import static io.bonafide.report.TableFixtures.sheet;
import static io.bonafide.report.TableFixtures.text;
import static io.bonafide.report.TableFixtures.unconfirmed;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.RejectedRow;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeListTest {
    private static final String FILE = "large.xlsx";
    private static final int ROWS = 20_000;

    @TempDir
    Path folder;

    private TableFixtures run;

    /** Every tenth row is in quarantine, every hundredth skipped; candidates come in another order than rows. */
    @BeforeEach
    void twentyThousandRows() throws IOException {
        List<RejectedRow> rejected = new ArrayList<>();
        List<Integer> skipped = new ArrayList<>();
        Map<Integer, List<Verdict>> claims = new HashMap<>();
        for (int number = 2; number <= ROWS + 1; number++) {
            if (number % 100 == 0) {
                skipped.add(number);
            } else if (number % 10 == 0) {
                rejected.add(rejected(row(FILE, "L", number), "Issued", "x"));
            } else {
                String id = "claim-" + number;
                claims.computeIfAbsent(number % 7_000, key -> new ArrayList<>())
                        .add(
                                number % 3 == 0
                                        ? unconfirmed(id, row(FILE, "L", number))
                                        : confirmed(id, row(FILE, "L", number)));
            }
        }
        run = new TableFixtures()
                .file(
                        FILE,
                        list(),
                        List.of(sheet(FILE, "L", 1, ROWS, skipped.toArray(Integer[]::new))),
                        rejected.toArray(RejectedRow[]::new));
        claims.forEach((candidate, verdicts) -> run.claims("C-" + candidate, verdicts.toArray(Verdict[]::new)));
    }

    @Test
    void everyRowInIsALineOut() throws IOException {
        Path csv = new ResultsCsv().write(run, folder.resolve("out")).get(0);
        try (var lines = Files.lines(csv)) {
            assertThat(lines.count()).isEqualTo(ROWS + 1L);
        }
    }

    @Test
    void everyRowKeepsItsValuesAndGetsItsFinding() throws IOException {
        Path written =
                new AnnotatedWorkbooks().write(run, folder.resolve("out")).get(0);
        try (Workbook checked = open(written)) {
            Sheet list = checked.getSheet("L");
            assertThat(list.getLastRowNum()).isEqualTo(ROWS);
            for (int index = 1; index <= ROWS; index++) {
                Row row = list.getRow(index);
                assertThat(row.getCell(0).getStringCellValue()).isEqualTo("Person " + index);
                assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(index * 1.5);
                assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalDate())
                        .isEqualTo(day(index));
                assertThat(text(list, index, 3)).isEqualTo(expected(index + 1));
            }
            assertThat(checked.getSheet("Rows to fix").getLastRowNum())
                    .isEqualTo(run.files().get(0).rejected().size());
        }
    }

    private static String expected(int number) {
        if (number % 10 == 0) {
            return WORDS.word(Conclusion.NOT_CHECKED);
        }
        return number % 3 == 0 ? WORDS.word(Conclusion.UNCONFIRMED) : WORDS.word(Conclusion.CONFIRMED);
    }

    private static LocalDate day(int index) {
        return LocalDate.of(2000, 1, 1).plusDays(index % 9_000);
    }

    private Path list() throws IOException {
        Path copy = folder.resolve("copy");
        try (SXSSFWorkbook book = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(copy)) {
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            Sheet list = book.createSheet("L");
            list.createRow(0).createCell(0).setCellValue("Name");
            list.getRow(0).createCell(1).setCellValue("Score");
            list.getRow(0).createCell(2).setCellValue("Issued");
            for (int index = 1; index <= ROWS; index++) {
                Row row = list.createRow(index);
                row.createCell(0).setCellValue("Person " + index);
                row.createCell(1).setCellValue(index * 1.5);
                row.createCell(2).setCellValue(day(index));
                row.getCell(2).setCellStyle(date);
            }
            book.write(out);
        }
        return copy;
    }
}
