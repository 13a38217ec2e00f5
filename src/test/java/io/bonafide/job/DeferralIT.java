package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.bonafide.demo.Answer;
import io.bonafide.demo.Documents;
import io.bonafide.demo.LoopbackIssuers;
import io.bonafide.demo.VirtualIssuer;
import io.bonafide.retrieval.Stage;
import io.bonafide.verification.Conclusion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An outage costs a later date and nothing else. */
class DeferralIT {
    private static final int CLAIMS = 12;
    private static final String DOWN = "badges.virtual-01.example";

    @TempDir
    private Path home;

    private final VirtualIssuer issuer = new VirtualIssuer(4);
    private volatile boolean outage = true;
    // Later than any file is old: whether one still grows is told by its time.
    private volatile Instant now = Instant.parse("2036-11-24T01:30:00Z");
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
                return outage && host.equals(DOWN) ? Optional.of(Answer.status(503)) : issuer.answer(host, path);
            }
        });
        issuer.writeCsv(Files.createDirectories(home.resolve("inbox")).resolve("claims.csv"), CLAIMS);
        Files.writeString(home.resolve("policy.yml"), "policy: patient\nversion: \"1\"\n");
        job = JobFile.read(Files.writeString(home.resolve("job.yml"), """
                name: patient
                input: {folder: inbox, settle: 0s}
                verify: {per_host: {concurrency: 4, rate: 1000/s}, tries: 2, call_timeout: 10m, claim_timeout: 1h}
                policy: policy.yml
                report: {out: reports}
                """));
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void claimsOfASilentIssuerAreAskedAgainByALaterRunAndTheReportsIssuedAnew() throws Exception {
        try (Bonafide bonafide = start()) {
            JobOutcome first = bonafide.launcher().start(job, false);
            assertThat(bonafide.complaints()).isEmpty();
            Map<Integer, NamedCsvRecord> provisional = results(first);
            for (int number = 1; number <= CLAIMS; number++) {
                boolean silent = number % 4 == 1;
                NamedCsvRecord line = Objects.requireNonNull(provisional.get(number + 1));
                assertThat(line.getField("conclusion"))
                        .isEqualTo((silent ? Conclusion.UNCONFIRMED : conclusionOf(number)).name());
                assertThat(line.getField("due_again").isEmpty()).isEqualTo(!silent);
            }

            now = now.plus(Duration.ofMinutes(59));
            assertThat(bonafide.launcher().hasWork(job)).isFalse();
            assertThat(bonafide.launcher().start(job, false).runs()).isEmpty();

            outage = false;
            now = now.plus(Duration.ofMinutes(2));
            Map<String, Integer> before = served.requests();
            assertThat(bonafide.launcher().hasWork(job)).isTrue();
            JobOutcome second = bonafide.launcher().start(job, false);
            assertThat(second.runs()).singleElement().satisfies(run -> assertThat(run.reports())
                    .isEqualTo(first.runs().get(0).reports()));
            assertThat(bonafide.complaints()).isEmpty();
            results(second).forEach((row, line) -> {
                assertThat(line.getField("conclusion"))
                        .isEqualTo(conclusionOf(row - 1).name());
                assertThat(line.getField("due_again")).isEmpty();
            });
            assertThat(answeredBefore(before)).isEmpty();
            assertThat(bonafide.launcher().hasWork(job)).isFalse();
        }
    }

    @Test
    void theSameListDroppedAgainMeanwhileTakesNothingFromTheReportsIssuedAnew() throws Exception {
        try (Bonafide bonafide = start()) {
            RunResult first = bonafide.launcher().start(job, false).runs().get(0);
            assertThat(first.putOff()).isPositive();
            List<String> issued = names(first.reports());
            issuer.writeCsv(home.resolve("inbox").resolve("again.csv"), CLAIMS);
            assertThat(bonafide.launcher().start(job, false).alreadyDone()).hasSize(1);

            outage = false;
            now = now.plus(Duration.ofMinutes(61));
            RunResult second = bonafide.launcher().start(job, false).runs().get(0);
            assertThat(second.putOff()).isZero();
            assertThat(names(second.reports())).isEqualTo(issued);
            try (Stream<Path> copies = Files.list(home.resolve("data").resolve("files"))) {
                assertThat(copies).isEmpty();
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void afterFiveRunsItStaysUnconfirmedWithEveryAttemptListed() throws Exception {
        try (Bonafide bonafide = start()) {
            bonafide.launcher().start(job, false);
            for (int run = 2; run <= 5; run++) {
                now = now.plus(Duration.ofHours(24));
                JobOutcome outcome = bonafide.launcher().start(job, false);
                assertThat(bonafide.complaints()).isEmpty();
                NamedCsvRecord line = Objects.requireNonNull(results(outcome).get(2));
                assertThat(line.getField("conclusion")).isEqualTo("UNCONFIRMED");
                assertThat(line.getField("due_again").isEmpty()).isEqualTo(run == 5);
                assertThat(line.getField("codes")).startsWith("BF-404");
            }
            now = now.plus(Duration.ofDays(30));
            assertThat(bonafide.launcher().start(job, false).runs()).isEmpty();
        }
    }

    private Bonafide start() throws DatabaseInUse {
        InstantSource clock = () -> now;
        return Bonafide.open(
                Map.of("bonafide.data", home.resolve("data").toString()),
                new Stage(served.ports(), List.of(served.ca())),
                clock);
    }

    /** Documents of the issuers that answered in the first run, asked for once more all the same. */
    private List<String> answeredBefore(Map<String, Integer> before) {
        return served.requests().entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith(DOWN))
                .filter(entry -> entry.getValue() > before.getOrDefault(entry.getKey(), 0))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Conclusion conclusionOf(int number) {
        return VirtualIssuer.conditionOf(number).conclusion();
    }

    private static Map<Integer, NamedCsvRecord> results(JobOutcome outcome) throws IOException {
        Path file = outcome.runs().get(0).reports().resolve("results.csv");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file);
                Stream<NamedCsvRecord> lines = csv.stream()) {
            return lines.collect(Collectors.toMap(line -> Integer.valueOf(line.getField("row")), line -> line));
        }
    }
}
