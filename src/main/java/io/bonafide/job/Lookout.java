package io.bonafide.job;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows runs to the outside while they last, and how they ended. */
final class Lookout {
    private static final Duration EVERY = Duration.ofSeconds(15);

    private final Meters meters;
    private final @Nullable MetricsFile file;
    private final InstantSource clock;
    private final Map<String, AtomicLong> lastFinished = new ConcurrentHashMap<>();

    /**
     * @param registries that the installation brings along
     * @param file written at the end of every run, and every {@link #EVERY 15 seconds} while one lasts
     */
    Lookout(List<MeterRegistry> registries, @Nullable MetricsFile file, int mostHosts, InstantSource clock) {
        Stream<MeterRegistry> own = Stream.ofNullable(file).map(MetricsFile::registry);
        this.meters = new Meters(Stream.concat(registries.stream(), own).toList(), mostHosts);
        this.file = file;
        this.clock = clock;
    }

    Meters meters() {
        return meters;
    }

    /**
     * A run begins.
     *
     * @param stopping whether it was asked to stop, and did not fail
     */
    Watched over(String job, BooleanSupplier stopping) {
        return new Watched(job, stopping);
    }

    /** A run that lasts until this is closed. */
    final class Watched implements AutoCloseable {
        private final String job;
        private final BooleanSupplier stopping;
        private final long began = System.nanoTime();
        private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "metrics");
            thread.setDaemon(true);
            return thread;
        });
        private final @Nullable ScheduledFuture<?> writing;
        private boolean finished;

        private Watched(String job, BooleanSupplier stopping) {
            this.job = job;
            this.stopping = stopping;
            this.writing = file == null
                    ? null
                    : timer.scheduleWithFixedDelay(file::write, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        }

        /** It came to its end as it should. */
        void finished() {
            finished = true;
            long now = clock.instant().getEpochSecond();
            lastFinished.computeIfAbsent(job, first -> gauge(first, now)).set(now);
        }

        @Override
        public void close() {
            if (writing != null) {
                writing.cancel(false);
            }
            timer.shutdown();
            String outcome = finished ? "finished" : stopping.getAsBoolean() ? "stopped" : "failed";
            meters.run(job, outcome, Duration.ofNanos(System.nanoTime() - began));
            if (file != null) {
                file.write();
            }
        }
    }

    private AtomicLong gauge(String job, long now) {
        AtomicLong last = new AtomicLong(now);
        meters.each(registry -> TimeGauge.builder(
                        "bonafide.run.last.finished.timestamp", last, TimeUnit.SECONDS, AtomicLong::get)
                .description("When a run of the job finished last, since 1970")
                .tags("job", job)
                .strongReference(true)
                .register(registry));
        return last;
    }
}
