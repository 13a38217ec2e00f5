package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.VerificationKey;
import io.bonafide.proof.ProofResult.Outcome;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** w3c/vc-di-eddsa and w3c/vc-di-ecdsa: every step of every suite that signs hashes, byte for byte. */
@Tag("vectors")
class W3cVectorsTest {
    private static final String SETS = """
            vc-di-eddsa, eddsa-rdfc-2022,             signedDataInt,       DataInt
            vc-di-eddsa, eddsa-rdfc-2022/employ,      signedDataInt,       DataInt
            vc-di-eddsa, Ed25519Signature2020,        signedEdSig,         EdSig
            vc-di-eddsa, eddsa-jcs-2022,              signedJCS,           JCS
            vc-di-ecdsa, ecdsa-rdfc-2019-p256,        signedECDSAP256,     ECDSAP256
            vc-di-ecdsa, ecdsa-rdfc-2019-p256/employ, signedECDSAP256,     ECDSAP256
            vc-di-ecdsa, ecdsa-rdfc-2019-p384,        signedECDSAP384,     ECDSAP384
            vc-di-ecdsa, ecdsa-rdfc-2019-p384/employ, signedECDSAP384,     ECDSAP384
            vc-di-ecdsa, ecdsa-jcs-2019-p256,         signedJCSECDSAP256,  JCSECDSAP256
            vc-di-ecdsa, ecdsa-jcs-2019-p384,         signedJCSECDSAP384,  JCSECDSAP384
            """;

    @ParameterizedTest
    @CsvSource(textBlock = SETS)
    void theSignedDocumentHolds(String source, String folder, String file) {
        JsonObject signed = signed(source, folder, file);
        assertThat(judge(signed, signed)).isEqualTo(Outcome.HOLDS);
    }

    @ParameterizedTest
    @CsvSource(textBlock = SETS)
    void everyIntermediateValueIsTheOnePublished(String source, String folder, String file, String suffix)
            throws Refusal {
        JsonObject signed = signed(source, folder, file);
        JsonObject proof = signed.getJsonObject("proof");
        JsonObject unsecured = Json.createObjectBuilder(signed).remove("proof").build();
        SuiteKey kind = SuiteKey.of(key(proof).publicKey());
        Canonicaliser canonicaliser = new Canonicaliser(Vectors.contexts());
        boolean json = proof.getString("cryptosuite", "").contains("-jcs-");
        Transformation transformation =
                json ? new JcsTransformation() : new RdfTransformation(canonicaliser, kind.digest());
        HashedProof scheme =
                json ? HashedProof.overJson(new Signatures()) : HashedProof.overRdf(canonicaliser, new Signatures());
        Path set = set(source, folder);
        assertThat(transformation.canonicalDocument(unsecured, proof))
                .isEqualTo(Vectors.text(set.resolve("canonDoc" + suffix + ".txt")));
        assertThat(transformation.canonicalOptions(unsecured, proof))
                .isEqualTo(Vectors.text(set.resolve("proofCanon" + suffix + ".txt")));
        String combined = HexFormat.of().formatHex(scheme.hash(unsecured, proof, kind));
        assertThat(combined).isEqualTo(Vectors.text(set.resolve("combinedHash" + suffix + ".txt")));
        assertThat(combined)
                .isEqualTo(Vectors.text(set.resolve("proofHash" + suffix + ".txt"))
                        + Vectors.text(set.resolve("docHash" + suffix + ".txt")));
        byte[] signature = Base58.decodeMultibase(proof.getString("proofValue"), kind.signatureLength());
        assertThat(HexFormat.of().formatHex(signature))
                .isEqualTo(Vectors.text(set.resolve("sigHex" + suffix + ".txt")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = SETS)
    void noChangeToAnyValueHolds(String source, String folder, String file) {
        JsonObject signed = signed(source, folder, file);
        for (String place : Places.ofScalars(signed)) {
            assertThat(judge(signed, Places.changed(signed, place))).as(place).isNotEqualTo(Outcome.HOLDS);
            assertThat(judge(signed, Places.without(signed, place))).as(place).isNotEqualTo(Outcome.HOLDS);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = SETS)
    void noAddedMemberHolds(String source, String folder, String file) {
        JsonObject signed = signed(source, folder, file);
        JsonValue evil = Json.createValue("evil");
        for (String place : Places.ofObjects(signed)) {
            assertThat(judge(signed, Places.with(signed, place, "grade", evil)))
                    .as(place)
                    .isNotEqualTo(Outcome.HOLDS);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = SETS)
    void noFlippedBitOfTheSignatureHolds(String source, String folder, String file) throws Refusal {
        JsonObject signed = signed(source, folder, file);
        JsonObject proof = signed.getJsonObject("proof");
        int length = SuiteKey.of(key(proof).publicKey()).signatureLength();
        byte[] signature = Base58.decodeMultibase(proof.getString("proofValue"), length);
        for (int i = 0; i < signature.length; i++) {
            byte[] flipped = signature.clone();
            flipped[i] ^= 1;
            JsonString value = Json.createValue("z" + Base58Encoder.encode(flipped));
            assertThat(judge(signed, Places.with(signed, "/proof", "proofValue", value)))
                    .isEqualTo(Outcome.DOES_NOT_HOLD);
        }
    }

    private static Path set(String source, String folder) {
        return Vectors.folder("vectors", source, "TestVectors").resolve(folder);
    }

    private static JsonObject signed(String source, String folder, String file) {
        return Vectors.json(set(source, folder).resolve(file + ".json"));
    }

    private static VerificationKey key(JsonObject proof) {
        return Vectors.key(proof.getString("verificationMethod"));
    }

    // Judged with the key that the untouched vector names, whatever a forgery names.
    private static Outcome judge(JsonObject signed, JsonObject document) {
        return new Proofs(Vectors.contexts())
                .verify(
                        Samples.document(document.toString()),
                        Samples.proof(document, 0),
                        key(signed.getJsonObject("proof")))
                .outcome();
    }
}
