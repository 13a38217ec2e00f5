package io.bonafide.job;

import io.bonafide.claim.Claim;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Dossiers;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Joins retrieval to a job: its politeness, its register, the installation's limits. */
final class DossiersByJob implements Function<JobDefinition, Dossiers> {
    private final BonafideProperties properties;
    private final InstantSource clock;
    private final @Nullable DemoStage stage;

    DossiersByJob(BonafideProperties properties, InstantSource clock, @Nullable DemoStage stage) {
        this.properties = properties;
        this.clock = clock;
        this.stage = stage;
    }

    @Override
    public Dossiers apply(JobDefinition job) {
        return new Dossiers() {
            @Override
            public Dossier assemble(Claim claim) {
                throw new UnsupportedOperationException(
                        claim.id() + properties.hashCode() + clock.hashCode() + (stage == null));
            }
        };
    }
}
