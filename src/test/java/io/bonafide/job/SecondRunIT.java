package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.bonafide.demo.Answer;
import io.bonafide.demo.Documents;
import io.bonafide.demo.LoopbackIssuers;
import io.bonafide.demo.VirtualIssuer;
import io.bonafide.retrieval.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second run over the same issuers costs them, counted by their servers. */
class SecondRunIT {
    private static final int CLAIMS = 60;
    private static final int HOSTS = 12;

    @TempDir
    private Path home;

    private final VirtualIssuer issuer = new VirtualIssuer(HOSTS);
    // Later than any file is old: whether one still grows is told by its time.
    private Instant now = Instant.parse("2036-11-24T01:30:00Z");
    private LoopbackIssuers served;
    private JobDefinition job;

    @BeforeEach
    void open() throws Exception {
        served = LoopbackIssuers.serving(new Documents() {
            @Override
            public Set<String> hosts() {
                return issuer.hosts();
            }

            @Override
            public Optional<Answer> answer(String host, String path) {
                return issuer.answer(host, path).map(answer -> named(host, answer));
            }
        });
        Files.createDirectories(home.resolve("inbox"));
        Files.writeString(home.resolve("policy.yml"), "policy: patient\nversion: \"1\"\n");
        job = JobFile.read(Files.writeString(home.resolve("job.yml"), """
                name: nightly
                input: {folder: inbox, settle: 0s}
                verify: {per_host: {concurrency: 8, rate: 1000/s}, call_timeout: 10m, claim_timeout: 1h}
                policy: policy.yml
                report: {out: reports}
                """));
    }

    /** Every third host lets its documents be used for an hour; the rest want to be asked. All have names for states. */
    private static Answer named(String host, Answer answer) {
        Map<String, String> headers = new TreeMap<>(answer.headers());
        boolean generous = host.matches(".*[0369]\\.example");
        headers.put("ETag", "\"" + Arrays.hashCode(answer.body()) + "\"");
        headers.put("Cache-Control", generous ? "max-age=3600" : "no-cache");
        return new Answer(answer.status(), headers, answer.body(), answer.delay(), answer.hangUp());
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void everyDocumentIsAskedForOnceARunAndHardlyAnyIsSentTwice() throws Exception {
        check(CLAIMS);
        Map<String, Integer> first = served.requests();
        assertThat(first.values()).containsOnly(1);
        assertThat(served.unchanged()).isEmpty();
        Set<String> shared = first.keySet().stream()
                .filter(document -> !isCandidates(document))
                .collect(Collectors.toSet());
        assertThat(shared).hasSizeGreaterThanOrEqualTo(2 * HOSTS);

        now = now.plus(Duration.ofMinutes(50));
        check(CLAIMS + 1);
        Map<String, Integer> both = served.requests();
        first.keySet().stream().filter(SecondRunIT::isCandidates).forEach(document -> assertThat(both)
                .containsEntry(document, 2));
        assertThat(served.unchanged().keySet()).noneMatch(SecondRunIT::isCandidates);
        long spared = shared.stream()
                .filter(document ->
                        both.getOrDefault(document, 0) - served.unchanged().getOrDefault(document, 0) == 1)
                .count();
        long unasked = shared.stream()
                .filter(document -> both.getOrDefault(document, 0) == 1)
                .count();
        assertThat(spared).isGreaterThanOrEqualTo((95L * shared.size() + 99) / 100);
        assertThat(unasked).isBetween(1L, spared - 1);
        // However generous a host: keys and profiles decide who is believed.
        assertThat(shared.stream().filter(document -> document.matches(".*/(did|issuer|jwks|keys/\\d+)\\.json")))
                .isNotEmpty()
                .allSatisfy(document -> assertThat(both).containsEntry(document, 2));
        assertThat(served.unchanged().values()).containsOnly(1);
    }

    // Each run is a process of its own: what it knows of the other is in the ledger.
    private void check(int claims) throws Exception {
        Path file = home.resolve("inbox").resolve("claims-" + claims + ".csv");
        issuer.writeCsv(file, claims);
        InstantSource clock = () -> now;
        try (Bonafide bonafide = Bonafide.open(
                Map.of("bonafide.data", home.resolve("data").toString()),
                new Stage(served.ports(), List.of(served.ca())),
                clock)) {
            JobOutcome outcome = bonafide.launcher().start(job, false);
            assertThat(bonafide.complaints()).isEmpty();
            results(outcome).forEach((row, conclusion) -> assertThat(conclusion)
                    .as("row " + row)
                    .isEqualTo(VirtualIssuer.conditionOf(row - 1).conclusion().name()));
        }
    }

    private static boolean isCandidates(String document) {
        return document.matches("[^/]+/(good|expired|revoked|tampered)/.*");
    }

    private static Map<Integer, String> results(JobOutcome outcome) throws IOException {
        Path file = outcome.runs().get(0).reports().resolve("results.csv");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file);
                Stream<NamedCsvRecord> lines = csv.stream()) {
            return lines.collect(Collectors.toMap(
                    line -> Integer.valueOf(line.getField("row")), line -> line.getField("conclusion")));
        }
    }
}
