package io.bonafide.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.claim.RowRef;
import io.bonafide.format.CredentialReaders;
import io.bonafide.format.IssuerDocuments;
import io.bonafide.format.StatusLists;
import io.bonafide.proof.Proofs;
import io.bonafide.register.IssuerRegister;
import io.bonafide.retrieval.DossierAssembler;
import io.bonafide.retrieval.Stage;
import io.bonafide.verification.CheckName;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.Outcome;
import io.bonafide.verification.Verdict;
import io.bonafide.verification.Verifier;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Records of several issuers, each credential in them claimed by a row of its own. */
@NullUnmarked
class VirtualRecordsTest {
    private final VirtualIssuer virtual = new VirtualIssuer(3);

    @Test
    void everyCredentialOfARecordIsConfirmedByItsOwnIssuer() throws IOException {
        try (LoopbackIssuers stage = LoopbackIssuers.serving(virtual)) {
            DossierAssembler dossiers = DossierAssembler.onStage(
                    new Stage(stage.ports(), List.of(stage.ca())),
                    AttackStage.settings(Duration.ofMinutes(5)),
                    new IssuerRegister(List.of(), List.of()),
                    CredentialReaders.inOrder(),
                    new IssuerDocuments(),
                    new StatusLists(),
                    () -> AttackStage.NOW);
            Verifier verifier = new Verifier(new Proofs());

            assertThat(IntStream.rangeClosed(1, 6)).allSatisfy(number -> {
                Verdict first = verifier.verify(dossiers.assemble(claim(number, VirtualHost.COURSE)));
                Verdict second = verifier.verify(dossiers.assemble(claim(number, VirtualHost.ADVANCED)));

                assertThat(first.conclusion()).as("%s", first.results()).isEqualTo(Conclusion.CONFIRMED);
                assertThat(second.conclusion()).as("%s", second.results()).isEqualTo(Conclusion.CONFIRMED);
                assertThat(first.found().issuer().id())
                        .isNotEqualTo(second.found().issuer().id());
                assertThat(second.outcomeOf(CheckName.REFRESH)).isEqualTo(Outcome.PASSED);
                assertThat(second.outcomeOf(CheckName.ENDORSEMENT)).isEqualTo(Outcome.PASSED);
            });
        }
    }

    private Claim claim(int number, Course course) {
        Candidate candidate =
                new Candidate("V-" + number, "Candidate " + number, List.of(), List.of(VirtualIssuer.emailOf(number)));
        return Claim.of("claim-" + number, candidate, new RowRef("a.csv", null, 2))
                .achievement(course.name())
                .locator(new CredentialLocator.HostedAt(virtual.recordAddress(number)))
                .build();
    }
}
