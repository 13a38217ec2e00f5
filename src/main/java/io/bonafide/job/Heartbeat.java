package io.bonafide.job;

import io.bonafide.ledger.LeaseLost;
import io.bonafide.ledger.Runs;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Shows, as long as a run is worked on, that its owner lives; tells the run to stop when somebody else has taken it. */
final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> beats;

    private Heartbeat(Runnable beat) {
        beats = timer.scheduleWithFixedDelay(beat, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    static Heartbeat of(ActiveRun run, Runs runs) {
        return new Heartbeat(() -> beat(run, runs));
    }

    private static void beat(ActiveRun run, Runs runs) {
        try {
            runs.beat(run.lease());
        } catch (LeaseLost lost) {
            LOG.warn("{}", lost.getMessage());
            run.stopping().set(true);
        } catch (DataAccessException passing) {
            // The next beat may get through; if none does, the lease expires and somebody else goes on.
            LOG.warn("Run {}: no heartbeat: {}", run.id(), passing.getMessage());
        }
    }

    @Override
    public void close() {
        beats.cancel(false);
        timer.shutdown();
    }
}
