package io.bonafide.report;

import static io.bonafide.report.TableFixtures.WORDS;
import static io.bonafide.report.TableFixtures.formulas;
import static io.bonafide.report.TableFixtures.open;
import static io.bonafide.report.TableFixtures.rejected;
import static io.bonafide.report.TableFixtures.row;
import static io.bonafide.report.TableFixtures.save;
import static io.bonafide.report.TableFixtures.sheet;
import static io.bonafide.report.TableFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.RejectedRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineFilesTest {
    private static final String FILE = "people.xlsx";

    @TempDir
    Path folder;

    @Test
    void rowsToFixKeepTheirColumns() throws IOException {
        Workbook source = new XSSFWorkbook();
        source.createSheet("Fine").createRow(0).createCell(0).setCellValue("Name");
        Sheet people = source.createSheet("People");
        people.createRow(0).createCell(0).setCellValue("a banner");
        people.createRow(1).createCell(0).setCellValue("Name");
        people.getRow(1).createCell(1).setCellValue("Issued");
        for (int row = 2; row < 6; row++) {
            people.createRow(row).createCell(0).setCellValue("=Person " + row);
            people.getRow(row).createCell(1).setCellFormula("6*7");
        }
        source.getCreationHelper().createFormulaEvaluator().evaluateAll();
        Path copy = save(source, folder.resolve("copy"));
        RejectedRow first = rejected(row(FILE, "People", 4), "Issued", "03/04/2024");
        TableFixtures run = new TableFixtures()
                .file(
                        FILE,
                        copy,
                        List.of(sheet(FILE, "Fine", 1, 0), sheet(FILE, "People", 2, 4)),
                        first,
                        rejected(row(FILE, "People", 6), null, null));
        List<Path> written = new QuarantineFiles().write(run, folder.resolve("out"));
        assertThat(written).extracting(path -> path.getFileName().toString()).containsExactly("people-to-fix.xlsx");
        try (Workbook fix = open(written.get(0))) {
            assertThat(fix.getNumberOfSheets()).isEqualTo(1);
            Sheet rows = fix.getSheet("People");
            assertThat(rows.getLastRowNum()).isEqualTo(2);
            assertThat(rows.getRow(0))
                    .extracting(Object::toString)
                    .containsExactly("Name", "Issued", "_problem_code", "_problem", "_where", "_fix");
            assertThat(rows.getRow(1))
                    .extracting(Object::toString)
                    .containsExactly(
                            "=Person 3",
                            "42.0",
                            "R-05",
                            WORDS.sentence(first),
                            "people.xlsx, sheet People, row 4, Issued",
                            WORDS.fix(first));
            assertThat(text(rows, 2, 0)).isEqualTo("=Person 5");
            assertThat(rows.getRow(1).getCell(0).getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(formulas(fix)).isZero();
        }
    }

    @Test
    void textStaysTextWithItsDelimiter() throws IOException {
        Path copy = Files.writeString(folder.resolve("csv"), "Name;Issued\nAda;2024\n=B;\"03/04;2024\"\n");
        TableFixtures run = new TableFixtures()
                .file(
                        "a\u202Exslx.csv",
                        copy,
                        List.of(sheet("a\u202Exslx.csv", null, 1, 2)),
                        rejected(row("x.csv", null, 3), "Issued", "03/04;2024"));
        List<Path> written = new QuarantineFiles().write(run, folder.resolve("out"));
        assertThat(written).extracting(path -> path.getFileName().toString()).containsExactly("a-xslx-to-fix.csv");
        assertThat(Files.readString(written.get(0)))
                .startsWith("\uFEFF\"Name\";\"Issued\";\"_problem_code\";\"_problem\";\"_where\";\"_fix\"\r\n")
                .contains("\"'=B\";\"03/04;2024\";\"R-05\";")
                .doesNotContain("Ada");
    }

    @Test
    void findingsOfAnEarlierQuarantineAreReplaced() throws IOException {
        Path copy = Files.writeString(
                folder.resolve("csv"), "Name,_problem_code,_problem,_where,_fix\nAda,R-01,old,old,old\n");
        TableFixtures run = new TableFixtures()
                .file(
                        "again.csv",
                        copy,
                        List.of(sheet("again.csv", null, 1, 1)),
                        rejected(row("again.csv", null, 2), "Name", "Ada"));
        List<Path> written = new QuarantineFiles().write(run, folder.resolve("out"));
        assertThat(Files.readString(written.get(0)))
                .startsWith("\uFEFF\"Name\",\"_problem_code\",\"_problem\",\"_where\",\"_fix\"\r\n\"Ada\",\"R-05\"")
                .doesNotContain("old");
    }

    @Test
    void severalProblemsOfOneRowShareIt() throws IOException {
        Path copy = Files.writeString(folder.resolve("csv"), "Name,Issued\nAda,x\n");
        TableFixtures run = new TableFixtures()
                .file(
                        "a.csv",
                        copy,
                        List.of(sheet("a.csv", null, 1, 1)),
                        rejected(row("a.csv", null, 2), "Name", "Ada"),
                        rejected(row("a.csv", null, 2), "Issued", "x"));
        Path written = new QuarantineFiles().write(run, folder.resolve("out")).get(0);
        assertThat(Files.readString(written)).contains("\"Ada\",\"x\",\"R-05\nR-05\"");
    }

    @Test
    void filesWithoutProblemsHaveNoQuarantine() throws IOException {
        Path copy = Files.writeString(folder.resolve("csv"), "Name\nAda\n");
        TableFixtures run = new TableFixtures().file("a.csv", copy, List.of(sheet("a.csv", null, 1, 1)));
        assertThat(new QuarantineFiles().write(run, folder.resolve("out"))).isEmpty();
    }
}
