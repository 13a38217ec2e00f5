package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.VerificationKey;
import io.bonafide.proof.ProofResult.Outcome;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** w3c/vc-di-eddsa: every step of both RDF suites, byte for byte. */
@Tag("vectors")
class W3cEddsaVectorsTest {
    private static final String SETS = """
            eddsa-rdfc-2022,        signedDataInt.json, DataInt
            eddsa-rdfc-2022/employ, signedDataInt.json, DataInt
            Ed25519Signature2020,   signedEdSig.json,   EdSig
            """;

    @ParameterizedTest
    @CsvSource(textBlock = SETS)
    void theSignedDocumentHolds(String folder, String file) {
        assertThat(judge(Vectors.json(vectors(folder).resolve(file)), 0)).isEqualTo(Outcome.HOLDS);
    }

    @ParameterizedTest
    @CsvSource(textBlock = SETS)
    void everyIntermediateValueIsTheOnePublished(String folder, String file, String suffix) throws Refusal {
        Path set = vectors(folder);
        JsonObject signed = Vectors.json(set.resolve(file));
        JsonObject proof = signed.getJsonObject("proof");
        EddsaOverRdf scheme = new EddsaOverRdf(new Canonicaliser(Vectors.contexts()), new Signatures());
        assertThat(scheme.canonicalDocument(signed)).isEqualTo(Vectors.text(set.resolve("canonDoc" + suffix + ".txt")));
        assertThat(scheme.canonicalOptions(signed, proof))
                .isEqualTo(Vectors.text(set.resolve("proofCanon" + suffix + ".txt")));
        assertThat(HexFormat.of().formatHex(scheme.hash(signed, proof)))
                .isEqualTo(Vectors.text(set.resolve("combinedHash" + suffix + ".txt")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = SETS)
    void noChangeToAnyValueHolds(String folder, String file) {
        JsonObject signed = Vectors.json(vectors(folder).resolve(file));
        for (String place : Places.ofScalars(signed)) {
            assertThat(judge(Places.changed(signed, place), 0)).as(place).isNotEqualTo(Outcome.HOLDS);
            JsonObject without = Places.without(signed, place);
            if (!place.startsWith("/proof/")) {
                assertThat(judge(without, 0)).as(place).isNotEqualTo(Outcome.HOLDS);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = SETS)
    void noAddedMemberHolds(String folder, String file) {
        JsonObject signed = Vectors.json(vectors(folder).resolve(file));
        JsonValue evil = Json.createValue("evil");
        for (String place : Places.ofObjects(signed)) {
            assertThat(judge(Places.with(signed, place, "grade", evil), 0))
                    .as(place)
                    .isNotEqualTo(Outcome.HOLDS);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = SETS)
    void noFlippedBitOfTheSignatureHolds(String folder, String file) throws Refusal {
        JsonObject signed = Vectors.json(vectors(folder).resolve(file));
        byte[] signature = Base58.decodeMultibase(signed.getJsonObject("proof").getString("proofValue"), 64);
        for (int i = 0; i < signature.length; i++) {
            byte[] flipped = signature.clone();
            flipped[i] ^= 1;
            JsonString value = Json.createValue("z" + Base58Encoder.encode(flipped));
            assertThat(judge(Places.with(signed, "/proof", "proofValue", value), 0))
                    .isEqualTo(Outcome.DOES_NOT_HOLD);
        }
    }

    @Test
    void everyProofOfASetHolds() {
        JsonObject signed = Vectors.json(vectors("proof-set-chain").resolve("signedProofSet2.json"));
        assertThat(judge(signed, 0)).isEqualTo(Outcome.HOLDS);
        assertThat(judge(signed, 1)).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void aProofThatBuildsOnAnotherIsUnsupported() {
        JsonObject signed = Vectors.json(vectors("proof-set-chain").resolve("signedProofChain2.json"));
        assertThat(signed.getJsonArray("proof"))
                .anySatisfy(proof -> assertThat(proof.asJsonObject()).containsKey("previousProof"));
        for (int i = 0; i < signed.getJsonArray("proof").size(); i++) {
            boolean chained = signed.getJsonArray("proof").getJsonObject(i).containsKey("previousProof");
            if (chained) {
                assertThat(judge(signed, i)).isEqualTo(Outcome.UNSUPPORTED);
            }
        }
    }

    private static Path vectors(String folder) {
        return Vectors.folder("vectors", "vc-di-eddsa", "TestVectors").resolve(folder);
    }

    // Judged with the key that the untouched vectors name, whatever a forgery names.
    private static Outcome judge(JsonObject document, int index) {
        Path keys = vectors("");
        String multikey = document.get("proof") instanceof JsonArray several
                ? several.getJsonObject(index).getString("verificationMethod").replaceFirst(".*#", "")
                : Vectors.json(keys.resolve("keyPair.json")).getString("publicKeyMultibase");
        VerificationKey key = new VerificationKey("urn:key", "urn:issuer", Vectors.ed25519(multikey), true, null, null);
        return new Proofs(Vectors.contexts())
                .verify(Samples.document(document.toString()), Samples.proof(document, index), key)
                .outcome();
    }
}
