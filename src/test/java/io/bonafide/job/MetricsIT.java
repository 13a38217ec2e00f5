package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.demo.LoopbackIssuers;
import io.bonafide.demo.VirtualIssuer;
import io.bonafide.retrieval.Stage;
import io.bonafide.verification.Conclusion;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.distribution.pause.PauseDetector;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the metrics file says of runs, beside what the issuers' own log says. */
class MetricsIT {
    private static final int CLAIMS = 40;
    private static final int HOSTS = 4;
    private static final String DOWN = "badges.virtual-01.example";

    @TempDir
    private Path home;

    private final VirtualIssuer issuer = new VirtualIssuer(HOSTS);
    private final SeenRequests seen = new SeenRequests(issuer);
    // Later than any file is old: whether one still grows is told by its time.
    private volatile Instant now = Instant.parse("2036-11-24T01:30:00Z");
    private LoopbackIssuers served;
    private JobDefinition job;

    @BeforeEach
    void open() throws Exception {
        served = LoopbackIssuers.serving(seen);
        Files.createDirectories(home.resolve("inbox"));
        Files.writeString(home.resolve("policy.yml"), "policy: patient\nversion: \"1\"\n");
        job = JobFile.read(Files.writeString(home.resolve("job.yml"), """
                name: nightly
                input: {folder: inbox, settle: 0s}
                verify: {per_host: {concurrency: 4, rate: 1000/s}, tries: 2}
                policy: policy.yml
                report: {out: reports}
                """));
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void theFileSaysWhatTheServersSaw() throws Exception {
        for (String document :
                List.of("badges.virtual-02.example/good/2.json", "badges.virtual-03.example/good/3.jwt")) {
            seen.fail(document, 1);
        }
        try (Bonafide bonafide = start(null)) {
            RunResult first = run(bonafide, CLAIMS);
            RunResult second = run(bonafide, CLAIMS + 1);
            Scrape file = scrape();
            int unchanged = 0;
            for (String host : issuer.hosts()) {
                unchanged += compare(file, host);
            }
            assertThat(unchanged).isPositive();
            assertThat(file.sum("bonafide_retries_total")).isEqualTo(2);
            assertThat(file.sum("bonafide_breaker_changes_total")).isZero();
            for (Conclusion conclusion : Conclusion.values()) {
                long claims = first.counts().getOrDefault(conclusion, 0L)
                        + second.counts().getOrDefault(conclusion, 0L);
                assertThat(file.sum(
                                "bonafide_claims_total",
                                "conclusion=" + conclusion.name().toLowerCase(Locale.ROOT)))
                        .as(conclusion.name())
                        .isEqualTo((double) claims);
            }
            assertThat(file.sum("bonafide_claims_total")).isEqualTo(2 * CLAIMS + 1);
            assertThat(file.sum("bonafide_runs_seconds_count", "job=nightly", "outcome=finished"))
                    .isEqualTo(2);
            assertThat(file.sum("bonafide_run_last_finished_timestamp_seconds", "job=nightly"))
                    .isEqualTo((double) now.getEpochSecond());
        }
        assertThat(Files.readString(home.resolve("bonafide.prom")))
                .doesNotContain("://", "/good", "good/", "Candidate", "candidate-", "example.org", "V-1", "claims-");
        assertThat(home.toFile().list()).noneMatch(name -> name.startsWith("."));
    }

    /** How many requests to a host were answered by saying that nothing has changed. */
    private int compare(Scrape file, String host) {
        String domain = "host=" + host.replace("badges.", "");
        int requests = 0;
        int unchanged = 0;
        long bytes = 0;
        for (Map.Entry<String, Integer> document : served.requests().entrySet()) {
            if (document.getKey().startsWith(host)) {
                int same = served.unchanged().getOrDefault(document.getKey(), 0);
                int failed = seen.failed(document.getKey());
                requests += document.getValue();
                unchanged += same;
                bytes += (long) (document.getValue() - same - failed) * seen.size(document.getKey());
            }
        }
        assertThat(file.sum("bonafide_requests_seconds_count", domain)).isEqualTo(requests);
        assertThat(file.sum("bonafide_requests_seconds_count", domain, "outcome=unchanged"))
                .isEqualTo(unchanged);
        assertThat(file.sum("bonafide_requests_seconds_count", domain, "outcome=server_error"))
                .isEqualTo(seen.failed(host));
        assertThat(file.sum("bonafide_requests_seconds_count", domain, "outcome=not_found"))
                .isEqualTo(seen.missing(host));
        assertThat(file.sum("bonafide_request_bytes_sum", domain)).isEqualTo((double) bytes);
        assertThat(file.sum("bonafide_requests_seconds_sum", domain)).isPositive();
        return unchanged;
    }

    @Test
    void anOutageIsSeenWhileItLastsAndGoneAfterwards() throws Exception {
        seen.fail(DOWN, Integer.MAX_VALUE);
        String domain = "host=virtual-01.example";
        try (Bonafide bonafide = start(null)) {
            run(bonafide, CLAIMS);
            Scrape during = scrape();
            assertThat(during.sum("bonafide_breaker", domain, "state=open")).isEqualTo(1);
            assertThat(during.sum("bonafide_breaker_changes_total", "state=open"))
                    .isEqualTo(1);
            assertThat(during.sum("bonafide_requests_seconds_count", domain, "outcome=server_error"))
                    .isEqualTo(seen.failed(DOWN))
                    .isBetween(5.0, 8.0);
            assertThat(during.sum("bonafide_not_asked_total", domain, "reason=at_rest"))
                    .isPositive();
            assertThat(during.sum("bonafide_claims_total", "conclusion=put_off"))
                    .isEqualTo(CLAIMS / HOSTS);

            seen.fail(DOWN, 0);
            now = now.plus(Duration.ofHours(2));
            assertThat(bonafide.launcher().start(job, false).runs()).hasSize(1);
            Scrape after = scrape();
            assertThat(after.sum("bonafide_breaker")).isZero();
            for (String state : List.of("open", "half_open", "closed")) {
                assertThat(after.sum("bonafide_breaker_changes_total", domain, "state=" + state))
                        .isEqualTo(1);
            }
            assertThat(after.sum("bonafide_claims_total")).isEqualTo(CLAIMS + CLAIMS / HOSTS);
        }
    }

    @Test
    void withoutTheSettingThereIsNoFile() throws Exception {
        try (Bonafide bonafide =
                Bonafide.open(Map.of("bonafide.data", home.resolve("data").toString()), stage(), () -> now)) {
            run(bonafide, 4);
        }
        assertThat(home.toFile().list()).containsExactlyInAnyOrder("data", "inbox", "job.yml", "policy.yml", "reports");
    }

    @Test
    void aRegistryOfTheInstallationIsToldAsWell() throws Exception {
        MeterRegistry registry = new SimpleMeterRegistry();
        try (Bonafide bonafide = start(registry)) {
            run(bonafide, 4);
            assertThat(registry.get("bonafide.claims").counters().stream()
                            .mapToDouble(Counter::count)
                            .sum())
                    .isEqualTo(4);
            assertThat(scrape().sum("bonafide_claims_total")).isEqualTo(4);
        }
    }

    @Test
    void aRegistryThatThrowsCostsNoClaimAnything() throws Exception {
        MeterRegistry broken = new SimpleMeterRegistry() {
            @Override
            protected Counter newCounter(Meter.Id id) {
                throw new IllegalStateException("out of order");
            }

            @Override
            protected Timer newTimer(Meter.Id id, DistributionStatisticConfig config, PauseDetector pauses) {
                throw new UnsupportedOperationException("no timers");
            }
        };
        seen.fail(DOWN, Integer.MAX_VALUE);
        try (Bonafide bonafide = start(broken)) {
            RunResult result = run(bonafide, CLAIMS);
            assertThat(result.broken()).isZero();
            assertThat(result.counts().getOrDefault(Conclusion.NOT_CHECKED, 0L)).isZero();
            assertThat(result.counts()).containsEntry(Conclusion.UNCONFIRMED, (long) CLAIMS / HOSTS);
            assertThat(scrape().sum("bonafide_claims_total")).isEqualTo(CLAIMS);
        }
    }

    private RunResult run(Bonafide bonafide, int claims) throws Exception {
        issuer.writeCsv(home.resolve("inbox").resolve("claims-" + claims + ".csv"), claims);
        RunResult result = bonafide.launcher().start(job, false).runs().get(0);
        assertThat(bonafide.complaints()).isEmpty();
        return result;
    }

    private Scrape scrape() throws Exception {
        return new Scrape(home.resolve("bonafide.prom"));
    }

    private Stage stage() {
        return new Stage(served.ports(), List.of(served.ca()));
    }

    private Bonafide start(@Nullable MeterRegistry registry) throws DatabaseInUse {
        return Bonafide.open(
                Map.of(
                        "bonafide.data", home.resolve("data").toString(),
                        "bonafide.metrics.file", home.resolve("bonafide.prom").toString()),
                stage(),
                () -> now,
                registry);
    }
}
