package io.bonafide.job;

import io.bonafide.dossier.DocumentStore;
import io.bonafide.dossier.Dossiers;
import io.bonafide.dossier.EvidenceStore;
import io.bonafide.format.CredentialReaders;
import io.bonafide.format.IssuerDocuments;
import io.bonafide.format.StatusLists;
import io.bonafide.job.JobDefinition.Politeness;
import io.bonafide.retrieval.DossierAssembler;
import io.bonafide.retrieval.OutsideWorld;
import io.bonafide.retrieval.RetrievalSettings;
import io.bonafide.retrieval.Stage;
import io.bonafide.retrieval.Traffic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Joins retrieval to a job: its politeness, its register, the installation's limits. All jobs go out into one world, so that
 * an issuer is asked no more often because two of them need it.
 */
final class DossiersByJob implements BiFunction<JobDefinition, EvidenceStore, Dossiers> {
    // Each job brings limits of its own; these only have to be wide enough for any.
    private static final Politeness ANY_JOB = new Politeness(1, 1, 1, Duration.ofDays(1), Duration.ofDays(1), Map.of());

    private final BonafideProperties properties;
    private final InstantSource clock;
    private final @Nullable Stage stage;
    private final DocumentStore store;
    private final Traffic traffic;
    private @Nullable OutsideWorld world;

    DossiersByJob(
            BonafideProperties properties,
            InstantSource clock,
            @Nullable Stage stage,
            DocumentStore store,
            Traffic traffic) {
        this.properties = properties;
        this.clock = clock;
        this.stage = stage;
        this.store = store;
        this.traffic = traffic;
    }

    @Override
    public Dossiers apply(JobDefinition job, EvidenceStore evidence) {
        OutsideWorld outside = world();
        outside.tidyUp(clock.instant());
        return DossierAssembler.in(
                outside,
                settings(job.politeness(), Optional.of(job.inbox().folder())),
                job.register(),
                CredentialReaders.inOrder(),
                new IssuerDocuments(),
                new StatusLists(),
                clock,
                evidence);
    }

    // Made by the first run: commands that fetch nothing need no trust store.
    private synchronized OutsideWorld world() {
        OutsideWorld made = world;
        if (made == null) {
            RetrievalSettings installation = settings(ANY_JOB, Optional.empty());
            made = stage == null
                    ? OutsideWorld.of(installation, store, clock, traffic)
                    : OutsideWorld.onStage(stage, installation, store, clock, traffic);
            world = made;
        }
        return made;
    }

    private RetrievalSettings settings(Politeness politeness, Optional<Path> evidence) {
        BonafideProperties.Retrieval installation = properties.retrieval();
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
                evidence,
                politeness.agreed(),
                installation.egress());
    }
}
