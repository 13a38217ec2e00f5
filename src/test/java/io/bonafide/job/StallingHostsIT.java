package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.demo.LoopbackIssuers;
import io.bonafide.demo.VirtualIssuer;
import io.bonafide.retrieval.Stage;
import io.bonafide.verification.Conclusion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issuers that hang cost their own claims time, and nobody else's. */
class StallingHostsIT {
    private static final int HOSTS = 100;
    private static final int STALLING = 50;
    private static final int CLAIMS = 400;
    // Fewer than the stalling hosts would take together.
    private static final int IN_FLIGHT = 128;
    // Later than any file is old: whether one still grows is told by its time.
    private static final Instant NOW = Instant.parse("2036-11-24T01:30:00Z");

    @TempDir
    private Path home;

    private final VirtualIssuer issuer = new VirtualIssuer(HOSTS);
    private final ExecutorService beside = Executors.newSingleThreadExecutor();
    private final HangingServer hanging;
    private LoopbackIssuers served;
    private JobDefinition job;

    StallingHostsIT() throws Exception {
        hanging = new HangingServer(STALLING);
    }

    @BeforeEach
    void open() throws Exception {
        served = LoopbackIssuers.serving(issuer);
        issuer.writeCsv(Files.createDirectories(home.resolve("inbox")).resolve("claims.csv"), CLAIMS);
        Files.writeString(home.resolve("policy.yml"), "policy: patient\nversion: \"1\"\n");
        // Together, the stalling hosts may have more claims in flight than there are places.
        job = JobFile.read(Files.writeString(home.resolve("job.yml"), """
                name: stalling
                input: {folder: inbox, settle: 0s}
                verify:
                  per_host: {concurrency: 4, rate: 1000/s}
                  tries: 1
                  call_timeout: 10m
                  claim_timeout: 10m
                policy: policy.yml
                report: {out: reports}
                """));
    }

    @AfterEach
    void close() throws Exception {
        hanging.close();
        served.close();
        beside.shutdownNow();
    }

    @Test
    void everyGoodHostsClaimIsInTheLedgerWhileFiftyOthersHang() throws Exception {
        try (Bonafide bonafide = start(STALLING)) {
            Future<JobOutcome> run = beside.submit(() -> bonafide.launcher().start(job, false));
            assertThat(hanging.awaitConnections()).isTrue();
            long stalled = (long) CLAIMS * STALLING / HOSTS;
            assertThat(untilWaiting(bonafide, stalled)).isEqualTo(stalled);
            assertThat(run.isDone()).isFalse();
            assertThat(hanging.connections()).isBetween(STALLING, IN_FLIGHT - 1);

            hanging.close();
            RunResult result = run.get(10, TimeUnit.MINUTES).runs().get(0);
            assertThat(bonafide.complaints()).isEmpty();
            assertThat(result.counts().get(Conclusion.UNCONFIRMED)).isEqualTo(stalled);
        }
    }

    /** Claims in flight are fifty times as many as connections (two, which Flyway needs), and somebody else gets one. */
    @Test
    void noDatabaseConnectionIsHeldWhileIssuersAreWaitedFor() throws Exception {
        try (Bonafide bonafide = start(HOSTS)) {
            Future<JobOutcome> run = beside.submit(() -> bonafide.launcher().start(job, false));
            assertThat(hanging.awaitConnections()).isTrue();
            for (int look = 0; look < 20; look++) {
                assertThat(waiting(bonafide)).isEqualTo(CLAIMS);
            }
            assertThat(hanging.connections()).isLessThanOrEqualTo(IN_FLIGHT);
            assertThat(run.isDone()).isFalse();
            hanging.close();
            run.get(10, TimeUnit.MINUTES);
            assertThat(bonafide.complaints()).isEmpty();
        }
    }

    private Bonafide start(int stalling) throws DatabaseInUse {
        Map<String, Integer> ports = new HashMap<>(served.ports());
        issuer.hosts().stream().sorted().limit(stalling).forEach(host -> ports.put(host, hanging.port()));
        return Bonafide.open(
                Map.of(
                        "bonafide.data",
                        home.resolve("data").toString(),
                        "bonafide.claims-in-flight",
                        String.valueOf(IN_FLIGHT),
                        "spring.datasource.hikari.maximum-pool-size",
                        "2",
                        "spring.datasource.hikari.connection-timeout",
                        "60000"),
                new Stage(ports, List.of(served.ca())),
                () -> NOW);
    }

    private long untilWaiting(Bonafide bonafide, long most) {
        long deadline = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (waiting(bonafide) > most && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return waiting(bonafide);
    }

    private long waiting(Bonafide bonafide) {
        return bonafide.ledger()
                .runs()
                .unfinished(job.name())
                .map(run -> bonafide.ledger().claims().waiting(run.runId(), NOW))
                .orElse(0L);
    }
}
