package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.claim.RowRef;
import io.bonafide.demo.VirtualIssuer;
import io.bonafide.dossier.Dossiers;
import io.bonafide.dossier.EvidenceStore;
import io.bonafide.ledger.FileRecord;
import io.bonafide.ledger.Lease;
import io.bonafide.ledger.Ledger;
import io.bonafide.ledger.RunRecord;
import io.bonafide.ledger.Staging;
import io.bonafide.proof.Proofs;
import io.bonafide.retrieval.Stage;
import io.bonafide.verification.Verifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product as it is wired, on a fresh ledger with claims staged in it: ready for the step that verifies them. */
final class SpeedRun implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final ActiveRun run;
    private final int claims;

    SpeedRun(Path home, String verify, Stage stage, Map<Integer, String> addresses, String... settings)
            throws Exception {
        Files.createDirectories(home.resolve("inbox"));
        Files.writeString(home.resolve("policy.yml"), "policy: speed\nversion: \"1\"\n");
        JobDefinition job = JobFile.read(Files.writeString(home.resolve("job.yml"), """
                name: speed
                input: {folder: inbox, settle: 0s}
                verify: %s
                policy: policy.yml
                report: {out: reports}
                """.formatted(verify)));
        String[] arguments = new String[settings.length + 1];
        System.arraycopy(settings, 0, arguments, 1, settings.length);
        arguments[0] = "--bonafide.data=" + home.resolve("data");
        context = new SpringApplicationBuilder(BonafideConfiguration.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .initializers(made -> ((GenericApplicationContext) made).registerBean(Stage.class, () -> stage))
                .run(arguments);
        claims = addresses.size();
        run = staged(job, addresses);
    }

    private ActiveRun staged(JobDefinition job, Map<Integer, String> addresses) {
        Ledger ledger = context.getBean(Ledger.class);
        RunRecord record = TestLedger.run("speed");
        Lease lease = ledger.runs().open(record);
        FileRecord file = TestLedger.file("speed");
        ledger.files().receive(lease, file);
        Staging staging = ledger.claims().stage(lease, file.fileId(), new ClaimHost(job.register()));
        addresses.forEach((number, address) -> staging.claim(claim(number, address)));
        staging.complete();
        @SuppressWarnings("unchecked")
        BiFunction<JobDefinition, EvidenceStore, Dossiers> dossiers =
                (BiFunction<JobDefinition, EvidenceStore, Dossiers>) context.getBean("dossiers");
        return new ActiveRun(
                record,
                lease,
                job,
                dossiers.apply(job, EvidenceStore.NONE),
                new Verifier(new Proofs()),
                context.getBean(Lookout.class).meters(),
                Instant.parse("2036-11-24T01:30:00Z"),
                new AtomicLong(),
                new AtomicBoolean());
    }

    private static Claim claim(int number, String address) {
        return Claim.of(
                        "c" + number,
                        new Candidate(
                                "V-" + number,
                                "Candidate " + number,
                                List.of(),
                                List.of(VirtualIssuer.emailOf(number))),
                        new RowRef("speed.csv", null, number + 1))
                .locator(new CredentialLocator.HostedAt(address))
                .build();
    }

    /** From claims staged to outcomes recorded. */
    Duration verify() throws Exception {
        Job job = new JobBuilder("speed", context.getBean(JobRepository.class))
                .start(context.getBean(VerificationSteps.class).verifyClaims(run))
                .build();
        long begin = System.nanoTime();
        context.getBean(JobOperator.class).start(job, new JobParameters());
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** All of them, and all are what they should be. */
    void allAreConfirmed() {
        assertThat(confirmed()).isEqualTo(claims);
    }

    long confirmed() {
        return JdbcClient.create(context.getBean(DataSource.class))
                .sql("select count(*) from outcome where conclusion = 'CONFIRMED'")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
    }
}
