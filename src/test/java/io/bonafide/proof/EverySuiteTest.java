package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.proof.ProofResult.Outcome;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What was signed holds in every suite; one mutant per signed field does not in any. */
class EverySuiteTest {

    @ParameterizedTest
    @EnumSource
    void whatWasSignedHolds(SuiteSample sample) {
        assertThat(sample.judge(sample.signed())).isEqualTo(ProofResult.holds());
    }

    @ParameterizedTest
    @EnumSource
    void noChangedValueHolds(SuiteSample sample) {
        for (String place : Places.ofScalars(sample.signed())) {
            refuses(sample, Places.changed(sample.signed(), place), place);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noRemovedValueHolds(SuiteSample sample) {
        for (String place : Places.ofScalars(sample.signed())) {
            refuses(sample, Places.without(sample.signed(), place), place);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noRemovedObjectHolds(SuiteSample sample) {
        for (String place : Places.ofObjects(sample.signed())) {
            if (!place.isEmpty() && !place.equals("/proof")) {
                refuses(sample, Places.without(sample.signed(), place), place);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noAddedMemberHolds(SuiteSample sample) {
        for (String place : Places.ofObjects(sample.signed())) {
            for (String name : new String[] {"grade", "description", "expires", "nonce", "@included"}) {
                JsonObject forged = Places.with(sample.signed(), place, name, Json.createValue("2030-01-01T00:00:00Z"));
                if (!sample.signed().equals(forged)) {
                    refuses(sample, forged, place + " " + name);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noSwappedOptionHolds(SuiteSample sample) {
        String[][] swaps = {
            {"created", "2026-03-01T09:00:01Z"},
            {"verificationMethod", Samples.STRANGER.didKeyMethod()},
            {"proofPurpose", "authentication"},
            {"type", "Ed25519Signature2020"},
            {"type", "DataIntegrityProof"},
            {"type", "JsonWebSignature2020"}
        };
        for (String[] swap : swaps) {
            JsonObject forged = Places.with(sample.signed(), "/proof", swap[0], Json.createValue(swap[1]));
            if (!sample.signed().equals(forged)) {
                refuses(sample, forged, String.join(" ", swap));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noProofHoldsUnderTheNameOfAnotherSuite(SuiteSample sample) {
        for (SuiteSample other : SuiteSample.values()) {
            if (!other.suite().equals(sample.suite())) {
                refuses(
                        sample,
                        Places.with(sample.signed(), "/proof", "cryptosuite", Json.createValue(other.suite())),
                        other.suite());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noOtherKeyFits(SuiteSample sample) {
        Proofs proofs = new Proofs();
        for (Signer stranger : new Signer[] {
            Signer.ed25519(Samples.seed(9)), Signer.p256(Samples.seed(9)), Signer.p384(Samples.seed(9))
        }) {
            boolean sameKind =
                    stranger.publicKey().kind() == sample.signer().publicKey().kind();
            assertThat(proofs.verify(
                                    Samples.document(sample.signed().toString()),
                                    Samples.proof(sample.signed(), 0),
                                    Samples.key(stranger))
                            .outcome())
                    .isNotEqualTo(Outcome.HOLDS)
                    .satisfies(outcome -> assertThat(sameKind).isEqualTo(outcome == Outcome.DOES_NOT_HOLD));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ECDSA_SD_2023")
    void noFlippedBitOfTheSignatureHolds(SuiteSample sample) throws Refusal {
        int length = SuiteKey.of(sample.signer().publicKey()).signatureLength();
        String value = sample.signed().getJsonObject("proof").getString("proofValue");
        byte[] signature = Base58.decodeMultibase(value, length);
        for (int bit = 0; bit < 8 * length; bit += 7) {
            byte[] flipped = signature.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(sample.judge(withValue(sample.signed(), "z" + Base58Encoder.encode(flipped))))
                    .returns(Outcome.DOES_NOT_HOLD, ProofResult::outcome);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ECDSA_SD_2023")
    void noSignatureOfAnotherLengthOrSpellingIsRead(SuiteSample sample) throws Refusal {
        int length = SuiteKey.of(sample.signer().publicKey()).signatureLength();
        for (String value : new String[] {
            "z" + Base58Encoder.encode(new byte[length - 1]),
            "z" + Base58Encoder.encode(new byte[length + 1]),
            // As DER, and as another multibase.
            "z"
                    + Base58Encoder.encode(
                            SigningKey.join(SigningKey.bytes(0x30, length + 4, 2, length / 2), new byte[length])),
            "u" + Signer.base64url(new byte[length]),
            ""
        }) {
            assertThat(sample.judge(withValue(sample.signed(), value)))
                    .returns(Outcome.MALFORMED, ProofResult::outcome);
        }
    }

    private static void refuses(SuiteSample sample, JsonObject forged, String what) {
        assertThat(sample.judge(forged).outcome()).as(what).isNotEqualTo(Outcome.HOLDS);
    }

    private static JsonObject withValue(JsonObject signed, String value) {
        JsonValue text = Json.createValue(value);
        return Places.with(signed, "/proof", "proofValue", text);
    }
}
