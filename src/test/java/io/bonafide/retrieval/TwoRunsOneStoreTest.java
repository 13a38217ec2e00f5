package io.bonafide.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.claim.RowRef;
import io.bonafide.demo.Answer;
import io.bonafide.demo.Documents;
import io.bonafide.demo.LoopbackIssuers;
import io.bonafide.demo.VirtualIssuer;
import io.bonafide.demo.VirtualIssuer.Condition;
import io.bonafide.demo.VirtualIssuer.Form;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Finality;
import io.bonafide.format.CredentialReaders;
import io.bonafide.format.IssuerDocuments;
import io.bonafide.format.StatusLists;
import io.bonafide.proof.Proofs;
import io.bonafide.register.IssuerRegister;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole claims of every form in two runs that have one store, with real documents, readers and proofs. */
class TwoRunsOneStoreTest {
    private static final int NUMBER = 4;
    private static final String KEYS = "/.well-known/did.json";
    private static final Verifier VERIFIER = new Verifier(new Proofs());

    private final VirtualIssuer issuer = new VirtualIssuer(1);
    private final VirtualIssuer other = new VirtualIssuer(2);
    private final MemoryStore store = new MemoryStore();
    private volatile boolean outage;
    private volatile boolean oldKeys;
    private Instant now = Instant.parse("2026-06-01T12:00:00Z");
    private LoopbackIssuers served;
    private DossierAssembler dossiers;

    @BeforeEach
    void open() throws IOException {
        served = LoopbackIssuers.serving(new Documents() {
            @Override
            public Set<String> hosts() {
                return issuer.hosts();
            }

            @Override
            public Optional<Answer> answer(String host, String path) {
                return answered(host, path);
            }
        });
        nextRun();
    }

    private Optional<Answer> answered(String host, String path) {
        if (outage && !isCandidates(path)) {
            return Optional.of(Answer.status(503));
        }
        return oldKeys && path.equals(KEYS)
                ? keysBefore(host)
                : issuer.answer(host, path).map(this::generous);
    }

    /** Everything may be used for a day, candidates' own documents too. */
    private Answer generous(Answer answer) {
        Map<String, String> headers = new TreeMap<>(answer.headers());
        headers.put("ETag", "\"" + Arrays.hashCode(answer.body()) + "\"");
        headers.put("Cache-Control", "max-age=86400");
        return new Answer(answer.status(), headers, answer.body(), answer.delay(), answer.hangUp());
    }

    /** Another key under the same name. */
    private Optional<Answer> keysBefore(String host) {
        String stranger = "badges.virtual-01.example";
        return other.answer(stranger, KEYS).map(answer -> {
            String text = new String(answer.body(), StandardCharsets.UTF_8).replace(stranger, host);
            return generous(Answer.document("application/json", text.getBytes(StandardCharsets.UTF_8)));
        });
    }

    @AfterEach
    void close() {
        served.close();
    }

    private void nextRun() {
        Duration patience = Duration.ofMinutes(10);
        dossiers = new DossierAssembler(
                new RetrievalSettings(
                        List.of(), Optional.empty(), List.of(), "t", patience, patience, 8, 1000, 1, Optional.empty()),
                new IssuerRegister(List.of(), List.of()),
                new DossierAssembler.Readers(CredentialReaders.inOrder(), new IssuerDocuments(), new StatusLists()),
                () -> now,
                new DossierAssembler.World(
                        new Stage(served.ports(), List.of(served.ca())), Loopback::nowhere, Pause.real(), store));
    }

