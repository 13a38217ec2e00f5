package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.demo.VirtualIssuer;
import io.bonafide.demo.VirtualIssuer.Condition;
import io.bonafide.retrieval.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What fifty issuers who hang cost the others: how long the claims of fifty good ones take alone, and beside them. In turn,
 * several times; the best of each counts, because whatever else the machine does only ever adds.
 */
@Tag("benchmark")
class StallingCostBenchmarkTest {
    private static final int HOSTS = 100;
    private static final int STALLING = 50;
    private static final int LATENCY = 20;
    private static final int CLAIMS = Integer.getInteger("benchmark.claims", 4000);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
    private static final String VERIFY =
            "{per_host: {concurrency: 2, rate: 9999/s}, tries: 1, call_timeout: 10m, claim_timeout: 10m}";

    @TempDir
    private Path home;

    private final VirtualIssuer issuer = new VirtualIssuer(HOSTS);
    private final List<String> stalling =
            issuer.hosts().stream().sorted().limit(STALLING).toList();
    private int cells;

    @Test
    void fiftyStallersBesideFiftyGoodHosts() throws Exception {
        try (SpeedIssuers issuers = new SpeedIssuers(HOSTS, CLAIMS, List.of(LATENCY))) {
            took(issuers, false);
            double alone = Double.MAX_VALUE;
            double beside = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                alone = Math.min(alone, took(issuers, false));
                beside = Math.min(beside, took(issuers, true));
            }
            String line = String.format(
                    Locale.ROOT,
                    "%d claims of %d good hosts at %d ms: alone %.2f s, beside %d that hang %.2f s: %+.1f %%%n",
                    CLAIMS / 2,
                    HOSTS - STALLING,
                    LATENCY,
                    alone,
                    STALLING,
                    beside,
                    100 * (beside / alone - 1));
            print(line);
        }
    }

    // The product sets logging up its own way, which leaves no room for ours.
    private static void print(String result) {
        System.out.print(result);
    }

    /** Seconds until the last good host's claim is recorded. */
    private double took(SpeedIssuers issuers, boolean beside) throws Exception {
        Map<Integer, String> addresses = new LinkedHashMap<>();
        long good = 0;
        for (int number = 1; number <= CLAIMS; number++) {
            String address = issuer.address(number, Condition.GOOD);
            boolean stalls = stalling.stream().anyMatch(address::contains);
            good += stalls ? 0 : 1;
            if (beside || !stalls) {
                addresses.put(number, address);
            }
        }
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (HangingServer hanging = new HangingServer(1);
                SpeedRun run =
                        new SpeedRun(home.resolve("cell" + cells++), VERIFY, stage(issuers, hanging), addresses)) {
            long begin = System.nanoTime();
            Future<Duration> whole = other.submit(run::verify);
            while (run.confirmed() < good && !whole.isDone()) {
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            assertThat(run.confirmed()).isEqualTo(good);
            hanging.close();
            whole.get(5, TimeUnit.MINUTES);
            return seconds;
        } finally {
            other.shutdownNow();
        }
    }

    private Stage stage(SpeedIssuers issuers, HangingServer hanging) {
        Map<String, Integer> ports =
                new HashMap<>(issuers.stage(issuer.hosts(), LATENCY).ports());
        stalling.forEach(host -> ports.put(host, hanging.port()));
        return new Stage(ports, List.of(issuers.authority()));
    }
}
