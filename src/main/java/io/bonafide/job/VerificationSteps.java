package io.bonafide.job;

import io.bonafide.ledger.Ledger;
import io.bonafide.report.ReportWriter;
import io.bonafide.report.RunFacts;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * The job, top to bottom: {@code readClaims}, {@code verifyClaims}, {@code recogniseClaims}, {@code writeReports}.
 *
 * <p>The ledger opens its own short transactions, so the steps run on a transaction manager without resources: no
 * connection is held while anything is fetched. No skip, no retry: a failure is an outcome.
 */
final class VerificationSteps {
    static final String JOB = "verification";
    private static final String HOSTS = "hosts";

    private final JobRepository repository;
    private final Ledger ledger;
    private final InstantSource clock;
    private final AsyncTaskExecutor partitions;
    private final AsyncTaskExecutor claims;
    private final Places places;
    private final ResourcelessTransactionManager noTransaction = new ResourcelessTransactionManager();

    /**
     * @param claims as many at a time as are in flight
     * @param claimsInFlight being worked on at a time, over all partitions: bounds memory
     */
    VerificationSteps(
            JobRepository repository,
            Ledger ledger,
            InstantSource clock,
            AsyncTaskExecutor partitions,
            AsyncTaskExecutor claims,
            int claimsInFlight) {
        this.repository = repository;
        this.ledger = ledger;
        this.clock = clock;
        this.partitions = partitions;
        this.claims = claims;
        this.places = new Places(claimsInFlight);
    }

    Job of(ActiveRun run, RunFacts facts, List<ReportWriter> writers) {
        return new JobBuilder(JOB, repository)
                .start(step("readClaims", new ReadClaims(run, ledger)))
                .next(verifyClaims(run))
                .next(step("recogniseClaims", new RecogniseClaims(run, ledger)))
                .next(step("writeReports", new WriteReports(run, ledger, facts, writers)))
                .build();
    }

    private Step step(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository).tasklet(tasklet, noTransaction).build();
    }

    Step verifyClaims(ActiveRun run) {
        return new StepBuilder("verifyClaims", repository)
                .partitioner("verifyHosts", byHost(run))
                .step(new HostsStep(run))
                .gridSize(HostPartitions.MOST)
                .taskExecutor(partitions)
                .build();
    }

    private Partitioner byHost(ActiveRun run) {
        return gridSize -> {
            Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
            for (List<String> hosts :
                    HostPartitions.of(ledger.claims().waitingByHost(run.id(), run.begun()), ClaimHost::domain)) {
                ExecutionContext context = new ExecutionContext();
                context.putString(HOSTS, String.join("\n", hosts));
                contexts.put("partition" + contexts.size(), context);
            }
            return contexts;
        };
    }

    /** The partitions' step, made anew for the hosts of each. */
    private final class HostsStep implements Step {
        private final ActiveRun run;
        private final Recorder recorder;

        private HostsStep(ActiveRun run) {
            this.run = run;
            this.recorder = new Recorder(ledger.outcomes(), run.lease());
        }

        @Override
        public String getName() {
            return "verifyHosts";
        }

        @Override
        public void execute(StepExecution execution) throws JobInterruptedException {
            List<String> hosts =
                    execution.getExecutionContext().getString(HOSTS, "").lines().toList();
            WaitingClaims waiting = new WaitingClaims(run, ledger.claims(), hosts);
            VerifyClaim verify = new VerifyClaim(run, clock);
            VerifyHosts partition = new VerifyHosts(repository, run, waiting, verify, recorder, places, claims);
            partition.setName(execution.getStepName());
            partition.execute(execution);
        }
    }
}
