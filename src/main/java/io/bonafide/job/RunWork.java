package io.bonafide.job;

import io.bonafide.dossier.Dossiers;
import io.bonafide.dossier.EvidenceStore;
import io.bonafide.ledger.FileRecord;
import io.bonafide.ledger.Lease;
import io.bonafide.ledger.Ledger;
import io.bonafide.ledger.RunRecord;
import io.bonafide.proof.Proofs;
import io.bonafide.report.ReportWriters;
import io.bonafide.report.RunFacts;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.Verifier;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Works a leased run to its end with Spring Batch. */
final class RunWork {
    private static final String RUN = "run";
    private static final String TOKEN = "token";

    private final Ledger ledger;
    private final VerificationSteps steps;
    private final JobOperator operator;
    private final JobRepository repository;
    private final BiFunction<JobDefinition, EvidenceStore, Dossiers> dossiers;
    private final Lookout lookout;
    private final InstantSource clock;
    private final boolean demo;
    private final String version;

    RunWork(
            Ledger ledger,
            VerificationSteps steps,
            JobOperator operator,
            JobRepository repository,
            BiFunction<JobDefinition, EvidenceStore, Dossiers> dossiers,
            Lookout lookout,
            InstantSource clock,
            boolean demo,
            String version) {
        this.ledger = ledger;
        this.steps = steps;
        this.operator = operator;
        this.repository = repository;
        this.dossiers = dossiers;
        this.lookout = lookout;
        this.clock = clock;
        this.demo = demo;
        this.version = version;
    }

    /**
     * @throws RunFailed when the run ended early
     */
    RunResult finish(JobDefinition job, RunRecord record, Lease lease, AtomicBoolean stopping) {
        Instant begun = clock.instant();
        EvidenceStore evidence = EvidenceRule.of(job).store(ledger.evidence(), begun);
        ActiveRun run = new ActiveRun(
                record,
                lease,
                job,
                dossiers.apply(job, evidence),
                new Verifier(new Proofs()),
                lookout.meters(),
                begun,
                new java.util.concurrent.atomic.AtomicLong(),
                stopping);
        closeAbandoned(record.runId());
        try (Heartbeat heartbeat = Heartbeat.of(run, ledger.runs());
                Lookout.Watched shown = lookout.over(job.name(), stopping::get)) {
            execute(run);
            shown.finished();
        } finally {
            if (stopping.get()) {
                ledger.runs().release(lease);
            }
        }
        return result(run, evidence);
    }

    /**
     * Every lease is a job instance of its own, told apart by its token: an interrupted execution is never restarted, so no
     * reader position is ever trusted; the ledger knows what is left to do.
     */
    private void execute(ActiveRun run) {
        JobParameters parameters = new JobParametersBuilder()
                .addString(RUN, run.id())
                .addLong(TOKEN, run.lease().token())
                .toJobParameters();
        try {
            JobExecution execution = operator.start(steps.of(run, facts(run), ReportWriters.inOrder()), parameters);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw new RunFailed(run.id(), execution.getAllFailureExceptions());
            }
        } catch (JobExecutionException refused) {
            throw new RunFailed(run.id(), List.of(refused));
        }
    }

    /** Executions that an earlier owner of the run left behind as if they were running. */
    private void closeAbandoned(String runId) {
        for (JobExecution execution : repository.findRunningJobExecutions(VerificationSteps.JOB)) {
            if (runId.equals(execution.getJobParameters().getString(RUN))) {
                operator.recover(execution);
            }
        }
    }

    private RunFacts facts(ActiveRun run) {
        JobDefinition job = run.job();
        Instant now = clock.instant();
        @Nullable
        LocalDate deleteAfter = job.keepReports() == null
                ? null
                : LocalDate.ofInstant(now, job.zone()).plus(job.keepReports());
        return new RunFacts(
                run.id(),
                job.name(),
                run.record().startedAt(),
                now,
                job.zone(),
                job.policy().id(),
                job.policy().version(),
                job.policy().digest(),
                job.stage(),
                job.owner(),
                deleteAfter,
                demo,
                version,
                run.record().finishedAt());
    }

    private RunResult result(ActiveRun run, EvidenceStore evidence) {
        List<FileRecord> files = ledger.files().of(run.id());
        Map<Conclusion, Long> counts = new EnumMap<>(Conclusion.class);
        ledger.recognitions().counts(run.id()).forEach((name, count) -> counts.put(Conclusion.valueOf(name), count));
        return new RunResult(
                run.id(),
                run.reports(),
                files.stream()
                        .filter(file -> file.refused() == null)
                        .map(FileRecord::name)
                        .toList(),
                files.stream()
                        .flatMap(file -> Stream.ofNullable(file.refused()))
                        .toList(),
                counts,
                files.stream()
                        .mapToInt(file ->
                                ledger.files().rejected(run.id(), file.fileId()).size())
                        .sum(),
                run.broken().get(),
                evidence.missing(),
                ledger.claims().deferred(run.id()));
    }
}
