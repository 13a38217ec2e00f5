package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One drop of everything that is no list of candidates, with two lists among it: these two must come out. */
class BadInputIT {
    private static final String HEADER = "Candidate ref,Name,Credential title,Credential URL\n";
    private static final String PERSON = "R-1,Ada Example,SQL,https://nobody.invalid/1\n";
    private static final String LONGEST = "x".repeat(251) + ".csv";

    @TempDir
    private static Path home;

    private static final List<String> bad = new ArrayList<>();
    private static JobDefinition job;
    private static JobOutcome outcome;
    private static List<String> complaints;

    @BeforeAll
    static void runTheJob() throws Exception {
        job = JobFile.read(jobFile());
        Files.createDirectories(job.inbox().folder());
        drop("good.csv", HEADER + PERSON);
        Path workbook = home.resolve("plain.xlsx");
        writeWorkbook(workbook);
        byte[] bytes = Files.readAllBytes(workbook);
        Files.write(inbox("good.xlsx"), bytes);
        bad("empty.xlsx", new byte[0]);
        byte[] random = new byte[20_000];
        new Random(1).nextBytes(random);
        bad("random.csv", random);
        bad("half.xlsx", java.util.Arrays.copyOf(bytes, bytes.length / 2));
        bad("page.csv", "<html><table><tr><td>Name</td></tr></table></html>");
        bad("page.xls", "<html><table><tr><td>Name</td></tr></table></html>");
        bad("zeros.csv", HEADER + "R-2,A\0da,SQL,x\n");
        bad("endless.csv", HEADER + "R-2," + "x".repeat(9 << 20) + "\n");
        bad("scan\nbonafide: forged line.xlsx", "%PDF-1.7 1");
        bad(LONGEST, "%PDF-1.7 2");
        writeEncrypted(inbox("protected.xlsx"), bytes);
        bad.add("protected.xlsx");
        writeBomb(inbox("bomb.xlsx"));
        bad.add("bomb.xlsx");
        Files.createDirectory(inbox("folder.xlsx"));
        Files.createSymbolicLink(inbox("link.csv"), workbook);
        try (Bonafide bonafide =
                Bonafide.open(Map.of("bonafide.data", home.resolve("data").toString()), null)) {
            outcome = bonafide.launcher().start(job, false);
            complaints = bonafide.complaints();
        }
    }

    private static Path inbox(String name) {
        return job.inbox().folder().resolve(name);
    }

    private static void drop(String name, String text) throws IOException {
        Files.writeString(inbox(name), text);
    }

    private static void bad(String name, String text) throws IOException {
        bad(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bad(String name, byte[] content) throws IOException {
        Files.write(inbox(name), content);
        bad.add(name);
    }

    private static Path jobFile() throws IOException {
        String text = Files.readString(Path.of("jobs", "sample-pipeline.yml"))
                .replace("../target/demo", home.toAbsolutePath().toString())
                .replace("policies/", Path.of("jobs", "policies").toAbsolutePath() + "/")
                .replace("issuers/sample", Path.of("jobs", "issuers").toAbsolutePath() + "/sample");
        return Files.writeString(home.resolve("job.yml"), text);
    }

    private static void writeWorkbook(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Claims");
            String[][] rows = {
                {"Candidate ref", "Name", "Credential title", "Credential URL"},
                {"R-1", "Bo Example", "Python; Grundkurs", "https://nobody.invalid/2"}
            };
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    var cells = column == 0 ? sheet.createRow(row) : sheet.getRow(row);
                    cells.createCell(column).setCellValue(rows[row][column]);
                }
            }
            workbook.write(out);
        }
    }

    private static void writeEncrypted(Path file, byte[] workbook) throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(workbook);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }
    }

    /** A part of a workbook that inflates a thousandfold. */
    private static void writeBomb(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\""
                                    + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                                    + " ".repeat(60 << 20) + "</Types>")
                            .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    @Test
    void everyBadFileIsRefusedInOneSentenceAndPutAsideWithIt() {
        // The web page was dropped under two names, and is one file to the ledger.
        RunResult run = outcome.runs().get(0);
        assertThat(run.refused()).hasSize(bad.size() - 1).allSatisfy(sentence -> assertThat(sentence)
                .doesNotContain("Exception")
                .endsWith("."));
        for (String name : bad) {
            Path quarantined = job.inbox().quarantine().resolve(name);
            assertThat(quarantined).exists();
            assertThat(quarantined.resolveSibling(NoteName.after(quarantined, ".reason.txt")))
                    .content()
                    .hasLineCount(name.contains("\n") ? 2 : 1);
        }
        assertThat(outcome.alreadyDone())
                .singleElement()
                .asString()
                .isEqualTo("page.xls holds the same as page.csv and was taken once");
    }

    @Test
    void theListsAmongThemAreWorkedOn() throws IOException {
        RunResult run = outcome.runs().get(0);
        assertThat(run.files()).containsExactlyInAnyOrder("good.csv", "good.xlsx");
        assertThat(run.broken()).isZero();
        try (CsvReader<NamedCsvRecord> results =
                CsvReader.builder().ofNamedCsvRecord(run.reports().resolve("results.csv"))) {
            assertThat(results.stream()
                            .filter(line -> !line.getField("claim_id").isEmpty())
                            .map(line -> line.getField("file") + " " + line.getField("conclusion")))
                    .containsExactlyInAnyOrder("good.csv UNCONFIRMED", "good.xlsx UNCONFIRMED");
        }
        assertThat(job.inbox().done().resolve("good.csv")).exists();
        assertThat(complaints).isEmpty();
    }

    @Test
    void theSameReferenceInTwoFilesIsTwoCandidates() {
        assertThat(outcome.runs()
                        .get(0)
                        .reports()
                        .resolve("candidates")
                        .toFile()
                        .list())
                .hasSize(2);
    }

    @Test
    void foldersAndLinksStayWhereTheyAre() {
        assertThat(inbox("folder.xlsx")).isDirectory();
        assertThat(inbox("link.csv")).isSymbolicLink();
    }

    @Test
    void aFileThatMayNotBeOpenedKeepsNobodyWaiting(@TempDir Path folder) throws Exception {
        Path elsewhere = folder.resolve("job.yml");
        Files.writeString(
                elsewhere,
                Files.readString(home.resolve("job.yml"))
                        .replace(home.toAbsolutePath().toString(), folder.toString()));
        JobDefinition other = JobFile.read(elsewhere);
        Files.createDirectories(other.inbox().folder());
        Path closed = Files.writeString(other.inbox().folder().resolve("closed.csv"), HEADER + PERSON);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(closed), "The superuser may read everything");
        Files.writeString(other.inbox().folder().resolve("open.csv"), HEADER + PERSON);
        try (Bonafide bonafide =
                Bonafide.open(Map.of("bonafide.data", folder.resolve("data").toString()), null)) {
            JobOutcome mixed = bonafide.launcher().start(other, false);
            assertThat(mixed.refused()).hasSize(1);
            assertThat(mixed.runs().get(0).files()).containsExactly("open.csv");
        }
    }
}
