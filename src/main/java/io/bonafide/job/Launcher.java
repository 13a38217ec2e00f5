package io.bonafide.job;

import io.bonafide.credential.Sha256;
import io.bonafide.ledger.FileRecord;
import io.bonafide.ledger.Lease;
import io.bonafide.ledger.Ledger;
import io.bonafide.ledger.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

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
        clearAway(job);
        List<RunResult> results = new ArrayList<>();
        List<String> done = new ArrayList<>();
        for (Optional<RunRecord> open = ledger.runs().unfinished(job.name());
                open.isPresent();
                open = ledger.runs().unfinished(job.name())) {
            results.add(goOn(job, open.get(), done));
        }
        for (String due : ledger.claims().runsDue(job.name(), clock.instant())) {
            takeUp(job, due, done).ifPresent(results::add);
        }
        DropFolder folder = new DropFolder(job.inbox());
        List<Path> whole = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        List<String> unsettled = new ArrayList<>();
        for (DropFolder.Dropped dropped : settled(folder, job.inbox().settle())) {
            if (!dropped.whole()) {
                unsettled.add(dropped.file().getFileName().toString());
            } else if (Files.isReadable(dropped.file())) {
                whole.add(dropped.file());
            } else {
                refused.add(refuse(folder, dropped.file()));
            }
        }
        if (!again) {
            putAwayDone(job, folder, whole, done);
        }
        if (!whole.isEmpty()) {
            results.add(begin(job, folder, whole, done));
        }
        return new JobOutcome(results, done, refused, unsettled);
    }

    /** Deletes kept documents whose time is over, by the job's rule as it is now; that it fails keeps nobody from working. */
    void clearAway(JobDefinition job) {
        try {
            EvidenceRule.of(job).apply(ledger.evidence(), clock.instant());
        } catch (DataAccessException | TransactionException failed) {
            LOG.warn("Job {}: kept documents whose time is over could not be deleted", job.name(), failed);
        }
    }

    /** Whether anything lies in the inbox that could be taken now. */
    public boolean hasWork(JobDefinition job) throws IOException {
        return ledger.runs().unfinished(job.name()).isPresent()
                || !ledger.claims().runsDue(job.name(), clock.instant()).isEmpty()
                || new DropFolder(job.inbox()).look(clock.instant()).stream().anyMatch(DropFolder.Dropped::whole);
    }

    /** One file that this process may not open must not keep the others waiting. */
    private String refuse(DropFolder folder, Path file) throws IOException {
        String why = file.getFileName() + " cannot be opened: allow its reading and drop it again.";
        folder.explain(folder.putAway(file, false, STAMP.format(clock.instant())), why);
        return why;
    }

    private RunResult goOn(JobDefinition job, RunRecord record, List<String> done) throws IOException, RunHeld {
        Lease lease = ledger.runs().takeOver(record.runId()).orElseThrow(() -> new RunHeld(record.runId()));
        LOG.info("Run {} goes on", record.runId());
        return finish(job, record, lease, done);
    }

    /** Claims of an earlier run whose issuers did not answer then; its reports are issued anew. */
    private Optional<RunResult> takeUp(JobDefinition job, String runId, List<String> done) throws IOException {
        RunRecord earlier = ledger.runs().find(runId).orElseThrow();
        RunRecord record = new RunRecord(
                runId,
                job.name(),
                job.policy().id(),
                job.policy().version(),
                job.policy().digest(),
                earlier.startedAt(),
                earlier.finishedAt());
        Optional<Lease> lease = ledger.runs().reopen(record);
        if (lease.isEmpty()) {
            return Optional.empty();
        }
        LOG.info("Run {} is taken up again: claims are due", runId);
        return Optional.of(finish(job, record, lease.get(), done));
    }

    private RunResult begin(JobDefinition job, DropFolder folder, List<Path> files, List<String> done)
            throws IOException, RunHeld {
        RunRecord record = record(job);
        Lease lease = ledger.runs().open(record);
        for (Path file : files) {
            folder.take(file, record.runId());
        }
        LOG.info("Run {} begins with {} file(s)", record.runId(), files.size());
        return finish(job, record, lease, done);
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

    private RunResult finish(JobDefinition job, RunRecord record, Lease lease, List<String> done) throws IOException {
        DropFolder folder = new DropFolder(job.inbox());
        Map<Path, Sha256> taken = new LinkedHashMap<>();
        for (Path file : folder.taken(record.runId())) {
            FileRecord copy = copies.copy(file);
            ledger.files().receive(lease, copy);
            taken.put(file, copy.digest());
        }
        RunResult result = work.finish(job, record, lease, stopping);
        List<FileRecord> files = ledger.files().of(record.runId());
        putAway(record.runId(), folder, files, taken, done);
        ledger.runs().finish(lease, clock.instant());
        // Last: had we died before the line above, the reports would be written again, from these copies.
        for (FileRecord file : files) {
            copies.forget(file, ledger.files());
        }
        return result;
    }

    /** The same content under two names is one file to the ledger; the second one goes where the first one goes. */
    private static void putAway(
            String runId, DropFolder folder, List<FileRecord> files, Map<Path, Sha256> taken, List<String> done)
            throws IOException {
        for (Map.Entry<Path, Sha256> file : taken.entrySet()) {
            String name = file.getKey().getFileName().toString();
            FileRecord read = files.stream()
                    .filter(record -> record.digest().equals(file.getValue()))
                    .findFirst()
                    .orElseThrow();
            Path lies = folder.putAway(file.getKey(), read.refused() == null, runId);
            if (read.refused() != null) {
                folder.explain(lies, read.refused());
            }
            if (!read.name().equals(name)) {
                done.add(name + " holds the same as " + read.name() + " and was taken once");
            }
        }
        folder.tidy(runId);
    }

    /** Files whose content this job has read before, under the same policy, are answered with that run. */
    private void putAwayDone(JobDefinition job, DropFolder folder, List<Path> whole, List<String> done)
            throws IOException {
        for (Path file : List.copyOf(whole)) {
            FileRecord copy = copies.copy(file);
            Optional<String> earlier = ledger.files()
                    .earlierRun(job.name(), copy.digest(), job.policy().digest());
            if (earlier.isPresent()) {
                copies.forget(copy, ledger.files());
                folder.putAway(file, true, earlier.get());
                done.add(copy.name() + " was checked in run " + earlier.get() + ": "
                        + job.reports().resolve(earlier.get()) + " (--again checks it once more)");
                whole.remove(file);
            }
        }
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
