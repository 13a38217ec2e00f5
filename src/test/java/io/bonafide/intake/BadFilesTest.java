package io.bonafide.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.claim.CredentialLocator;
import io.bonafide.claim.RowProblem;
import io.bonafide.intake.IntakeSettings.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that cannot be read: one sentence with what was found and what to do, never anything else. */
class BadFilesTest {

    @TempDir
    Path folder;

    private void refused(byte[] content, String expected) throws IOException {
        refused(Files.write(folder.resolve("list.xlsx"), content), expected);
    }

    private static void refused(Path file, String expected) {
        assertThatThrownBy(() -> Collected.read(file, IntakeSettings.automatic()))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("list.xlsx ")
                .hasMessageContaining(expected)
                .hasMessageNotContaining("Exception")
                .hasMessageEndingWith(".");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void content(Workbook workbook) {
        var sheet = workbook.createSheet("Claims");
        Collected.row(sheet, 1, "Email", "Certificate", "Link");
        Random random = new Random(7);
        for (int i = 2; i < 400; i++) {
            Collected.row(
                    sheet, i, "a" + random.nextInt() + "@x.org", "SQL " + random.nextInt(), "https://x.example/" + i);
        }
    }

    /** The same bytes every time, whatever the time of day: so a damaged byte is the same damage. */
    private byte[] workbook() throws IOException {
        Path file = folder.resolve("good.xlsx");
        Collected.write(file, BadFilesTest::content);
        ByteArrayOutputStream same = new ByteArrayOutputStream();
        try (ZipFile written = new ZipFile(file.toFile());
                ZipOutputStream zip = new ZipOutputStream(same)) {
            for (ZipEntry part : Collections.list(written.entries())) {
                byte[] content = written.getInputStream(part).readAllBytes();
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(LocalDateTime.of(2026, 11, 1, 12, 0));
                zip.putNextEntry(entry);
                zip.write(part.getName().equals("docProps/core.xml") ? undated(content) : content);
                zip.closeEntry();
            }
        }
        return same.toByteArray();
    }

    private static byte[] undated(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "2026-11-01T12:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Path zip(String... namesAndTexts) throws IOException {
        Path file = folder.resolve("list.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(bytes(namesAndTexts[i + 1]));
                zip.closeEntry();
            }
        }
        return file;
    }

