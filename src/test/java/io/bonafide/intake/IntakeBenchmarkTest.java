package io.bonafide.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.Claim;
import io.bonafide.claim.RejectedRow;
import io.bonafide.claim.SheetFacts;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Reads 100,000 rows of 12 columns and prints speed and memory, beside POI's own event reader (values only) on the same file. */
@Tag("benchmark")
class IntakeBenchmarkTest {
    private static final int ROWS = 100_000;
    private static final long MIB = 1 << 20;

    @ParameterizedTest(name = "shared strings: {0}")
    @ValueSource(booleans = {false, true})
    void hundredThousandRowsInFlatMemory(boolean shared) throws Exception {
        Path file = Path.of("target", "benchmark-" + (shared ? "shared" : "inline") + ".xlsx");
        write(file, shared);
        plainPoi(file);
        Counting counting = new Counting();
        new Spreadsheets().read(file, "warm.xlsx", "w", IntakeSettings.automatic(), counting);

        Measured poi = Measured.of(() -> plainPoi(file));
        Measured ours = Measured.of(
                () -> new Spreadsheets().read(file, "list.xlsx", "f", IntakeSettings.automatic(), new Counting()));
        print("POI's event reader", shared, poi);
        print("Spreadsheets.read", shared, ours);
        assertThat(counting.claims).isEqualTo(ROWS);
        assertThat(counting.rejected).isZero();
        assertThat(ours.liveHeap()).isLessThan(128 * MIB);
    }

    private static void print(String what, boolean shared, Measured measured) {
        System.out.printf(
                Locale.ROOT,
                "%-20s %-7s %7d rows/s  %6.2f s  peak live heap %4d MiB  peak used %4d MiB%n",
                what,
                shared ? "shared" : "inline",
                Math.round(ROWS / measured.seconds()),
                measured.seconds(),
                measured.liveHeap() / MIB,
                measured.usedHeap() / MIB);
    }

    private static void write(Path file, boolean shared) throws Exception {
        Random random = new Random(1);
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, false, shared);
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            var sheet = workbook.createSheet("Claims");
            Collected.row(
                    sheet,
                    1,
                    "Candidate ID",
                    "First name",
                    "Last name",
                    "Email",
                    "Role",
                    "Certificate",
                    "Issuer",
                    "Certificate Number",
                    "Issued on",
                    "Expires on",
                    "Link",
                    "Remarks");
            for (int i = 2; i <= ROWS + 1; i++) {
                Row row = Collected.row(
                        sheet,
                        i,
                        "C" + i / 3,
                        "Given" + random.nextInt(5000),
                        "Family" + i,
                        "person" + i + "@example.org",
                        "Data engineer",
                        "Certificate " + i,
                        "Issuer " + random.nextInt(300),
                        "N-" + random.nextInt(),
                        40_000 + random.nextInt(5000),
                        46_000,
                        "https://badges.example.org/" + i,
                        "seen " + random.nextInt());
                row.getCell(8).setCellStyle(date);
                row.getCell(9).setCellStyle(date);
            }
            workbook.write(out);
        }
    }

    private static void plainPoi(Path file) throws Exception {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            var strings = new ReadOnlySharedStringsTable(workbook);
            var parser = XMLHelper.newXMLReader();
            AtomicLong cells = new AtomicLong();
            parser.setContentHandler(
                    new XSSFSheetXMLHandler(reader.getStylesTable(), strings, new Cells(cells), false));
            try (var sheet = reader.getSheetsData().next()) {
                parser.parse(new InputSource(sheet));
            }
            assertThat(cells.get()).isEqualTo((ROWS + 1L) * 12);
        }
    }

    private record Cells(AtomicLong count) implements SheetContentsHandler {
        @Override
        public void startRow(int row) {}

        @Override
        public void endRow(int row) {}

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            count.incrementAndGet();
        }
    }

    private static final class Counting implements ClaimSink {
        int claims;
        int rejected;

        @Override
        public void claim(Claim claim) {
            claims++;
        }

        @Override
        public void rejected(RejectedRow row) {
            rejected++;
        }

        @Override
        public void sheet(SheetFacts facts) {}
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Live: most bytes left after a collection while it ran. Used: garbage included. */
    private record Measured(double seconds, long liveHeap, long usedHeap) {

        /** Once for time, and once more with forced collections for memory. */
        static Measured of(Work work) throws Exception {
            System.gc();
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            work.run();
            double seconds = (System.nanoTime() - start) / 1e9;
            long used = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
            return new Measured(seconds, live(work), used);
        }

        private static long live(Work work) throws Exception {
            CountDownLatch done = new CountDownLatch(1);
            AtomicLong most = new AtomicLong();
            Thread sampler = new Thread(() -> sample(done, most));
            sampler.start();
            work.run();
            done.countDown();
            sampler.join();
            return most.get();
        }

        private static void sample(CountDownLatch done, AtomicLong most) {
            try {
                do {
                    System.gc();
                    long used = ManagementFactory.getMemoryMXBean()
                            .getHeapMemoryUsage()
                            .getUsed();
                    most.accumulateAndGet(used, Math::max);
                } while (!done.await(300, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static java.util.stream.Stream<MemoryPoolMXBean> heap() {
            return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
        }
    }
}
