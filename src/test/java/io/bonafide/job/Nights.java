package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.bonafide.demo.VirtualIssuer;
import io.bonafide.retrieval.FaultyIssuers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One list, checked by a job night after night, as long as something of it is put off. */
final class Nights implements AutoCloseable {
    private static final String STATUS_NOT_LEARNED = " BF-407";
    private static final String LAPSED = "BF-301";
    private static final int EACH = 5;

    private final Path home;
    private final Bonafide bonafide;
    // Later than any file is old: whether one still grows is told by its time.
    private volatile Instant now = Instant.parse("2036-11-24T01:30:00Z");

    /**
     * What came out for one row, so far.
     *
     * @param codes without the remark, on one that has run out anyway, that its status could not be learned: it is not
     *     asked for again
     */
    record Line(String conclusion, String decision, String codes, String due) {
        private static Line of(NamedCsvRecord line) {
            String codes = line.getField("codes");
            return new Line(
                    line.getField("conclusion"),
                    line.getField("decision"),
                    codes.startsWith(LAPSED) ? codes.replace(STATUS_NOT_LEARNED, "") : codes,
                    line.getField("due_again"));
        }

        boolean isPutOff() {
            return !due.isEmpty();
        }
    }

    Nights(Path home, VirtualIssuer issuer, int claims, FaultyIssuers served) throws Exception {
        this.home = home;
        issuer.writeCsv(Files.createDirectories(home.resolve("inbox")).resolve("claims.csv"), claims, EACH);
        Files.writeString(home.resolve("policy.yml"), "policy: patient\nversion: \"1\"\n");
        bonafide = Bonafide.open(Map.of("bonafide.data", home.resolve("data").toString()), served.stage(), () -> now);
    }

    private JobDefinition job(Duration callTimeout) throws Exception {
        return JobFile.read(Files.writeString(home.resolve("job.yml"), """
                name: nights
                input: {folder: inbox, settle: 0s}
                verify: {per_host: {concurrency: 4, rate: 1000/s}, call_timeout: %ds, claim_timeout: %ds}
                policy: policy.yml
                report: {out: reports}
                """.formatted(
                        callTimeout.toSeconds(), Math.max(60, callTimeout.toSeconds()))));
    }

    /** What is known after this night, by row. The next one comes when everything that was put off is due. */
    Map<Integer, Line> pass(Duration callTimeout) throws Exception {
        JobDefinition job = job(callTimeout);
        RunResult run = bonafide.launcher().start(job, false).runs().get(0);
        assertThat(bonafide.complaints()).isEmpty();
        assertThat(run.broken()).isZero();
        Map<Integer, Line> lines = lines(run.reports().resolve("results.csv"));
        lines.values().stream().filter(Line::isPutOff).forEach(line -> assertThat(Instant.parse(line.due()))
                .isAfter(now));
        assertThat(bonafide.ledger().claims().deferred(run.runId()))
                .isEqualTo(lines.values().stream().filter(Line::isPutOff).count());
        now = now.plus(Duration.ofHours(25));
        assertThat(bonafide.launcher().hasWork(job))
                .isEqualTo(lines.values().stream().anyMatch(Line::isPutOff));
        return lines;
    }

    private static Map<Integer, Line> lines(Path results) throws IOException {
        Map<Integer, Line> lines = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(results);
                Stream<NamedCsvRecord> records = csv.stream()) {
            records.forEach(record -> lines.put(Integer.valueOf(record.getField("row")), Line.of(record)));
        }
        return lines;
    }

    @Override
    public void close() {
        bonafide.close();
    }
}
