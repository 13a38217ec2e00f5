package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.demo.LoopbackIssuers;
import io.bonafide.demo.VirtualIssuer;
import io.bonafide.retrieval.Stage;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six times as many issuers hang as answer, and nobody has heard of any of them before: they are told apart by asking. */
class ManyStallingHostsIT {
    private static final int GOOD = 50;
    private static final int STALLING = 300;
    private static final int HOSTS = GOOD + STALLING;
    private static final int CLAIMS = 4 * HOSTS;
    private static final Instant NOW = Instant.parse("2036-11-24T01:30:00Z");

    @TempDir
    private Path home;

    private final VirtualIssuer issuer = new VirtualIssuer(HOSTS);
    private final ExecutorService beside = Executors.newSingleThreadExecutor();

    @Test
    void everyGoodHostsClaimIsInTheLedgerWhileThreeHundredOthersHang() throws Exception {
        JobDefinition job = job();
        try (HangingServer hanging = new HangingServer(STALLING);
                LoopbackIssuers served = LoopbackIssuers.serving(issuer);
                Bonafide bonafide = Bonafide.open(
                        Map.of("bonafide.data", home.resolve("data").toString()), stage(served, hanging), () -> NOW)) {
            Future<JobOutcome> run = beside.submit(() -> bonafide.launcher().start(job, false));
            assertThat(hanging.awaitConnections()).isTrue();
            long stalled = (long) CLAIMS * STALLING / HOSTS;
            assertThat(untilWaiting(bonafide, job, stalled)).isEqualTo(stalled);
            // One each: nobody has come back.
            assertThat(hanging.connections()).isEqualTo(STALLING);
            assertThat(run.isDone()).isFalse();

            bonafide.launcher().stop();
            hanging.close();
            assertThat(run).failsWithin(2, TimeUnit.MINUTES);
            assertThat(bonafide.complaints()).isEmpty();
        } finally {
            beside.shutdownNow();
        }
    }

    private JobDefinition job() throws Exception {
        issuer.writeCsv(Files.createDirectories(home.resolve("inbox")).resolve("claims.csv"), CLAIMS);
        Files.writeString(home.resolve("policy.yml"), "policy: patient\nversion: \"1\"\n");
        return JobFile.read(Files.writeString(home.resolve("job.yml"), """
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

    private Stage stage(LoopbackIssuers served, HangingServer hanging) {
        Map<String, Integer> ports = new HashMap<>(served.ports());
        issuer.hosts().stream().sorted().limit(STALLING).forEach(host -> ports.put(host, hanging.port()));
        return new Stage(ports, List.of(served.ca()));
    }

    private static long untilWaiting(Bonafide bonafide, JobDefinition job, long most) {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (waiting(bonafide, job) > most && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return waiting(bonafide, job);
    }

    private static long waiting(Bonafide bonafide, JobDefinition job) {
        return bonafide.ledger()
                .runs()
                .unfinished(job.name())
                .map(run -> bonafide.ledger().claims().waiting(run.runId(), NOW))
                .orElse(Long.MAX_VALUE);
    }
}
