package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.claim.RowRef;
import io.bonafide.dossier.DocumentStore;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Dossiers;
import io.bonafide.dossier.EvidenceStore;
import io.bonafide.format.CredentialReaders;
import io.bonafide.format.IssuerDocuments;
import io.bonafide.format.StatusLists;
import io.bonafide.job.PolitenessAuditor.Kind;
import io.bonafide.register.IssuerRegister;
import io.bonafide.retrieval.DossierAssembler;
import io.bonafide.retrieval.OutsideWorld;
import io.bonafide.retrieval.RetrievalSettings;
import io.bonafide.retrieval.Traffic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Two jobs of one process that ask the same issuers at the same time: to these, they are one. */
class TwoJobsAuditIT {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2036-11-24T01:30:00Z"));
    /** Each job needs the documents for itself. */
    private static final Set<Kind> OF_ONE_RUN = EnumSet.of(Kind.FETCHED_TWICE, Kind.TOO_MANY_TRIES);

    private final AuditedHosts hosts = new AuditedHosts(10);
    private final ExecutorService claims = Executors.newFixedThreadPool(32);

    @Test
    void togetherTheyKeepWhatOneWouldHaveKept() throws Exception {
        try (AuditedServer server = new AuditedServer(hosts.names(), hosts)) {
            OutsideWorld world =
                    OutsideWorld.onStage(server.stage(), settings(), DocumentStore.NONE, CLOCK, Traffic.NONE);
            List<Dossiers> jobs = List.of(job(world), job(world));
            List<Future<Dossier>> gathered = new ArrayList<>();
            for (String address : hosts.addresses(2)) {
                for (Dossiers job : jobs) {
                    gathered.add(claims.submit(() -> job.assemble(claim(address))));
                }
            }
            int had = 0;
            for (Future<Dossier> dossier : gathered) {
                had += dossier.get(5, TimeUnit.MINUTES).exhibit().<Integer>fold(exhibit -> 1, failed -> 0);
            }
            assertThat(had).isGreaterThan(gathered.size() / 2);
            assertThat(new PolitenessAuditor(AuditedHosts::domain, hosts.limits()::get)
                            .audit(server.log().since(0)))
                    .filteredOn(violation -> !OF_ONE_RUN.contains(violation.kind()))
                    .isEmpty();
        } finally {
            claims.shutdownNow();
        }
    }

    private Dossiers job(OutsideWorld world) {
        return DossierAssembler.in(
                world,
                settings(),
                new IssuerRegister(List.of(), List.of()),
                CredentialReaders.inOrder(),
                new IssuerDocuments(),
                new StatusLists(),
                CLOCK,
                EvidenceStore.NONE);
    }

    private RetrievalSettings settings() {
        return new RetrievalSettings(
                List.of(),
                Optional.empty(),
                List.of(),
                "audit",
                Duration.ofMinutes(2),
                Duration.ofMinutes(5),
                2,
                2,
                3,
                Optional.empty(),
                hosts.limits());
    }

    private static Claim claim(String address) {
        Candidate candidate = new Candidate("V-1", "Candidate 1", List.of(), List.of("candidate-1@example.org"));
        return Claim.of(address, candidate, new RowRef("a.csv", null, 2))
                .locator(new CredentialLocator.HostedAt(address))
                .build();
    }
}
