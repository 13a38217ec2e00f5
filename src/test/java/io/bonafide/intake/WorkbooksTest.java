package io.bonafide.intake;

import static io.bonafide.intake.Collected.row;
import static io.bonafide.intake.Collected.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator.HostedAt;
import io.bonafide.claim.PartialDate;
import io.bonafide.claim.RowProblem;
import io.bonafide.intake.IntakeSettings.Limits;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What only workbooks have: formats, links behind texts, merged cells, hidden sheets, formulas, errors. */
class WorkbooksTest {

    private static Collected oneRow(Consumer<Row> change) throws Exception {
        return xlsx(workbook -> {
            var sheet = workbook.createSheet("Claims");
            row(sheet, 1, "Email", "Certificate", "Certificate Number", "Issued on", "Link");
            change.accept(row(sheet, 4, "a@x.org", "SQL"));
        });
    }

    private static Cell formatted(Row row, int column, double value, String format) {
        Workbook workbook = row.getSheet().getWorkbook();
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
        return cell;
    }

    private static void link(Cell cell, String address) {
        var link = cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress(address);
        cell.setHyperlink(link);
    }

    @Test
    void rowNumberIsTheOneAPersonSees() throws Exception {
        Claim claim = oneRow(row -> {}).claim();
        assertThat(claim.source().toString()).contains("sheet Claims, row 4");
        assertThat(claim.id()).isEqualTo("f1-1-4");
    }

    @Test
    void dateCellsAreDatesWithThePrecisionOfTheirFormat() throws Exception {
        assertThat(oneRow(row -> formatted(row, 3, 45_000, "dd/mm/yy")).claim().issued())
                .isEqualTo(PartialDate.of(LocalDate.of(2023, 3, 15)));
        assertThat(oneRow(row -> formatted(row, 3, 45_000, "mmm yyyy")).claim().issued())
                .isEqualTo(PartialDate.of(YearMonth.of(2023, 3)));
    }

    @Test
    void workbooksThatCountFrom1904AreReadSo() throws Exception {
        Collected read = xlsx(workbook -> {
            ((XSSFWorkbook) workbook).getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            var sheet = workbook.createSheet();
            row(sheet, 1, "Email", "Certificate", "Issued on");
            formatted(row(sheet, 2, "a@x.org", "SQL"), 2, 45_000 - 1462, "yyyy-mm-dd");
        });
        assertThat(read.claim().issued()).isEqualTo(PartialDate.of(LocalDate.of(2023, 3, 15)));
    }

    @Test
    void numberWithoutDateFormatIsNoDateButAYearIs() throws Exception {
        assertThat(oneRow(row -> row.createCell(3).setCellValue(45_000)).problems())
                .containsExactly(RowProblem.DATE_UNCERTAIN);
        assertThat(oneRow(row -> row.createCell(3).setCellValue(2023)).claim().issued())
                .hasToString("2023");
    }

    @Test
    void identifiersAreWhatIsDisplayed() throws Exception {
        assertThat(oneRow(row -> formatted(row, 2, 42, "00000")).claim().credentialNumber())
                .isEqualTo("00042");
        assertThat(oneRow(row -> row.createCell(2).setCellValue(123_456_789_012_345d))
                        .claim()
                        .credentialNumber())
                .isEqualTo("123456789012345");
    }

    @Test
    void identifiersThatLostDigitsAreQuarantined() throws Exception {
        assertThat(oneRow(row -> row.createCell(2).setCellValue(1_234_567_890_123_456d))
                        .problems())
                .containsExactly(RowProblem.NUMBER_DAMAGED);
        assertThat(oneRow(row -> formatted(row, 2, 123_456, "0.00E+00")).problems())
                .containsExactly(RowProblem.NUMBER_DAMAGED);
        assertThat(oneRow(row -> formatted(row, 2, 45_000, "d-m")).problems())
                .containsExactly(RowProblem.NUMBER_DAMAGED);
    }

    @Test
    void linkBehindTheLinkOrTheTitleIsTheAddress() throws Exception {
        assertThat(oneRow(row -> {
                            row.createCell(4).setCellValue("View");
                            link(row.getCell(4), "https://a.example/1?x=1&y=2#z");
                        })
                        .claim()
                        .locator())
                .isEqualTo(new HostedAt("https://a.example/1?x=1&y=2#z"));
        assertThat(oneRow(row -> link(row.getCell(1), "https://a.example/2"))
                        .claim()
                        .locator())
                .isEqualTo(new HostedAt("https://a.example/2"));
    }

