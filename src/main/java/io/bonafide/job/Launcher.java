package io.bonafide.job;

import io.bonafide.ledger.FileRecord;
import io.bonafide.ledger.Lease;
import io.bonafide.ledger.Ledger;
import io.bonafide.ledger.RunRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a job: goes on with a run that was interrupted, then takes what lies in the inbox into a new one. Whatever starts
 * a job, a person, the schedule or a dropped file, goes through here.
 */
public final class Launcher {
    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Ledger ledger;
    private final RunWork work;
    private final PrivateCopies copies;
    private final InstantSource clock;
    private final AtomicBoolean stopping;

    Launcher(Ledger ledger, RunWork work, PrivateCopies copies, InstantSource clock, AtomicBoolean stopping) {
        this.ledger = ledger;
        this.work = work;
        this.copies = copies;
        this.clock = clock;
        this.stopping = stopping;
    }

    /**
     * @param again whether files that were read before are read once more
     * @throws RunHeld when another process works on this job
     * @throws RunFailed when a run could not be finished; it can be gone on with
     */
    public synchronized JobOutcome start(JobDefinition job, boolean again) throws IOException, RunHeld {
        List<RunResult> results = new ArrayList<>();
        for (Optional<RunRecord> open = ledger.runs().unfinished(job.name());
                open.isPresent();
                open = ledger.runs().unfinished(job.name())) {
            results.add(goOn(job, open.get()));
        }
        DropFolder folder = new DropFolder(job.inbox());
        List<Path> whole = new ArrayList<>();
        List<String> unsettled = new ArrayList<>();
        for (DropFolder.Dropped dropped : settled(folder, job.inbox().settle())) {
            if (dropped.whole()) {
                whole.add(dropped.file());
            } else {
                unsettled.add(dropped.file().getFileName().toString());
            }
        }
        List<String> done = again ? new ArrayList<>() : putAwayDone(job, folder, whole);
        if (!whole.isEmpty()) {
            begin(job, folder, whole).ifPresent(results::add);
        }
        return new JobOutcome(results, done, unsettled);
    }

    /** Whether anything lies in the inbox that could be taken now. */
    public boolean hasWork(JobDefinition job) throws IOException {
        return ledger.runs().unfinished(job.name()).isPresent()
                || new DropFolder(job.inbox()).look(clock.instant()).stream().anyMatch(DropFolder.Dropped::whole);
    }

    private RunResult goOn(JobDefinition job, RunRecord record) throws IOException, RunHeld {
        Lease lease = ledger.runs().takeOver(record.runId()).orElseThrow(() -> new RunHeld(record.runId()));
        LOG.info("Run {} goes on", record.runId());
        return finish(job, record, lease);
    }

    private Optional<RunResult> begin(JobDefinition job, DropFolder folder, List<Path> files)
            throws IOException, RunHeld {
        RunRecord record = record(job);
        Lease lease = ledger.runs().open(record);
        for (Path file : files) {
            folder.take(file, record.runId());
        }
        LOG.info("Run {} begins with {} file(s)", record.runId(), files.size());
        return Optional.of(finish(job, record, lease));
    }

    private RunRecord record(JobDefinition job) {
        Instant now = clock.instant();
        String first = job.name() + "-" + STAMP.format(now);
        String id = first;
        for (int number = 2; ledger.runs().find(id).isPresent(); number++) {
            id = first + "-" + number;
        }
        return new RunRecord(
                id,
                job.name(),
                job.policy().id(),
                job.policy().version(),
                job.policy().digest(),
                now,
                null);
    }

    private RunResult finish(JobDefinition job, RunRecord record, Lease lease) throws IOException {
        DropFolder folder = new DropFolder(job.inbox());
        for (Path file : folder.taken(record.runId())) {
            ledger.files().receive(lease, copies.copy(file));
        }
        RunResult result = work.finish(job, record, lease, stopping);
        List<FileRecord> files = ledger.files().of(record.runId());
        putAway(record.runId(), folder, files);
        ledger.runs().finish(lease, clock.instant());
        // Last: had we died before the line above, the reports would be written again, from these copies.
        for (FileRecord file : files) {
            copies.forget(file);
        }
        return result;
    }

    private void putAway(String runId, DropFolder folder, List<FileRecord> files) throws IOException {
        for (Path file : folder.taken(runId)) {
            String name = file.getFileName().toString();
            Optional<String> refused = files.stream()
                    .filter(record -> record.name().equals(name))
                    .flatMap(record -> Optional.ofNullable(record.refused()).stream())
                    .findFirst();
            folder.putAway(file, refused.isEmpty(), runId);
            if (refused.isPresent()) {
                folder.explain(name, refused.get());
            }
        }
        folder.tidy(runId);
    }

    /** Files whose content this job has read before, under the same policy, are answered with that run. */
    private List<String> putAwayDone(JobDefinition job, DropFolder folder, List<Path> whole) throws IOException {
        List<String> done = new ArrayList<>();
        for (Path file : List.copyOf(whole)) {
            FileRecord copy = copies.copy(file);
            Optional<String> earlier = ledger.files()
                    .earlierRun(job.name(), copy.digest(), job.policy().digest());
            if (earlier.isPresent()) {
                copies.forget(copy);
                folder.putAway(file, true, earlier.get());
                done.add(copy.name() + " was checked in run " + earlier.get() + ": "
                        + job.reports().resolve(earlier.get()));
                whole.remove(file);
            }
        }
        return done;
    }

    /** Looks until every file is whole, or has had its settling time. */
    private List<DropFolder.Dropped> settled(DropFolder folder, Duration settle) throws IOException {
        Instant patience = clock.instant().plus(settle).plusSeconds(1);
        List<DropFolder.Dropped> dropped = folder.look(clock.instant());
        while (!dropped.stream().allMatch(DropFolder.Dropped::whole)
                && clock.instant().isBefore(patience)
                && !stopping.get()) {
            pause();
            dropped = folder.look(clock.instant());
        }
        return dropped;
    }

    private void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            stopping.set(true);
        }
    }

    /** Asks whatever is running to stop at the next claim. */
    public void stop() {
        stopping.set(true);
    }
}
