package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.proof.ProofResult.Outcome;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataIntegrityTest {
    private static final JsonObject SIGNED = Samples.json(Samples.signedBadge());

    private final Proofs proofs = new Proofs();

    private Outcome outcome(JsonObject document, Signer key) {
        return proofs.verify(Samples.document(document.toString()), Samples.proof(document, 0), Samples.key(key))
                .outcome();
    }

    private Outcome outcome(JsonObject document) {
        return outcome(document, Samples.ISSUER);
    }

    @Test
    void holdsWithTheKeyThatSigned() {
        assertThat(outcome(SIGNED)).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void doesNotHoldWithAnotherKey() {
        assertThat(outcome(SIGNED, Samples.STRANGER)).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void isUnsupportedWithAKeyOfAnotherKind() {
        assertThat(outcome(SIGNED, Signer.p256(Samples.seed(1)))).isEqualTo(Outcome.UNSUPPORTED);
    }

    @Test
    void survivesAnotherOrderOfMembersAndOtherWhitespace() {
        JsonObject reordered = Json.createObjectBuilder()
                .add("proof", SIGNED.get("proof"))
                .addAll(Json.createObjectBuilder(SIGNED).remove("proof"))
                .build();
        assertThat(outcome(reordered)).isEqualTo(Outcome.HOLDS);
    }

    @ParameterizedTest
    @MethodSource("scalars")
    void doesNotHoldAfterAnyChange(String place) {
        JsonObject forged = Places.changed(SIGNED, place);
        assertThat(outcome(forged)).isNotEqualTo(Outcome.HOLDS);
    }

    @ParameterizedTest
    @MethodSource("scalars")
    void doesNotHoldAfterAnyRemoval(String place) {
        if (!place.startsWith("/proof/")) {
            assertThat(outcome(Places.without(SIGNED, place))).isNotEqualTo(Outcome.HOLDS);
        }
    }

    static Stream<String> scalars() {
        return Places.ofScalars(SIGNED).stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Z", "z", "zz", "u4QFhZjs", "f00", "z0OIl", "zAAAA"})
    void isMalformedWithoutAProperProofValue(String value) {
        assertThat(outcome(withOption("proofValue", Json.createValue(value)))).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isMalformedWithASignatureOfAnotherLength() {
        String shorter = "z" + Base58Encoder.encode(new byte[63]);
        String longer = "z" + Base58Encoder.encode(new byte[65]);
        assertThat(outcome(withOption("proofValue", Json.createValue(shorter)))).isEqualTo(Outcome.MALFORMED);
        assertThat(outcome(withOption("proofValue", Json.createValue(longer)))).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isMalformedForAnotherPurpose() {
        JsonObject options = SIGNED.getJsonObject("proof");
        JsonObject login = Json.createObjectBuilder(options)
                .remove("proofValue")
                .add("proofPurpose", "authentication")
                .build();
        String signed = Samples.ISSUER.signWith(Samples.BADGE, login, Contexts.bundled());
        assertThat(outcome(Samples.json(signed))).isEqualTo(Outcome.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eddsa-rdf-2022",
                "EDDSA-RDFC-2022",
                "ecdsa-rdfc-2019",
                "ecdsa-jcs-2019",
                "ecdsa-sd-2023",
                "bbs-2023"
            })
    void isUnsupportedWithAnotherSuite(String suite) {
        assertThat(outcome(withOption("cryptosuite", Json.createValue(suite)))).isEqualTo(Outcome.UNSUPPORTED);
    }

    @Test
    void isMalformedWhenTypeAndSuiteDoNotGoTogether() {
        assertThat(outcome(withOption("type", Json.createValue("Ed25519Signature2020"))))
                .isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isUnsupportedWithAContextOfItsOwn() {
        assertThat(outcome(withOption("@context", Json.createValue("https://www.w3.org/ns/credentials/v2"))))
                .isEqualTo(Outcome.UNSUPPORTED);
    }

    /** Two contexts know two names for one proof option. */
    @Test
    void theEndOfAProofDoesNotHideUnderAnotherName() {
        JsonObject options = Json.createObjectBuilder(
                        Signer.options("eddsa-rdfc-2022", Samples.ISSUER.didKeyMethod(), Samples.CREATED))
                .add("expires", "2026-04-01T00:00:00Z")
                .build();
        JsonObject signed = Samples.json(Samples.ISSUER.signWith(Samples.BADGE, options, Contexts.bundled()));
        assertThat(outcome(signed)).isEqualTo(Outcome.HOLDS);
        JsonObject renamed = Places.with(
                Places.without(signed, "/proof/expires"), "/proof", "expiration", options.getValue("/expires"));
        JsonObject forged =
                Json.createPointer("/@context/-").add(renamed, Json.createValue("https://w3id.org/security/v1"));
        assertThat(outcome(forged)).isEqualTo(Outcome.UNSUPPORTED);
    }

    @Test
    void theFormerNameOfTheSuiteIsRead() {
        JsonObject former = SuiteSample.EDDSA_2022.signed();
        assertThat(former.getJsonObject("proof").getString("cryptosuite")).isEqualTo("eddsa-2022");
        assertThat(outcome(former)).isEqualTo(Outcome.HOLDS);
        assertThat(outcome(withOption("cryptosuite", Json.createValue("eddsa-2022"))))
                .isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void eachOfSeveralProofsIsJudgedByItself() {
        JsonObject second = Samples.json(Samples.STRANGER.signDataIntegrity(
                        Samples.BADGE, "eddsa-rdfc-2022", Samples.STRANGER.didKeyMethod(), Samples.CREATED))
                .getJsonObject("proof");
        JsonObject both = Json.createObjectBuilder(SIGNED)
                .add("proof", Json.createArrayBuilder().add(SIGNED.get("proof")).add(second))
                .build();
        assertThat(judge(both, 0, Samples.ISSUER)).isEqualTo(Outcome.HOLDS);
        assertThat(judge(both, 1, Samples.STRANGER)).isEqualTo(Outcome.HOLDS);
        assertThat(judge(both, 1, Samples.ISSUER)).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void isMalformedWhenTheDocumentHasNoSuchProof() {
        DataIntegrityProof first = Samples.proof(SIGNED, 0);
        DataIntegrityProof seventh = new DataIntegrityProof(
                7,
                first.type(),
                first.cryptosuite(),
                first.verificationMethod(),
                first.proofPurpose(),
                first.proofValue(),
                first.created(),
                first.expires());
        assertThat(proofs.verify(Samples.document(SIGNED.toString()), seventh, Samples.key(Samples.ISSUER))
                        .outcome())
                .isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isMalformedWhenTheDocumentIsTooLarge() {
        String padded = SIGNED + " ".repeat(EmbeddedProof.MAX_DOCUMENT);
        assertThat(proofs.verify(Samples.document(padded), Samples.proof(SIGNED, 0), Samples.key(Samples.ISSUER))
                        .outcome())
                .isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void theOlderProofTypeHoldsAndFailsLikewise() {
        String badge = Samples.BADGE.replace(
                "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"",
                "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\","
                        + "\"https://w3id.org/security/suites/ed25519-2020/v1\"");
        JsonObject signed = Samples.json(Samples.ISSUER.signDataIntegrity(
                badge, "Ed25519Signature2020", Samples.ISSUER.didKeyMethod(), Samples.CREATED));
        assertThat(outcome(signed)).isEqualTo(Outcome.HOLDS);
        for (String place : Places.ofScalars(signed)) {
            assertThat(outcome(Places.changed(signed, place))).as(place).isNotEqualTo(Outcome.HOLDS);
        }
    }

    private Outcome judge(JsonObject document, int index, Signer key) {
        return proofs.verify(Samples.document(document.toString()), Samples.proof(document, index), Samples.key(key))
                .outcome();
    }

    private static JsonObject withOption(String name, JsonValue value) {
        return Places.with(SIGNED, "/proof", name, value);
    }
}
