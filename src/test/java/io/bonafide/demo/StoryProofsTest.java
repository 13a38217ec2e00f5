package io.bonafide.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.VerificationKey;
import io.bonafide.proof.ProofResult;
import io.bonafide.proof.Proofs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The signatures of the stories are real, and what is tampered with is. */
class StoryProofsTest {
    private static final Proofs PROOFS = new Proofs();
    private static StoryDocuments documents;

    @BeforeAll
    static void readTheStories() throws IOException {
        documents = StoryDocuments.in(SampleStoriesTest.SAMPLES);
    }

    @Test
    void embeddedProofsHold() {
        assertThat(embedded("badges.northfield.example", "/credentials/n-2025-0417.json", Cast.NORTHFIELD.key()))
                .isEqualTo(ProofResult.Outcome.HOLDS);
        assertThat(embedded("badges.northfield.example", "/status/suspension", Cast.NORTHFIELD.key()))
                .isEqualTo(ProofResult.Outcome.HOLDS);
        assertThat(embedded("badges.northfield.example", "/credentials/n-2025-7001.json", Cast.NORTHFIELD.key()))
                .isEqualTo(ProofResult.Outcome.HOLDS);
        assertThat(embedded("results.meridian.example", "/credentials/m-5531.json", Cast.MERIDIAN.key()))
                .isEqualTo(ProofResult.Outcome.HOLDS);
    }

    @Test
    void tokensHold() {
        assertThat(token("oakworth.example", "/registry/credentials/ow-88210.jwt", Cast.OAKWORTH.key("jwt-1")))
                .isEqualTo(ProofResult.Outcome.HOLDS);
        assertThat(token("credentials.lindqvist.example", "/status/revocation", Cast.LINDQVIST.key()))
                .isEqualTo(ProofResult.Outcome.HOLDS);
        assertThat(token("badges.brightwater.example", "/credentials/bw-77.jwt", Cast.BRIGHTWATER.key()))
                .isEqualTo(ProofResult.Outcome.HOLDS);
    }

    @Test
    void changesAreFound() {
        assertThat(embedded("files.copyshop.example", "/n-2025-4001.json", Cast.NORTHFIELD.key()))
                .isEqualTo(ProofResult.Outcome.DOES_NOT_HOLD);
        assertThat(token("files.copyshop.example", "/n-2025-4002.jwt", Cast.NORTHFIELD.key("key-es-2025")))
                .isEqualTo(ProofResult.Outcome.DOES_NOT_HOLD);
    }

    @Test
    void aTermAddedAfterSigningIsFound() {
        assertThat(embedded("files.copyshop.example", "/n-2025-4006.json", Cast.NORTHFIELD.key()))
                .isEqualTo(ProofResult.Outcome.MALFORMED);
    }

    @Test
    void aForeignKeySignsWellAndIsForeign() {
        assertThat(embedded("files.copyshop.example", "/n-2025-4003.json", Cast.STRANGER))
                .isEqualTo(ProofResult.Outcome.HOLDS);
        assertThat(embedded("files.copyshop.example", "/n-2025-4003.json", Cast.NORTHFIELD.key()))
                .isEqualTo(ProofResult.Outcome.DOES_NOT_HOLD);
    }

    private static ProofResult.Outcome embedded(String host, String path, StageKey key) {
        SecuredDocument document = document(host, path);
        Map<String, Object> proof = Json.at(Json.parse(document.text()), "proof");
        DataIntegrityProof stated = new DataIntegrityProof(
                0,
                Json.string(proof, "type"),
                proof.containsKey("cryptosuite") ? Json.string(proof, "cryptosuite") : null,
                Json.string(proof, "verificationMethod"),
                Json.string(proof, "proofPurpose"),
                Json.string(proof, "proofValue"),
                Json.string(proof, "created"),
                null);
        return PROOFS.verify(document, stated, published(key)).outcome();
    }

    private static ProofResult.Outcome token(String host, String path, StageKey key) {
        return PROOFS.verifyJws(document(host, path), published(key)).outcome();
    }

    private static VerificationKey published(StageKey key) {
        return key.signer().verificationKey(key.name(), "did:web:issuer.example");
    }

    private static SecuredDocument document(String host, String path) {
        byte[] bytes = documents.answer(host, path).orElseThrow().body();
        return new SecuredDocument(new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), "");
    }
}
