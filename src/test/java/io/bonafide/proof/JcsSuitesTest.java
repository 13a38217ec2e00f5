package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.proof.ProofResult.Outcome;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the suites over JSON have: contexts in the proof, and every member signed as it is written. */
class JcsSuitesTest {
    private static final String VC = "https://www.w3.org/ns/credentials/v2";
    private static final String BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    private static final JsonObject SIGNED = signed("[\"" + VC + "\", \"" + BADGES + "\"]");

    private static JsonObject signed(String contexts) {
        return Samples.json(Samples.ISSUER.signWithOptions(Samples.BADGE, """
                {"type": "DataIntegrityProof", "cryptosuite": "eddsa-jcs-2022", "created": "2026-03-01T09:00:00Z",
                 "verificationMethod": "did:example:issuer#1", "proofPurpose": "assertionMethod", "@context": %s}
                """.formatted(contexts)));
    }

    private static Outcome outcome(JsonObject document) {
        return SuiteSample.EDDSA_JCS_2022.judge(document).outcome();
    }

    @Test
    void theContextsOfTheProofAreThoseOfTheDocument() {
        assertThat(outcome(SIGNED)).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void contextsMayFollowThoseOfTheProof() {
        JsonObject longer = Json.createPointer("/@context/-").add(SIGNED, Json.createValue("https://w3id.org/dcc/v1"));
        assertThat(outcome(longer)).isEqualTo(Outcome.HOLDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"" + BADGES + "\", \"" + VC + "\"]",
                "[\"" + VC + "\"]",
                "\"" + VC + "\"",
                "[\"" + VC + "\", \"https://w3id.org/dcc/v1\", \"" + BADGES + "\"]",
                "[]",
                "null"
            })
    void otherContextsDoNotHold(String contexts) {
        JsonValue other = Samples.json("{\"a\":" + contexts + "}").get("a");
        assertThat(outcome(Json.createPointer("/@context").replace(SIGNED, other)))
                .isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void aProofWithoutContextsCoversAllOfTheDocuments() {
        JsonObject plain = SuiteSample.EDDSA_JCS_2022.signed();
        JsonObject longer = Json.createPointer("/@context/-").add(plain, Json.createValue("https://w3id.org/dcc/v1"));
        assertThat(outcome(longer)).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void whitespaceAndOrderAreNotSigned() {
        JsonObject signed = SuiteSample.EDDSA_JCS_2022.signed();
        JsonObject turned = Json.createObjectBuilder()
                .add("proof", signed.get("proof"))
                .addAll(Json.createObjectBuilder(signed).remove("proof"))
                .build();
        assertThat(outcome(turned)).isEqualTo(Outcome.HOLDS);
        String spaced = signed.toString().replace(",\"", " ,\n \"").replace("2.5", "2.50");
        assertThat(outcome(Samples.json(spaced))).isEqualTo(Outcome.HOLDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5000000000000000000001", "2.6", "\"2.5\"", "25e999999999"})
    void anotherNumberDoesNotHold(String number) {
        String changed = SuiteSample.EDDSA_JCS_2022.signed().toString().replace(":2.5", ":" + number);
        assertThat(outcome(Samples.json(changed))).isNotEqualTo(Outcome.HOLDS);
    }

    @Test
    void termsThatNoContextDefinesAreSignedToo() {
        String badge =
                Samples.BADGE.replace("\"name\": \"Example Academy\"", "\"name\": \"Example Academy\", \"x\": 1");
        JsonObject signed = Samples.json(Samples.ISSUER.signDataIntegrity(
                badge, "eddsa-jcs-2022", Samples.ISSUER.didKeyMethod(), Samples.CREATED));
        assertThat(outcome(signed)).isEqualTo(Outcome.HOLDS);
        assertThat(outcome(Places.changed(signed, "/issuer/x"))).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    @Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void manyLongNumbersAreJudgedInTime() {
        JsonArrayBuilder numbers = Json.createArrayBuilder();
        for (int i = 0; i < 10_000; i++) {
            numbers.add(Math.PI * 1e-300 * (i + 1));
        }
        assertThat(outcome(Places.with(SIGNED, "", "numbers", numbers.build()))).isEqualTo(Outcome.DOES_NOT_HOLD);
    }
}
