package io.bonafide.job;

import io.bonafide.ledger.Runs;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;

/**
 * Starts jobs by themselves: at their scheduled times, and when a whole file lies in an inbox that is polled. Of several
 * processes, the first to enter a scheduled moment into the ledger answers to it.
 */
public final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private static final Duration TIDY = Duration.ofHours(1);

    private final Launcher launcher;
    private final Runs runs;
    private final InstantSource clock;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private final List<@Nullable Future<?>> starts = new ArrayList<>();

    Watch(Launcher launcher, Runs runs, InstantSource clock) {
        this.launcher = launcher;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * @param tell is told what each start came to
     * @param problem is told, in one line, why a start came to nothing
     */
    public void begin(List<JobDefinition> jobs, Consumer<JobOutcome> tell, Consumer<String> problem) {
        scheduler.setPoolSize(Math.max(1, jobs.size()));
        scheduler.setThreadNamePrefix("watch-");
        scheduler.initialize();
        for (JobDefinition job : jobs) {
            // Where nothing is dropped for weeks, documents must go all the same.
            starts.add(scheduler.scheduleWithFixedDelay(() -> launcher.clearAway(job), TIDY));
            job.cron().ifPresent(cron -> schedule(job, cron, tell, problem));
            job.inbox()
                    .poll()
                    .ifPresent(every ->
                            starts.add(scheduler.scheduleWithFixedDelay(() -> poll(job, tell, problem), every)));
        }
    }

    private void schedule(JobDefinition job, String cron, Consumer<JobOutcome> tell, Consumer<String> problem) {
        CronTrigger times = new CronTrigger(cron, job.zone());
        AtomicReference<@Nullable Instant> planned = new AtomicReference<>();
        Trigger remembering = context -> {
            planned.set(times.nextExecution(context));
            return planned.get();
        };
        Runnable fire = () -> {
            Instant moment = planned.get();
            if (moment != null && answersTo(job, moment, problem)) {
                start(job, tell, problem);
            }
        };
        starts.add(scheduler.schedule(fire, remembering));
    }

    private boolean answersTo(JobDefinition job, Instant moment, Consumer<String> problem) {
        try {
            return runs.answersTo(job.name(), moment);
        } catch (DataAccessException down) {
            problem.accept(job.name() + ": the ledger does not answer: " + down.getMessage());
            return false;
        }
    }

    private void poll(JobDefinition job, Consumer<JobOutcome> tell, Consumer<String> problem) {
        try {
            if (launcher.hasWork(job)) {
                start(job, tell, problem);
            }
        } catch (IOException | DataAccessException unreadable) {
            problem.accept(job.name() + ": the inbox cannot be looked at: " + unreadable.getMessage());
        }
    }

    private void start(JobDefinition job, Consumer<JobOutcome> tell, Consumer<String> problem) {
        LOG.info("Job {} starts at {}", job.name(), clock.instant());
        try {
            tell.accept(launcher.start(job, false));
        } catch (IOException | RunHeld | RunFailed | DataAccessException failed) {
            LOG.warn("Job {} came to nothing", job.name(), failed);
            problem.accept(job.name() + ": " + failed.getMessage());
        }
    }

    @Override
    public void close() {
        launcher.stop();
        scheduler.shutdown();
    }
}
