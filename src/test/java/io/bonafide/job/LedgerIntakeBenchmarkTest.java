package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.Claim;
import io.bonafide.claim.RejectedRow;
import io.bonafide.claim.SheetFacts;
import io.bonafide.intake.ClaimSink;
import io.bonafide.intake.IntakeSettings;
import io.bonafide.intake.Spreadsheets;
import io.bonafide.ledger.FileRecord;
import io.bonafide.ledger.Lease;
import io.bonafide.ledger.Ledger;
import io.bonafide.ledger.Staging;
import io.bonafide.register.IssuerRegister;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large spreadsheet goes into the ledger in a JVM whose whole heap is what -Xmx says; the baseline only reads it. */
@Tag("benchmark")
class LedgerIntakeBenchmarkTest {
    private static final int ROWS = 100_000;
    private static final List<String> HEADER = List.of(
            "Candidate ID",
            "Full name",
            "E-mail",
            "Role",
            "Certification",
            "Issuer",
            "Certificate number",
            "Link",
            "Issued on",
            "Expires on",
            "Level",
            "Remarks");

    @Test
    void aHundredThousandRowsGoIntoTheLedgerWithinTheHeap(@TempDir Path folder) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerIntakeBenchmarkTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        System.out.print(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertThat(process.waitFor()).isZero();
    }

    /** In a process of its own, so that the heap is what -Xmx says. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path file = folder.resolve("large.xlsx");
        write(file);
        long begin = System.nanoTime();
        int read = readOnly(file);
        double reading = (System.nanoTime() - begin) / 1e9;
        Ledger ledger = TestLedger.on(TestLedger.database(folder), "benchmark", true);
        Lease lease = ledger.runs().open(TestLedger.run("r1"));
        FileRecord record = FileRecord.received("large.xlsx", TestLedger.digest("large"), file);
        ledger.files().receive(lease, record);
        HeapWatch heap = new HeapWatch();
        begin = System.nanoTime();
        Staging staging =
                ledger.claims().stage(lease, record.fileId(), new ClaimHost(new IssuerRegister(List.of(), List.of())));
        new Spreadsheets().read(file, record.name(), record.fileId(), IntakeSettings.automatic(), into(staging, heap));
        staging.complete();
        double staged = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%d rows, file %.1f MB, heap limit %d MB: into the ledger %.0f rows/s, peak heap in use %d MB; baseline, reading alone %.0f rows/s%n",
                ROWS,
                Files.size(file) / 1e6,
                Runtime.getRuntime().maxMemory() >> 20,
                ROWS / staged,
                heap.peakMegabytes(),
                read / reading);
        System.exit(ledger.claims().count("r1", record.fileId()) == ROWS ? 0 : 1);
    }

    private static int readOnly(Path file) throws Exception {
        AtomicInteger rows = new AtomicInteger();
        new Spreadsheets().read(file, "large.xlsx", "x", IntakeSettings.automatic(), counting(rows));
        return rows.get();
    }

    private static ClaimSink counting(AtomicInteger rows) {
        return new ClaimSink() {
            @Override
            public void claim(Claim claim) {
                rows.incrementAndGet();
            }

            @Override
            public void rejected(RejectedRow row) {
                throw new AssertionError(row.problem());
            }

            @Override
            public void sheet(SheetFacts facts) {
                // The benchmark has no use for it.
            }
        };
    }

    private static ClaimSink into(Staging staging, HeapWatch heap) {
        return new ClaimSink() {
            @Override
            public void claim(Claim claim) {
                staging.claim(claim);
                heap.look();
            }

            @Override
            public void rejected(RejectedRow row) {
                staging.rejected(row);
            }

            @Override
            public void sheet(SheetFacts facts) {
                staging.sheet(facts);
            }
        };
    }

    /** The most heap ever in use, garbage included, as seen every thousand rows. */
    private static final class HeapWatch {
        private int looks;
        private long peak;

        private void look() {
            if (looks++ % 1000 == 0) {
                peak = Math.max(
                        peak,
                        Runtime.getRuntime().totalMemory()
                                - Runtime.getRuntime().freeMemory());
            }
        }

        private long peakMegabytes() {
            return peak >> 20;
        }
    }

    private static void write(Path file) throws Exception {
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, 100, true, true);
                OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = book.createSheet("Claims");
            fill(sheet.createRow(0), HEADER);
            for (int row = 1; row <= ROWS; row++) {
                fill(sheet.createRow(row), row(row));
            }
            book.write(out);
        }
    }

    private static List<String> row(int n) {
        return List.of(
                "C-" + n / 3,
                "Candidate Number " + n / 3,
                "candidate." + n / 3 + "@example.org",
                "data-engineer",
                "Certificate in Subject " + n % 500,
                "Issuer " + n % 40,
                "NR-" + n,
                "https://badges.issuer-" + n % 40 + ".example/credentials/" + n,
                "2025-0" + (1 + n % 9) + "-15",
                "2099-12-31",
                "intermediate",
                "A remark that nobody needs, row " + n);
    }

    private static void fill(SXSSFRow row, List<String> values) {
        for (int column = 0; column < values.size(); column++) {
            row.createCell(column).setCellValue(values.get(column));
        }
    }
}
