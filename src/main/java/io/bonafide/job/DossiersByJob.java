package io.bonafide.job;

import io.bonafide.dossier.Dossiers;
import io.bonafide.format.CredentialReaders;
import io.bonafide.format.IssuerDocuments;
import io.bonafide.format.StatusLists;
import io.bonafide.job.JobDefinition.Politeness;
import io.bonafide.retrieval.DossierAssembler;
import io.bonafide.retrieval.RetrievalSettings;
import io.bonafide.retrieval.Stage;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Joins retrieval to a job: its politeness, its register, the installation's limits. */
final class DossiersByJob implements Function<JobDefinition, Dossiers> {
    private final BonafideProperties properties;
    private final InstantSource clock;
    private final @Nullable Stage stage;

    DossiersByJob(BonafideProperties properties, InstantSource clock, @Nullable Stage stage) {
        this.properties = properties;
        this.clock = clock;
        this.stage = stage;
    }

    @Override
    public Dossiers apply(JobDefinition job) {
        CredentialReaders readers = CredentialReaders.inOrder();
        IssuerDocuments issuers = new IssuerDocuments();
        StatusLists lists = new StatusLists();
        return stage == null
                ? DossierAssembler.of(settings(job), job.register(), readers, issuers, lists, clock)
                : DossierAssembler.onStage(stage, settings(job), job.register(), readers, issuers, lists, clock);
    }

    private RetrievalSettings settings(JobDefinition job) {
        BonafideProperties.Retrieval installation = properties.retrieval();
        Politeness politeness = job.politeness();
        String contact = installation.contact() == null ? "" : "; " + installation.contact();
        return new RetrievalSettings(
                installation.allow(),
                Optional.ofNullable(installation.extraCa()),
                installation.plainHttpHosts(),
                "bonafide (credential verification for employers" + contact + ")",
                politeness.callTimeout(),
                politeness.claimTimeout(),
                politeness.concurrency(),
                politeness.perSecond(),
                politeness.tries(),
                Optional.of(job.inbox().folder()),
                politeness.agreed(),
                installation.egress());
    }
}
