package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.VerificationKey;
import io.bonafide.proof.ProofResult.Outcome;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** w3c/vc-di-ecdsa, {@code ecdsa-sd-2023}: every value that a verifier sees on its way, byte for byte. */
@Tag("vectors")
class W3cSelectiveVectorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"employ", "prc"})
    void theDerivedProofHolds(String set) {
        assertThat(judge(set, file(set, "derivedRevealDocument.json"))).isEqualTo(ProofResult.holds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"employ", "prc"})
    void theBaseProofIsRefusedByName(String set) {
        assertThat(judge(set, file(set, "addSignedSDBase.json")))
                .isEqualTo(ProofResult.unsupported(
                        "A base proof, which is for its holder alone: nothing was derived from it"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"employ", "prc"})
    void theProofValueIsReadAsPublished(String set) throws Refusal {
        DerivedProof derived = derived(set);
        JsonObject published = file(set, "verifyDerivedProofValue.json");
        assertThat(hex(derived.baseSignature())).isEqualTo(published.getString("baseSignature"));
        assertThat(derived.ephemeralKey()).isEqualTo(Multikeys.bytes(published.getString("publicKey"), 33));
        assertThat(derived.signatures().stream()
                        .map(W3cSelectiveVectorsTest::hex)
                        .toList())
                .isEqualTo(texts(published.getJsonArray("signatures")));
        assertThat(new TreeMap<>(derived.names())).isEqualTo(labels(published.getJsonArray("labelMap")));
        assertThat(derived.mandatory())
                .isEqualTo(published.getJsonArray("mandatoryIndexes").getValuesAs(JsonNumber::intValue));
    }

    @ParameterizedTest
    @ValueSource(strings = {"employ", "prc"})
    void everyIntermediateValueIsTheOnePublished(String set) throws Refusal {
        JsonObject document = file(set, "derivedRevealDocument.json");
        EmbeddedProof embedded = EmbeddedProof.find(Samples.document(document.toString()), Samples.proof(document, 0));
        Canonicaliser canonicaliser = new Canonicaliser(Vectors.contexts());
        DerivedProof derived = derived(set);
        assertThat(new RdfTransformation(canonicaliser, "SHA-256")
                        .canonicalOptions(embedded.unsecured(), embedded.proof()))
                .isEqualTo(Vectors.text(folder(set).resolve("addProofConfigCanon.txt")));
        assertThat(canonicaliser.dataset(embedded.unsecured(), "SHA-256").relabelled(derived.names()))
                .isEqualTo(texts(array(set, "verifyNQuads.json")));
        Disclosure shown = new EcdsaSd2023(canonicaliser, new Signatures()).disclosure(embedded, derived);
        JsonObject published = file(set, "verifyCreateVerifyData.json");
        assertThat(hex(shown.proofHash())).isEqualTo(published.getString("proofHash"));
        assertThat(hex(shown.mandatoryHash())).isEqualTo(published.getString("mandatoryHash"));
        assertThat(shown.others()).isEqualTo(texts(published.getJsonArray("nonMandatory")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"employ", "prc"})
    void noChangeRemovalOrAdditionHolds(String set) {
        JsonObject signed = file(set, "derivedRevealDocument.json");
        for (String place : Places.ofScalars(signed)) {
            assertThat(judge(set, Places.changed(signed, place)).outcome())
                    .as(place)
                    .isNotEqualTo(Outcome.HOLDS);
            assertThat(judge(set, Places.without(signed, place)).outcome())
                    .as(place)
                    .isNotEqualTo(Outcome.HOLDS);
        }
        for (String place : Places.ofObjects(signed)) {
            JsonObject forged = Places.with(signed, place, "name", Json.createValue("evil"));
            assertThat(judge(set, forged).outcome()).as(place).isNotEqualTo(Outcome.HOLDS);
        }
    }

    /** The kit that issues for the other tests, held to the same vectors. */
    @ParameterizedTest
    @ValueSource(strings = {"employ", "prc"})
    void theKitSignsWhatWasPublished(String set) {
        JsonObject base = file(set, "addSignedSDBase.json");
        JsonObject keys = Vectors.json(folder("").resolve("SDKeyMaterial.json"));
        Statements statements = new Statements(
                Json.createObjectBuilder(base).remove("proof").build(),
                Vectors.contexts(),
                HexFormat.of().parseHex(keys.getString("hmacKeyString")));
        JsonObject options = Json.createObjectBuilder(base.getJsonObject("proof"))
                .remove("proofValue")
                .build();
        List<String> pointers = texts(file(set, "addBaseTransform.json").getJsonArray("mandatoryPointers"));
        SelectiveCredential credential = new SelectiveCredential(
                signer(keys, "baseKeyPair"), signer(keys, "proofKeyPair"), statements, pointers, options);
        JsonObject published = file(set, "addRawBaseSignatureInfo.json");
        assertThat(statements.all()).isEqualTo(texts(array(set, "addBaseDocHMACCanon.json")));
        assertThat(hex(credential.baseSignature())).isEqualTo(published.getString("baseSignature"));
        assertThat(credential.signatures().stream()
                        .map(W3cSelectiveVectorsTest::hex)
                        .toList())
                .isEqualTo(texts(published.getJsonArray("signatures")));
        assertThat(Samples.json(credential.base())).isEqualTo(base);
    }

    private static Signer signer(JsonObject keys, String name) {
        String secret = keys.getJsonObject(name).getString("secretKeyMultibase");
        byte[] number = Arrays.copyOfRange(Multikeys.bytes(secret, 32), 2, 34);
        return new Signer(new EllipticSigningKey(PublicKeyBytes.Kind.P256, new BigInteger(1, number)));
    }

    private static Path folder(String set) {
        return Vectors.folder("vectors", "vc-di-ecdsa", "TestVectors", "ecdsa-sd-2023")
                .resolve(set);
    }

    private static JsonObject file(String set, String name) {
        return Vectors.json(folder(set).resolve(name));
    }

    private static JsonArray array(String set, String name) {
        return Samples.json("{\"all\":" + Vectors.text(folder(set).resolve(name)) + "}")
                .getJsonArray("all");
    }

    private static DerivedProof derived(String set) throws Refusal {
        return DerivedProof.parse(
                file(set, "derivedRevealDocument.json").getJsonObject("proof").getString("proofValue"));
    }

    private static ProofResult judge(String set, JsonObject document) {
        VerificationKey key = Vectors.key(file(set, "addProofConfig.json").getString("verificationMethod"));
        return new Proofs(Vectors.contexts())
                .verify(Samples.document(document.toString()), Samples.proof(document, 0), key);
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }

    private static Map<String, String> labels(JsonArray pairs) {
        Map<String, String> labels = new TreeMap<>();
        for (JsonValue pair : pairs) {
            labels.put(pair.asJsonArray().getString(0), pair.asJsonArray().getString(1));
        }
        return labels;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
