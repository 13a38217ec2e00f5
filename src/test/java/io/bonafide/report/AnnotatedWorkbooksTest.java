package io.bonafide.report;

import static io.bonafide.report.TableFixtures.NOT_LISTED;
import static io.bonafide.report.TableFixtures.WORDS;
import static io.bonafide.report.TableFixtures.confirmed;
import static io.bonafide.report.TableFixtures.formulas;
import static io.bonafide.report.TableFixtures.open;
import static io.bonafide.report.TableFixtures.rejected;
import static io.bonafide.report.TableFixtures.row;
import static io.bonafide.report.TableFixtures.save;
import static io.bonafide.report.TableFixtures.sentence;
import static io.bonafide.report.TableFixtures.sheet;
import static io.bonafide.report.TableFixtures.text;
import static io.bonafide.report.TableFixtures.unconfirmed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.bonafide.claim.RejectedRow;
import io.bonafide.claim.SheetFacts;
import io.bonafide.recognition.Decision;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.EvidenceGrade;
import io.bonafide.verification.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatedWorkbooksTest {
    private static final String FILE = "people.xlsx";
    private static final RejectedRow REJECTED = rejected(row(FILE, "People", 5), "Issued", "03/04/2024");

    @TempDir
    Path folder;

    @Test
    void findingsStandBesideTheirRows() throws IOException {
        try (Workbook checked = checkedPeople()) {
            Sheet people = checked.getSheet("People");
            assertThat(text(people, 1, 5)).isEqualTo("Conclusion");
            assertThat(text(people, 1, 12)).isEqualTo("Checked at (Europe/Berlin)");
            assertThat(text(people, 2, 5)).isEqualTo(WORDS.word(Conclusion.CONFIRMED));
            assertThat(text(people, 2, 6)).isEqualTo(WORDS.word(Decision.REFERRED));
            assertThat(text(people, 2, 7)).isEqualTo("BF-100, P-02");
            assertThat(text(people, 2, 8))
                    .isEqualTo(sentence(confirmed("a", row(FILE, "People", 3))) + "\n" + WORDS.sentence(NOT_LISTED));
            assertThat(text(people, 2, 9)).isEqualTo(WORDS.nextStep(Reason.SIGNATURE_HOLDS));
            assertThat(text(people, 2, 10)).isEqualTo(WORDS.word(EvidenceGrade.SIGNED));
            assertThat(text(people, 2, 11)).isEqualTo("did:web:issuer.example");
            assertThat(text(people, 2, 12)).isEqualTo("2026-03-02 22:15");
        }
    }

    @Test
    void severalClaimsOfOneRowAreNumbered() throws IOException {
        try (Workbook checked = checkedPeople()) {
            assertThat(text(checked.getSheet("People"), 3, 5))
                    .isEqualTo("1. " + WORDS.word(Conclusion.CONFIRMED) + "\n2. " + WORDS.word(Conclusion.UNCONFIRMED));
            assertThat(text(checked.getSheet("People"), 3, 11)).isEqualTo("1. did:web:issuer.example\n2. ");
        }
    }

    @Test
    void rowsThatWereNotReadSaySo() throws IOException {
        try (Workbook checked = checkedPeople()) {
            assertThat(text(checked.getSheet("People"), 4, 5)).isEqualTo(WORDS.word(Conclusion.NOT_CHECKED));
            assertThat(text(checked.getSheet("People"), 4, 7)).isEqualTo("BF-601, R-05");
            assertThat(text(checked.getSheet("People"), 5, 7)).isEqualTo("BF-601, R-13");
            Sheet fix = checked.getSheet("Rows to fix");
            assertThat(fix.getLastRowNum()).isEqualTo(1);
            assertThat(fix.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(5);
            assertThat(text(fix, 1, 3)).isEqualTo("R-05");
            assertThat(text(fix, 1, 4)).isEqualTo(WORDS.sentence(REJECTED));
            assertThat(text(fix, 1, 6)).isEqualTo(WORDS.fix(REJECTED));
        }
    }

    @Test
    void valuesAndLooksAreKept() throws IOException {
        try (Workbook checked = checkedPeople()) {
            Sheet people = checked.getSheet("People");
            Cell date = people.getRow(2).getCell(1);
            assertThat(DateUtil.isCellDateFormatted(date)).isTrue();
            assertThat(date.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2024, 2, 29, 0, 0));
            assertThat(date.getCellStyle().getDataFormatString()).isEqualTo("dd.mm.yyyy");
            Cell header = people.getRow(1).getCell(0);
            assertThat(checked.getFontAt(header.getCellStyle().getFontIndex()).getBold())
                    .isTrue();
            assertThat(header.getCellStyle().getFillForegroundColor()).isEqualTo(IndexedColors.YELLOW.getIndex());
            assertThat(people.getColumnWidth(0)).isEqualTo(5_000);
            assertThat(people.getMergedRegions()).containsExactly(CellRangeAddress.valueOf("A1:C1"));
            assertThat(people.getRow(2).getCell(3).getBooleanCellValue()).isTrue();
            assertThat(checked.isSheetHidden(checked.getSheetIndex("Notes"))).isTrue();
            assertThat(text(checked.getSheet("Notes"), 0, 0)).isEqualTo("keep me");
        }
    }

    @Test
    void formulasBecomeWhatTheyHadComputed() throws IOException {
        try (Workbook checked = checkedPeople()) {
            assertThat(formulas(checked)).isZero();
            Cell computed = checked.getSheet("People").getRow(2).getCell(4);
            assertThat(computed.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(computed.getNumericCellValue()).isEqualTo(42);
        }
    }

    @Test
    void onlyWebLinksStayClickable() throws IOException {
        try (Workbook checked = checkedPeople()) {
            Sheet people = checked.getSheet("People");
            assertThat(people.getHyperlinkList())
                    .extracting(Hyperlink::getAddress)
                    .containsExactly("https://issuer.example/badge/1");
            assertThat(text(people, 3, 2)).isEqualTo("a share");
        }
    }

    @Test
    void theCheckItselfIsDescribed() throws IOException {
        try (Workbook checked = checkedPeople()) {
            Sheet about = checked.getSheet("About this check");
            StringBuilder all = new StringBuilder();
            about.forEach(row -> row.forEach(cell -> all.append(cell).append('\n')));
            assertThat(all)
                    .contains("run-7", "engineering 3", WORDS.meaning(Conclusion.CONTRADICTED), "not a mark against");
        }
    }

    @Test
    void findingsStandToTheRightOfTheWidestRow() throws IOException {
        Workbook source = new XSSFWorkbook();
        Sheet list = source.createSheet("S");
        list.createRow(0).createCell(0).setCellValue("Name");
        list.createRow(1).createCell(199).setCellValue("far right");
        Path copy = save(source, folder.resolve("wide"));
        TableFixtures run = new TableFixtures()
                .file(FILE, copy, List.of(sheet(FILE, "S", 1, 1)))
                .claims("C-1", confirmed("a", row(FILE, "S", 2)));
        try (Workbook checked = write(run)) {
            assertThat(text(checked.getSheet("S"), 1, 199)).isEqualTo("far right");
            assertThat(text(checked.getSheet("S"), 0, 200)).isEqualTo("Conclusion");
            assertThat(text(checked.getSheet("S"), 1, 200)).isEqualTo(WORDS.word(Conclusion.CONFIRMED));
        }
    }

    @Test
    void sheetsThatHaveOurNamesAreToldApart() throws IOException {
        Workbook source = new XSSFWorkbook();
        source.createSheet("Rows to fix").createRow(0).createCell(0).setCellValue("mine");
        Path copy = save(source, folder.resolve("clash"));
        try (Workbook checked = write(new TableFixtures().file(FILE, copy, List.of()))) {
            assertThat(text(checked.getSheet("Rows to fix"), 0, 0)).isEqualTo("mine");
            assertThat(checked.getSheet("Rows to fix (2)")).isNotNull();
        }
    }

    @Test
    void textFilesBecomeWorkbooksOfText() throws IOException {
        Path copy = Files.writeString(folder.resolve("csv"), "\uFEFFName;Number\nAda;007\n\"=1+1\";0042\n");
        TableFixtures run = new TableFixtures()
                .file("list.csv", copy, List.of(sheet("list.csv", null, 1, 2)))
                .claims("C-1", confirmed("a", row("list.csv", null, 2)))
                .claims("C-2", unconfirmed("b", row("list.csv", null, 3)));
        try (Workbook checked = write(run)) {
            Sheet list = checked.getSheetAt(0);
            assertThat(text(list, 0, 0)).isEqualTo("Name");
            assertThat(text(list, 1, 1)).isEqualTo("007");
            assertThat(list.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(list.getRow(2).getCell(0).getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(text(list, 1, 2)).isEqualTo(WORDS.word(Conclusion.CONFIRMED));
            assertThat(text(list, 2, 2)).isEqualTo(WORDS.word(Conclusion.UNCONFIRMED));
        }
    }

    @Test
    void theDelimiterIsTheOneThatTheHeaderWasReadWith() throws IOException {
        Path copy = Files.writeString(folder.resolve("csv"), "\n\"Name, first;last\";Link,x\nAda;l\n");
        SheetFacts facts = new SheetFacts(
                "l.csv", null, 2, Map.of("Link,x", "link"), List.of(), List.of(), 1, List.of(), List.of());
        TableFixtures run = new TableFixtures()
                .file("l.csv", copy, List.of(facts))
                .claims("C-1", confirmed("a", row("l.csv", null, 3)));
        try (Workbook checked = write(run)) {
            assertThat(text(checked.getSheetAt(0), 1, 0)).isEqualTo("Name, first;last");
            assertThat(text(checked.getSheetAt(0), 1, 2)).isEqualTo("Conclusion");
            assertThat(text(checked.getSheetAt(0), 2, 2)).isEqualTo(WORDS.word(Conclusion.CONFIRMED));
        }
    }

    @Test
    void datesThatCountFrom1904StayTheSameDay() throws IOException {
        XSSFWorkbook source = new XSSFWorkbook();
        source.getCTWorkbook().getWorkbookPr().setDate1904(true);
        Cell date = source.createSheet("S").createRow(0).createCell(0);
        date.setCellValue(0);
        date.setCellStyle(format(source, "yyyy-mm-dd"));
        Path copy = save(source, folder.resolve("mac"));
        try (Workbook checked = write(new TableFixtures().file(FILE, copy, List.of()))) {
            assertThat(checked.getSheet("S").getRow(0).getCell(0).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDateTime.of(1904, 1, 1, 0, 0));
        }
    }

    @Test
    void copiesAreForTheirOwnerOnly() throws IOException {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        Path copy = Files.writeString(folder.resolve("csv"), "Name\nAda\n");
        Path written = new AnnotatedWorkbooks()
                .write(new TableFixtures().file("../../l.csv", copy, List.of()), folder.resolve("out"))
                .get(0);
        assertThat(written)
                .isEqualTo(folder.resolve("out").resolve("l-checked.xlsx").toAbsolutePath());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void filesThatCannotBeReadGoWithoutACopy() throws IOException {
        Path broken = Files.write(folder.resolve("broken"), new byte[] {'P', 'K', 3, 4, 9, 9, 9});
        TableFixtures run =
                new TableFixtures().refused("refused.xlsx", broken, "encrypted").file("broken.xlsx", broken, List.of());
        assertThat(new AnnotatedWorkbooks().write(run, folder.resolve("out"))).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void twoFilesOfOneNameKeepTheirFindingsApart() throws IOException {
        Path one = Files.writeString(folder.resolve("one"), "Name\nAda\n");
        Path other = Files.writeString(folder.resolve("other"), "Name\nBob\n");
        TableFixtures run = new TableFixtures()
                .file("l.csv", one, List.of(sheet("l.csv", null, 1, 1)))
                .file("l.csv", other, List.of(sheet("l.csv", null, 1, 1)));
        String id = run.files().get(1).digest().shortForm();
        run.claims("C-1", confirmed(id + "-2", row("l.csv", null, 2)));
        List<Path> written = new AnnotatedWorkbooks().write(run, folder.resolve("out"));
        assertThat(written)
                .extracting(path -> path.getFileName().toString())
                .containsExactly("l-checked.xlsx", "l-2-checked.xlsx");
        try (Workbook first = open(written.get(0));
                Workbook second = open(written.get(1))) {
            assertThat(text(first.getSheetAt(0), 1, 1)).isEmpty();
            assertThat(text(second.getSheetAt(0), 1, 1)).isEqualTo(WORDS.word(Conclusion.CONFIRMED));
        }
    }

    private Workbook write(TableFixtures run) throws IOException {
        List<Path> written = new AnnotatedWorkbooks().write(run, folder.resolve("out"));
        assertThat(written).hasSize(1);
        return open(written.get(0));
    }

    private Workbook checkedPeople() throws IOException {
        TableFixtures run = new TableFixtures()
                .file(FILE, people(), List.of(sheet(FILE, "People", 2, 4, 6)), REJECTED)
                .claims("C-1", confirmed("a", row(FILE, "People", 3)))
                .claims("C-2", confirmed("b", row(FILE, "People", 4)), unconfirmed("c", row(FILE, "People", 4)));
        return write(run);
    }

    private Path people() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        Sheet people = book.createSheet("People");
        people.setColumnWidth(0, 5_000);
        people.createRow(0).createCell(0).setCellValue("All applicants");
        people.addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
        for (int column = 0; column < 5; column++) {
            Cell header = column == 0
                    ? people.createRow(1).createCell(0)
                    : people.getRow(1).createCell(column);
            header.setCellValue(
                    List.of("Name", "Issued", "Link", "Consent", "Sum").get(column));
            header.setCellStyle(heading(book));
        }
        for (int row = 2; row < 6; row++) {
            people.createRow(row).createCell(0).setCellValue("Person " + row);
        }
        Cell date = people.getRow(2).createCell(1);
        date.setCellValue(LocalDateTime.of(2024, 2, 29, 0, 0));
        date.setCellStyle(format(book, "dd.mm.yyyy"));
        link(people, 2, "a badge", HyperlinkType.URL, "https://issuer.example/badge/1");
        link(people, 3, "a share", HyperlinkType.FILE, "file:///share/x");
        people.getRow(2).createCell(3).setCellValue(true);
        people.getRow(2).createCell(4).setCellFormula("6*7");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        book.createSheet("Notes").createRow(0).createCell(0).setCellValue("keep me");
        book.setSheetHidden(1, true);
        return save(book, folder.resolve("people"));
    }

    private static void link(Sheet sheet, int row, String text, HyperlinkType type, String address) {
        Cell cell = sheet.getRow(row).createCell(2);
        cell.setCellValue(text);
        Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(type);
        link.setAddress(address);
        cell.setHyperlink(link);
    }

    private static CellStyle heading(Workbook book) {
        Font bold = book.createFont();
        bold.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static CellStyle format(Workbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }
}