    @Test
    void linkTextOfAnotherHostIsQuarantinedOfTheSameHostIsNot() throws Exception {
        assertThat(oneRow(row -> {
                            row.createCell(4).setCellValue("https://good.example/1");
                            link(row.getCell(4), "https://evil.example/1");
                        })
                        .problems())
                .containsExactly(RowProblem.LINK_TEXT_DIFFERS);
        assertThat(oneRow(row -> {
                            row.createCell(4).setCellValue("good.example/1");
                            link(row.getCell(4), "https://GOOD.example/1?full");
                        })
                        .claim()
                        .locator())
                .isEqualTo(new HostedAt("https://GOOD.example/1?full"));
    }

    @Test
    void mailLinksAreNoCredentialLinks() throws Exception {
        var read = oneRow(row -> {
            var link = row.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.EMAIL);
            link.setAddress("mailto:a@x.org");
            row.getCell(1).setHyperlink(link);
        });
        assertThat(read.claim().locator()).isNull();
    }

    @Test
    void formulasCountByTheirStoredValueAndHyperlinkByItsAddress() throws Exception {
        assertThat(oneRow(row -> {
                            row.createCell(4).setCellFormula("HYPERLINK(\"https://a.example/1\",\"View\")");
                            row.getCell(4).setCellValue("View");
                        })
                        .claim()
                        .locator())
                .isEqualTo(new HostedAt("https://a.example/1"));
        assertThat(oneRow(row -> {
                            row.createCell(2).setCellFormula("1+1");
                            row.getCell(2).setCellValue(2);
                        })
                        .claim()
                        .credentialNumber())
                .isEqualTo("2");
    }

    @Test
    void errorCellsAreQuarantined() throws Exception {
        Collected read = oneRow(row -> row.createCell(4).setCellErrorValue(FormulaError.REF.getCode()));
        assertThat(read.problems()).containsExactly(RowProblem.CELL_ERROR);
        assertThat(read.rejected.get(0).found()).isEqualTo("#REF!");
    }

    @Test
    void hiddenSheetsAreReportedAndReadOnlyWhenAsked() throws Exception {
        Consumer<Workbook> content = workbook -> {
            row(workbook.createSheet("shown"), 1, "Email", "Certificate");
            var hidden = workbook.createSheet("hidden");
            row(hidden, 1, "Email", "Certificate");
            row(hidden, 2, "a@x.org", "SQL");
            workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        };
        Collected skipped = xlsx(content);
        assertThat(skipped.claims).isEmpty();
        assertThat(skipped.sheets.get(1).notes().get(0)).startsWith("Hidden sheet, not read");
        var asked = new IntakeSettings(Map.of(), Optional.empty(), true, Limits.standard());
        assertThat(xlsx(asked, content).claim().id()).isEqualTo("f1-2-2");
    }

    @Test
    void personMergedOverSeveralRowsHoldsAllOfTheirClaims() throws Exception {
        Collected read = xlsx(workbook -> {
            var sheet = workbook.createSheet();
            row(sheet, 1, "Name", "Certificate", "Link");
            row(sheet, 2, "Ada", "SQL", "https://a.example/1");
            row(sheet, 3, null, "Java", "https://a.example/2");
            row(sheet, 4, null, "Go", "https://a.example/3");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        });
        assertThat(read.claims).extracting(c -> c.candidate().name()).containsExactly("Ada", "Ada");
        assertThat(read.problems()).containsExactly(RowProblem.CANDIDATE_UNKNOWN);
    }

    @Test
    void neverReadColumnsLeaveOnlyTheirName() throws Exception {
        Collected read = xlsx(workbook -> {
            var sheet = workbook.createSheet();
            row(sheet, 1, "Name", "Geburtsdatum", "Geschlecht", "EEO1 category", "Zertifikat");
            row(sheet, 2, "Ada", "SECRETVALUE", "SECRETVALUE", "SECRETVALUE", "SQL");
        });
        assertThat(read.sheet().neverRead()).containsExactly("Geburtsdatum", "Geschlecht", "EEO1 category");
        assertThat(read.claims + "" + read.sheets).doesNotContain("SECRETVALUE");
    }

    @Test
    void escapedControlCharactersAreSeen() throws Exception {
        assertThat(oneRow(row -> row.getCell(1).setCellValue("SQ_x0007_L")).problems())
                .containsExactly(RowProblem.VALUE_UNFIT);
    }
}
