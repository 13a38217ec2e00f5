package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.Sha256;
import io.bonafide.demo.Answer;
import io.bonafide.demo.Documents;
import io.bonafide.demo.LoopbackIssuers;
import io.bonafide.demo.VirtualIssuer;
import io.bonafide.dossier.Source;
import io.bonafide.ledger.KeptBody;
import io.bonafide.retrieval.Stage;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents that verdicts rest on: kept as they were served, for as long as the rule says, and not a moment longer. */
class EvidenceIT {
    private static final int CLAIMS = 20;

    @TempDir
    private Path home;

    private final VirtualIssuer issuer = new VirtualIssuer(2);
    private final Set<Sha256> sent = ConcurrentHashMap.newKeySet();
    // Later than any file is old: whether one still grows is told by its time.
    private Instant now = Instant.parse("2036-11-24T01:30:00Z");
    private LoopbackIssuers served;

    @BeforeEach
    void open() throws Exception {
        served = LoopbackIssuers.serving(new Documents() {
            @Override
            public Set<String> hosts() {
                return issuer.hosts();
            }

            @Override
            public Optional<Answer> answer(String host, String path) {
                Optional<Answer> answer = issuer.answer(host, path);
                answer.ifPresent(document -> sent.add(Sha256.of(document.body())));
                return answer;
            }
        });
        Files.createDirectories(home.resolve("inbox"));
        Files.writeString(home.resolve("policy.yml"), "policy: patient\nversion: \"1\"\n");
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void everyDocumentOfEveryVerdictIsKeptAsItWasServedUntilItsTimeIsOver() throws Exception {
        drop(CLAIMS);
        JobDefinition job = job("evidence: P30D");
        try (Bonafide bonafide = start()) {
            RunResult run = bonafide.launcher().start(job, false).runs().get(0);
            assertThat(run.evidenceMissing()).isZero();
            assertThat(bonafide.complaints()).isEmpty();
            List<Source> sources = sources(bonafide, run, CLAIMS);
            assertThat(sources).hasSizeGreaterThan(3 * CLAIMS);
            for (Source source : sources) {
                KeptBody kept = body(bonafide, run, source).orElseThrow();
                SecuredDocument document = Objects.requireNonNull(kept.document());
                assertThat(document.digest()).isEqualTo(source.digest()).isIn(sent);
                assertThat(document.size()).isEqualTo(source.size());
                assertThat(kept.keptUntil()).isEqualTo(now.plus(Duration.ofDays(30)));
            }
            // Status lists, keys and profiles are there once, whoever needs them.
            assertThat(count("evidence_body", "deleted_at is null")).isEqualTo(sent.size());

            now = now.plus(Duration.ofDays(30)).minusSeconds(1);
            assertThat(bonafide.launcher().start(job, false).runs()).isEmpty();
            assertThat(count("evidence_body", "deleted_at is null")).isEqualTo(sent.size());
            now = now.plusSeconds(1);
            assertThat(bonafide.launcher().start(job, false).runs()).isEmpty();
            assertThat(count("evidence_piece", "true")).isZero();
            assertThat(sources(bonafide, run, CLAIMS)).isEqualTo(sources).allSatisfy(source -> assertThat(
                            body(bonafide, run, source).orElseThrow().deletedAt())
                    .isEqualTo(now));
            assertThat(bonafide.complaints()).isEmpty();
        }
    }

    @Test
    void aLaterRunExtendsWhatItUsesAgainAndLeavesTheRestItsTime() throws Exception {
        drop(CLAIMS);
        JobDefinition job = job("evidence: 30 days");
        try (Bonafide bonafide = start()) {
            RunResult first = bonafide.launcher().start(job, false).runs().get(0);
            now = now.plus(Duration.ofDays(20));
            drop(1);
            RunResult second = bonafide.launcher().start(job, false).runs().get(0);
            now = now.plus(Duration.ofDays(10));
            bonafide.launcher().start(job, false);
            assertThat(sources(bonafide, second, 1)).isNotEmpty().allSatisfy(source -> assertThat(
                            body(bonafide, second, source).orElseThrow().document())
                    .isNotNull());
            assertThat(sources(bonafide, first, CLAIMS)).anySatisfy(source -> assertThat(
                            body(bonafide, first, source).orElseThrow().deletedAt())
                    .isEqualTo(now));
        }
    }

    @Test
    void withoutARuleNothingIsKeptAndARuleThatIsTakenBackDeletes() throws Exception {
        drop(CLAIMS);
        try (Bonafide bonafide = start()) {
            RunResult run = bonafide.launcher()
                    .start(job("reports: 1 year"), false)
                    .runs()
                    .get(0);
            assertThat(sources(bonafide, run, CLAIMS)).isNotEmpty().allSatisfy(source -> assertThat(
                            body(bonafide, run, source))
                    .isEmpty());
            assertThat(count("evidence_body", "true")).isZero();

            drop(CLAIMS);
            bonafide.launcher().start(job("evidence: P1Y"), true);
            assertThat(count("evidence_piece", "true")).isPositive();
            assertThat(bonafide.evidence().purge(List.of(job("evidence: P1Y")))).isZero();
            bonafide.launcher().start(job("reports: 1 year"), false);
            assertThat(count("evidence_piece", "true")).isZero();
        }
    }

    @Test
    void aLedgerThatTakesNoEvidenceCostsNoOutcome() throws Exception {
        drop(CLAIMS);
        try (Bonafide bonafide = start()) {
            ledger().sql("alter table evidence_piece rename to away").update();
            RunResult run = bonafide.launcher()
                    .start(job("evidence: P30D"), false)
                    .runs()
                    .get(0);
            assertThat(run.claims()).isEqualTo(CLAIMS);
            assertThat(run.broken()).isZero();
            assertThat(run.evidenceMissing()).isEqualTo(sent.size());
            for (int number = 1; number <= CLAIMS; number++) {
                assertThat(bonafide.evidence().verdicts(run.runId(), Integer.toString(number + 1)))
                        .extracting(Verdict::conclusion)
                        .containsExactly(VirtualIssuer.conditionOf(number).conclusion());
            }
            ledger().sql("alter table away rename to evidence_piece").update();
        }
    }

    private void drop(int claims) throws IOException {
        issuer.writeCsv(home.resolve("inbox").resolve("claims.csv"), claims);
    }

    private JobDefinition job(String retention) throws IOException, InvalidFile {
        return JobFile.read(Files.writeString(home.resolve("job.yml"), """
                name: nightly
                input: {folder: inbox, settle: 0s}
                verify: {per_host: {concurrency: 8, rate: 1000/s}}
                policy: policy.yml
                report: {out: reports}
                retention: {%s}
                """.formatted(retention)));
    }

    private Bonafide start() throws DatabaseInUse {
        return Bonafide.open(
                Map.of("bonafide.data", home.resolve("data").toString()),
                new Stage(served.ports(), List.of(served.ca())),
                () -> now);
    }

    /** The database that the product has open in this process. */
    private JdbcClient ledger() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + home.resolve("data").resolve("ledger"));
        return JdbcClient.create(database);
    }

    private long count(String table, String which) {
        return ledger().sql("select count(*) from " + table + " where " + which)
                .query(Long.class)
                .single();
    }

    private static List<Source> sources(Bonafide bonafide, RunResult run, int claims) {
        return IntStream.rangeClosed(2, claims + 1)
                .mapToObj(row -> bonafide.evidence().verdicts(run.runId(), Integer.toString(row)))
                .flatMap(List::stream)
                .flatMap(verdict -> verdict.sources().stream())
                .toList();
    }

    private static Optional<KeptBody> body(Bonafide bonafide, RunResult run, Source source) {
        return bonafide.evidence().body(run.runId(), source.digest());
    }
}