    @Test
    void encryptedWorkbook() throws Exception {
        Path file = folder.resolve("list.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream encrypted = encryptor.getDataStream(container)) {
                encrypted.write(workbook());
            }
            container.writeFilesystem(out);
        }
        refused(file, "without a password");
    }

    @Test
    void oldExcelWorkbook() throws Exception {
        Path file = folder.resolve("list.xlsx");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            content(workbook);
            workbook.write(out);
        }
        refused(file, "(.xls)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.3, 0.7, 0.99})
    void truncatedWorkbook(double kept) throws Exception {
        byte[] whole = workbook();
        refused(Arrays.copyOf(whole, (int) (whole.length * kept)), "incomplete");
    }

    @Test
    void aPartThatEndsTooEarlyIsADamagedFile() throws Exception {
        Path file = folder.resolve("list.xlsx");
        byte[] zip = Files.readAllBytes(zip("[Content_Types].xml", "<Types>worksheets and more</Types>"));
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        // The compressed size that the central directory states, ten bytes short (APPNOTE.TXT, 4.3.12).
        zip[directory + 20] = (byte) (zip[directory + 20] - 10);
        Files.write(file, zip);
        assertThatThrownBy(() -> Collected.read(file, IntakeSettings.automatic()))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("list.xlsx ");
    }

    @Test
    void everySingleDamagedByteIsReadOrRefused() throws Exception {
        byte[] whole = workbook();
        Random random = new Random(42);
        for (int i = 0; i < 600; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            Path file = Files.write(folder.resolve("list.xlsx"), damaged);
            try {
                Collected.read(file, IntakeSettings.automatic());
            } catch (UnreadableFile e) {
                assertThat(e).hasMessageStartingWith("list.xlsx ");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7 x, PDF",
        "<!DOCTYPE html><table><tr>, web page",
        "'<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">', XML spreadsheet",
        "'<?xml version=\"1.0\"?><list/>', XML document",
        "'', empty",
        "'  ', empty",
    })
    void otherDocuments(String content, String expected) throws Exception {
        refused(bytes(content), expected);
    }

    @Test
    void pictureAndRandomBytes() throws Exception {
        refused(bytes("\u0089PNG\r\n\u001A\n0000"), "picture");
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        refused(noise, "neither an Excel workbook nor a text file");
    }

    @Test
    void otherArchives() throws Exception {
        refused(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>"), "(.ods)");
        refused(zip("a.csv", "x"), "zip archive");
        refused(zip("[Content_Types].xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "macros");
        refused(
                zip("[Content_Types].xml", "application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
                "Excel workbook");
        refused(zip("[Content_Types].xml", "spreadsheetml.sheet.main+xml"), "damaged");
        refused(zip("Index/Document.iwa", "x"), "Numbers");
    }

    private Path workbookWithSheet(String sheet) throws IOException {
        String main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
        String ns = "http://schemas.openxmlformats.org/";
        return zip(
                "[Content_Types].xml",
                "<Types xmlns=\"" + ns + "package/2006/content-types\"><Default Extension=\"rels\" ContentType="
                        + "\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
                        + "ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                        + main
                        + "\"/></Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"" + ns + "package/2006/relationships\"><Relationship Id=\"r1\" Type=\"" + ns
                        + "officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns=\"" + ns + "spreadsheetml/2006/main\" xmlns:r=\"" + ns
                        + "officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets>"
                        + "</workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + ns + "package/2006/relationships\"><Relationship Id=\"r1\" Type=\"" + ns
                        + "officeDocument/2006/relationships/worksheet\" Target=\"worksheets/s.xml\"/></Relationships>",
                "xl/worksheets/s.xml",
                sheet);
    }

    @Test
    void rowsAndCellsWithoutReferencesAreCounted() throws Exception {
        Collected read = Collected.read(
                workbookWithSheet("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>Email</t></is></c>"
                        + "<c t=\"inlineStr\"><is><t>Certificate</t></is></c></row><row><c t=\"str\"><v>a@x.org</v></c>"
                        + "<c t=\"str\"><v>SQL</v></c></row></sheetData></worksheet>"),
                IntakeSettings.automatic());
        assertThat(read.claim().source().row()).isEqualTo(2);
    }

    @Test
    void formulasThatWereNeverCalculatedAreNotLost() throws Exception {
        Collected read = Collected.read(
                workbookWithSheet("<worksheet><sheetData><row r='1'><c r='A1' t='str'><v>Email</v></c>"
                        + "<c r='B1' t='str'><v>Certificate</v></c><c r='C1' t='str'><v>Link</v></c></row>"
                        + "<row r='2'><c r='A2'><f>B9</f></c><c r='B2'><f>B8</f><v></v></c></row>"
                        + "<row r='3'><c r='A3' t='str'><v>a@x.org</v></c><c r='B3' t='str'><f>IF(1,\"\")</f><v></v></c>"
                        + "<c r='C3'><f>HYPERLINK(\"https://a.example/1\",\"open\")</f></c></row>"
                        + "<row r='4'><c r='C4'><f>HYPERLINK(\"https://a.example/1\",\"open\")</f></c></row>"
                        + "</sheetData></worksheet>"),
                IntakeSettings.automatic());
        assertThat(read.problems()).containsExactly(RowProblem.CELL_ERROR);
        assertThat(read.claims).singleElement().satisfies(claim -> assertThat(claim.locator())
                .isEqualTo(new CredentialLocator.HostedAt("https://a.example/1")));
        assertThat(read.sheet().skipped()).containsExactly(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='2'><c r='A2' t='str'><v>b</v></c></row><row r='2'><c r='A2' t='str'><v>c</v></c></row>",
                "<row r='3'><c r='A3' t='str'><v>b</v></c></row><row r='2'><c r='A2' t='str'><v>c</v></c></row>",
                "<row r='2'><c r='A2' t='str'><v>b</v></c><c r='A2' t='str'><v>c</v></c></row>",
                "<row r='1048577'><c t='str'><v>b</v></c></row>",
                "<row r='1'><row r='1'></row></row>"
            })
    void rowsAndCellsThatAreThereTwiceAreRefused(String rows) throws Exception {
        refused(workbookWithSheet("<worksheet><sheetData>" + rows + "</sheetData></worksheet>"), "damaged");
    }

    @Test
    void zipBomb() throws Exception {
        refused(
                workbookWithSheet("<worksheet><sheetData>" + "<row><c><v>1</v></c></row>".repeat(2_000_000)
                        + "</sheetData></worksheet>"),
                "unpacks to far more");
    }

    @Test
    void documentTypesAndEntitiesAreRefused() throws Exception {
        refused(
                workbookWithSheet("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row>"
                        + "<c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>"),
                "damaged");
    }

    @Test
    void quotationMarkThatNeverCloses() throws Exception {
        refused(bytes("Email,Certificate\na@x.org,SQL\nb@x.org,\"SQL\n"), "quotation mark");
    }

    @Test
    void largerThanTheJobAllows() throws Exception {
        Path file = Files.write(folder.resolve("list.csv"), new byte[2_000_000]);
        var settings = new IntakeSettings(Map.of(), Optional.empty(), false, new Limits(1 << 20, 10, 10, 10));
        assertThatThrownBy(() -> Collected.read(file, settings))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("1 MiB");
    }

    @Test
    void faultsOfTheSinkAreNotTheFiles() throws Exception {
        Path file = Files.write(folder.resolve("good.xlsx"), workbook());
        ClaimSink broken = new ClaimSink() {
            @Override
            public void claim(io.bonafide.claim.Claim claim) {
                throw new IllegalStateException("database is down");
            }

            @Override
            public void rejected(io.bonafide.claim.RejectedRow row) {}

            @Override
            public void sheet(io.bonafide.claim.SheetFacts facts) {}
        };
        assertThatThrownBy(() -> new Spreadsheets().read(file, "good.xlsx", "f", IntakeSettings.automatic(), broken))
                .isInstanceOf(IllegalStateException.class);
    }
}
