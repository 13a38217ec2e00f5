package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.proof.ProofResult.Outcome;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** w3c/vc-di-eddsa, proof sets and chains. */
@Tag("vectors")
class W3cProofChainVectorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"signedProofSet2.json", "signedProofChain1.json", "signedProofChain2.json"})
    void everyProofHolds(String file) {
        JsonObject signed = file(file);
        JsonArray proofs = signed.getJsonArray("proof");
        for (int i = 0; i < proofs.size(); i++) {
            assertThat(judge(signed, i)).as("%s %s", file, i).isEqualTo(Outcome.HOLDS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "signedProofChain1.json, 2, proofChainTempDoc1.json",
        "signedProofChain2.json, 3, proofChainTempDoc2.json"
    })
    void whatIsSignedHoldsThePredecessorsAlone(String file, int index, String published) throws Refusal {
        JsonObject signed = file(file);
        EmbeddedProof embedded = EmbeddedProof.find(Samples.document(signed.toString()), Samples.proof(signed, index));
        assertThat(embedded.unsecured()).isEqualTo(file(published));
    }

    @Test
    void aLaterProofFallsWithAnyChangeToAnEarlierOne() {
        JsonObject signed = file("signedProofChain2.json");
        for (String member : new String[] {"created", "proofValue", "verificationMethod", "cryptosuite"}) {
            assertThat(judge(Places.changed(signed, "/proof/0/" + member), 2))
                    .as(member)
                    .isNotEqualTo(Outcome.HOLDS);
            assertThat(judge(Places.without(signed, "/proof/1/" + member), 2))
                    .as(member)
                    .isNotEqualTo(Outcome.HOLDS);
        }
    }

    @Test
    void aProofWithoutItsPredecessorDoesNotHold() {
        JsonObject signed = file("signedProofChain2.json");
        assertThat(judge(Places.without(signed, "/proof/0"), 1)).isEqualTo(Outcome.DOES_NOT_HOLD);
        assertThat(judge(Places.without(signed, "/proof/2"), 2)).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void aProofMayNotForgetItsPredecessors() {
        JsonObject signed = file("signedProofChain2.json");
        assertThat(judge(Places.without(signed, "/proof/2/previousProof"), 2)).isEqualTo(Outcome.DOES_NOT_HOLD);
        assertThat(judge(Places.without(signed, "/proof/2/previousProof/1"), 2)).isEqualTo(Outcome.DOES_NOT_HOLD);
        JsonObject another = Json.createPointer("/proof/3/previousProof")
                .replace(
                        signed,
                        Json.createValue(
                                signed.getJsonArray("proof").getJsonObject(0).getString("id")));
        assertThat(judge(another, 3)).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    private static JsonObject file(String name) {
        return Vectors.json(Vectors.folder("vectors", "vc-di-eddsa", "TestVectors", "proof-set-chain")
                .resolve(name));
    }

    private static Outcome judge(JsonObject document, int index) {
        String method = document.getJsonArray("proof").getJsonObject(index).getString("verificationMethod");
        return new Proofs(Vectors.contexts())
                .verify(Samples.document(document.toString()), Samples.proof(document, index), Vectors.key(method))
                .outcome();
    }
}
