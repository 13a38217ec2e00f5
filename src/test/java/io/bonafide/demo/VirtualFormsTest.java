package io.bonafide.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.claim.RowRef;
import io.bonafide.demo.VirtualIssuer.Condition;
import io.bonafide.demo.VirtualIssuer.Form;
import io.bonafide.dossier.Dossiers;
import io.bonafide.format.CredentialReaders;
import io.bonafide.format.IssuerDocuments;
import io.bonafide.format.StatusLists;
import io.bonafide.proof.Proofs;
import io.bonafide.register.IssuerRegister;
import io.bonafide.retrieval.DossierAssembler;
import io.bonafide.retrieval.RetrievalSettings;
import io.bonafide.retrieval.Stage;
import io.bonafide.verification.Verdict;
import io.bonafide.verification.Verifier;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every form of credential in every condition, over real TLS, through one assembler as in a run. */
@NullUnmarked
class VirtualFormsTest {
    private static final VirtualIssuer ISSUER = new VirtualIssuer(1);
    private static final Map<String, Integer> ASKED = new ConcurrentHashMap<>();
    private static LoopbackIssuers served;
    private static Dossiers dossiers;

    @BeforeAll
    static void open() throws IOException {
        served = LoopbackIssuers.serving(new Documents() {
            @Override
            public Set<String> hosts() {
                return ISSUER.hosts();
            }

            @Override
            public Optional<Answer> answer(String host, String path) {
                ASKED.merge(path, 1, Integer::sum);
                return ISSUER.answer(host, path);
            }
        });
        dossiers = DossierAssembler.onStage(
                new Stage(served.ports(), List.of(served.ca())),
                new RetrievalSettings(
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        "forms",
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        8,
                        1000,
                        1,
                        Optional.empty()),
                new IssuerRegister(List.of(), List.of()),
                CredentialReaders.inOrder(),
                new IssuerDocuments(),
                new StatusLists(),
                () -> AttackStage.NOW);
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyConditionIsRecognised(Form form) {
        for (Condition condition : List.of(Condition.GOOD, Condition.EXPIRED, Condition.REVOKED, Condition.TAMPERED)) {
            assertThat(judge(4, condition, form).conclusion())
                    .as("%s %s", form, condition)
                    .isEqualTo(condition.conclusion());
        }
    }

    @Test
    void whatManyClaimsShareIsFetchedOnce() {
        for (Form form : Form.values()) {
            for (int number = 10; number < 13; number++) {
                judge(number, Condition.GOOD, form);
            }
        }

        assertThat(ASKED)
                .containsEntry("/status/revocation", 1)
                .containsEntry("/status/2021", 1)
                .containsEntry("/status/names", 1)
                .containsEntry("/signed/revoked.json", 1)
                .containsEntry("/signed/keys/1.json", 1)
                .containsEntry("/signed/issuer.json", 1)
                .containsEntry("/.well-known/did.json", 1);
    }

    private static Verdict judge(int number, Condition condition, Form form) {
        Candidate candidate =
                new Candidate("V-" + number, "Candidate " + number, List.of(), List.of(VirtualIssuer.emailOf(number)));
        Claim claim = Claim.of("claim-" + number, candidate, new RowRef("candidates.csv", null, 2))
                .achievement(VirtualHost.COURSE.name())
                .locator(new CredentialLocator.HostedAt(ISSUER.address(number, condition, form)))
                .build();
        return new Verifier(new Proofs()).verify(dossiers.assemble(claim));
    }
}