    @ParameterizedTest
    @EnumSource
    void theSecondRunComparesWhoTheIssuerIsAndConcludesTheSame(Form form) {
        for (Condition condition : List.of(Condition.GOOD, Condition.EXPIRED, Condition.REVOKED)) {
            assertThat(conclusion(condition, form)).as("%s", condition).isEqualTo(condition.conclusion());
        }
        Map<String, Integer> first = served.requests();
        assertThat(first.values()).containsOnly(1);

        now = now.plus(Duration.ofMinutes(59));
        nextRun();
        for (Condition condition : List.of(Condition.GOOD, Condition.EXPIRED, Condition.REVOKED)) {
            assertThat(conclusion(condition, form)).as("%s", condition).isEqualTo(condition.conclusion());
        }
        Map<String, Integer> both = served.requests();
        assertThat(both.keySet()).isEqualTo(first.keySet());
        both.forEach((document, times) ->
                assertThat(times).as(document).isEqualTo(isCandidates(document) || isWhoTheyAre(document) ? 2 : 1));
        assertThat(served.unchanged().keySet())
                .isEqualTo(both.keySet().stream()
                        .filter(TwoRunsOneStoreTest::isWhoTheyAre)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void noCandidatesDocumentIsKeptWhateverItsServerAllows(Form form) {
        for (Condition condition : List.of(Condition.GOOD, Condition.REVOKED, Condition.TAMPERED)) {
            conclusion(condition, form);
        }
        Set<String> shared = served.requests().keySet().stream()
                .filter(document -> !isCandidates(document))
                .map(document -> "https://" + document)
                .collect(Collectors.toSet());
        assertThat(store.documents.values())
                .extracting(kept -> kept.address())
                .containsExactlyInAnyOrderElementsOf(shared);
        assertThat(store.documents.values())
                .extracting(kept -> kept.document().text())
                .noneMatch(text -> text.contains(VirtualIssuer.emailOf(NUMBER)));
    }

    @ParameterizedTest
    @EnumSource(names = {"TOKEN", "LIST_2021", "LIST_1EDTECH", "SIGNED_BADGE"})
    void afterAnHourAListIsComparedToo(Form form) {
        conclusion(Condition.GOOD, form);
        now = now.plus(Duration.ofMinutes(60));
        nextRun();
        assertThat(conclusion(Condition.GOOD, form)).isEqualTo(Conclusion.CONFIRMED);
        assertThat(served.unchanged().keySet())
                .filteredOn(document -> !isWhoTheyAre(document))
                .singleElement()
                .asString()
                .matches(".*(/status/|revoked).*");
    }

    @ParameterizedTest
    @EnumSource(names = {"TOKEN", "LIST_2021", "LIST_1EDTECH", "SIGNED_BADGE"})
    void inAnOutageNothingIsConfirmedFromAListThatIsOver(Form form) {
        conclusion(Condition.GOOD, form);
        now = now.plus(Duration.ofMinutes(60));
        outage = true;
        nextRun();
        Dossier dossier = gathered(Condition.GOOD, form);
        assertThat(VERIFIER.verify(dossier).conclusion()).isEqualTo(Conclusion.UNCONFIRMED);
        assertThat(dossier.finality()).isEqualTo(Finality.PATIENCE);
    }

    @ParameterizedTest
    @EnumSource
    void inAnOutageNothingIsConfirmedFromDocumentsADayOld(Form form) {
        conclusion(Condition.GOOD, form);
        now = now.plus(Duration.ofHours(24));
        outage = true;
        nextRun();
        assertThat(conclusion(Condition.GOOD, form)).isEqualTo(Conclusion.UNCONFIRMED);
    }

    @Test
    void aKeyReplacedUnderItsOwnNameSpeaksAgainstNobody() {
        oldKeys = true;
        assertThat(conclusion(Condition.GOOD, Form.TOKEN)).isEqualTo(Conclusion.CONTRADICTED);
        oldKeys = false;
        now = now.plus(Duration.ofMinutes(5));
        nextRun();
        assertThat(conclusion(Condition.GOOD, Form.TOKEN)).isEqualTo(Conclusion.CONFIRMED);
        assertThat(conclusion(Condition.TAMPERED, Form.TOKEN)).isEqualTo(Conclusion.CONTRADICTED);
        Map<String, Integer> asked = served.requests();
        assertThat(asked.get("badges.virtual-00.example" + KEYS)).isEqualTo(2);
        assertThat(asked).as("candidates' own").containsEntry("badges.virtual-00.example/tampered/4.jwt", 1);
    }

    @Test
    void whomOnlyCopiesContradictIsNotContradictedWhileTheirServersAreSilent() {
        oldKeys = true;
        conclusion(Condition.GOOD, Form.TOKEN);
        outage = true;
        now = now.plus(Duration.ofMinutes(5));
        nextRun();
        Dossier dossier = gathered(Condition.GOOD, Form.TOKEN);
        assertThat(VERIFIER.verify(dossier).conclusion()).isEqualTo(Conclusion.UNCONFIRMED);
        assertThat(dossier.finality()).isEqualTo(Finality.PATIENCE);
    }

    private Conclusion conclusion(Condition condition, Form form) {
        return VERIFIER.verify(gathered(condition, form)).conclusion();
    }

    private Dossier gathered(Condition condition, Form form) {
        Candidate candidate = new Candidate("V-1", "Mary", List.of(), List.of(VirtualIssuer.emailOf(NUMBER)));
        Claim claim = Claim.of("claim-1", candidate, new RowRef("candidates.csv", null, 2))
                .locator(new CredentialLocator.HostedAt(issuer.address(NUMBER, condition, form)))
                .build();
        return dossiers.assemble(claim);
    }

    /** Profiles and keys. */
    private static boolean isWhoTheyAre(String document) {
        return document.matches(".*/(did|issuer|keys/\\d+)\\.json");
    }

    private static boolean isCandidates(String document) {
        return document.matches("(?:[^/]+)?/(good|expired|revoked|tampered)/.*");
    }
}
