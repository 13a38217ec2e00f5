package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.proof.ProofResult.Outcome;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing may ride along unsigned, and nothing signed may hide from a reader of the JSON. */
class SafeModeTest {
    private static final JsonObject SIGNED = Samples.json(Samples.signedBadge());
    private static final JsonValue EVIL = Json.createValue("evil");

    private final Proofs proofs = new Proofs();

    private Outcome outcome(String document) {
        return proofs.verify(Samples.document(document), Samples.proof(SIGNED, 0), Samples.key(Samples.ISSUER))
                .outcome();
    }

    private Outcome outcome(JsonObject document) {
        return outcome(document.toString());
    }

    static Stream<String> objects() {
        return Places.ofObjects(SIGNED).stream();
    }

    @ParameterizedTest
    @MethodSource("objects")
    void anUnknownMemberAnywhereIsNotCovered(String object) {
        assertThat(outcome(Places.with(SIGNED, object, "grade", EVIL))).isEqualTo(Outcome.MALFORMED);
        assertThat(outcome(Places.with(SIGNED, object, "grade", JsonValue.EMPTY_JSON_OBJECT)))
                .isEqualTo(Outcome.MALFORMED);
        assertThat(outcome(Places.with(SIGNED, object, "@grade", EVIL))).isEqualTo(Outcome.MALFORMED);
    }

    @ParameterizedTest
    @MethodSource("objects")
    void aMemberNamedByIriIsRefused(String object) {
        assertThat(outcome(Places.with(SIGNED, object, "https://evil.example/grade", EVIL)))
                .isEqualTo(Outcome.UNSUPPORTED);
        assertThat(outcome(Places.with(SIGNED, object, "_:grade", EVIL))).isEqualTo(Outcome.UNSUPPORTED);
    }

    @ParameterizedTest
    @MethodSource("objects")
    void anUnknownTypeAnywhereIsNotCovered(String object) {
        for (String type : List.of("Diploma", "@Diploma", "")) {
            JsonValue types = Json.createArrayBuilder().add(type).build();
            JsonObject forged = Places.with(SIGNED, object, "type", types);
            assertThat(outcome(forged)).as(type).isEqualTo(Outcome.MALFORMED);
        }
    }

    @ParameterizedTest
    @MethodSource("objects")
    void anIdThatIsNoIriIsNotCovered(String object) {
        for (String id : List.of("#me", "ada", "../ada", "@ada", "https://ada example", "")) {
            assertThat(outcome(Places.with(SIGNED, object, "id", Json.createValue(id))))
                    .as(id)
                    .isNotEqualTo(Outcome.HOLDS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"@graph", "@included", "@reverse", "@nest", "@index", "@set", "@list", "@id", "@type"})
    void jsonLdKeywordsAreRefused(String keyword) {
        assertThat(outcome(Places.with(SIGNED, "", keyword, JsonValue.EMPTY_JSON_ARRAY)))
                .isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void hidingAnExpiryUnderItsFullIriIsRefused() {
        JsonObject hidden = Places.with(
                Places.without(SIGNED, "/validUntil"),
                "",
                "https://www.w3.org/2018/credentials#validUntil",
                Json.createObjectBuilder()
                        .add("@value", SIGNED.getString("validUntil"))
                        .add("@type", "http://www.w3.org/2001/XMLSchema#dateTime")
                        .build());
        assertThat(outcome(hidden)).isEqualTo(Outcome.UNSUPPORTED);
    }

    @Test
    void namesOfTheOlderDataModelAreNotCovered() {
        assertThat(outcome(Places.with(SIGNED, "", "expirationDate", Json.createValue("2035-01-01T00:00:00Z"))))
                .isEqualTo(Outcome.MALFORMED);
    }

    @ParameterizedTest
    @MethodSource("objects")
    void contextsWrittenInTheDocumentAreUnsupported(String object) {
        JsonValue inline =
                Json.createObjectBuilder().add("validUntil", JsonValue.NULL).build();
        JsonValue unknown = Json.createValue("https://evil.example/context");
        for (JsonValue context : List.of(inline, unknown, JsonValue.NULL)) {
            JsonObject forged = object.isEmpty()
                    ? Json.createPointer("/@context/-").add(SIGNED, context)
                    : Places.with(SIGNED, object, "@context", context);
            assertThat(outcome(forged)).isEqualTo(Outcome.UNSUPPORTED);
        }
    }

    @Test
    void aContextThatRedefinesProtectedTermsIsRefused() {
        JsonObject forged = Json.createPointer("/@context/-")
                .add(SIGNED, Json.createValue("https://www.w3.org/2018/credentials/v1"));
        assertThat(outcome(forged)).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void aDocumentWithoutContextIsMalformed() {
        assertThat(outcome(Places.without(SIGNED, "/@context"))).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void nullSaysNothingAndChangesNothing() {
        assertThat(outcome(Places.with(SIGNED, "", "description", JsonValue.NULL)))
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void signedTextInALanguageHoldsAndAWritingDirectionIsNotCovered() {
        String inFrench = Samples.BADGE.replace(
                "\"name\": \"Data Analysis with Python\",\n  \"issuer\"",
                "\"name\": {\"@value\": \"Analyse de données\", \"@language\": \"fr\"},\n  \"issuer\"");
        JsonObject signed = Samples.json(Samples.ISSUER.signDataIntegrity(
                inFrench, "eddsa-rdfc-2022", Samples.ISSUER.didKeyMethod(), Samples.CREATED));
        assertThat(judge(signed)).isEqualTo(Outcome.HOLDS);
        assertThat(judge(Places.changed(signed, "/name/@language"))).isNotEqualTo(Outcome.HOLDS);
        assertThat(judge(Places.with(signed, "/name", "@language", Json.createValue("not a language"))))
                .isEqualTo(Outcome.MALFORMED);
        assertThat(judge(Places.with(signed, "/name", "@direction", Json.createValue("rtl"))))
                .isEqualTo(Outcome.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({"2.5000000000000000001", "1e400", "1e-400", "2.5e-999999999", "1e999999999", "0.1234567890123456"})
    void aNumberThatWouldBeRoundedIsNotCovered(String number) {
        assertThat(outcome(SIGNED.toString().replace("2.5", number))).isEqualTo(Outcome.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00x", "\\ud800\\ud800"})
    void halfACharacterIsNotCovered(String half) {
        assertThat(outcome(SIGNED.toString().replace("Example Academy", half))).isEqualTo(Outcome.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"text\"", "{", "{} {}", "{\"a\":1,\"a\":2}", "\u0000", "{\"a\":01}"})
    void whatIsNotOneJsonObjectIsMalformed(String text) {
        assertThat(outcome(text)).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void aMemberStatedTwiceIsMalformed() {
        String twice = SIGNED.toString().replaceFirst("\\{", "{\"validUntil\":\"2099-01-01T00:00:00Z\",");
        assertThat(outcome(twice)).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void deepNestingIsMalformed() {
        assertThat(outcome("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"))
                .isEqualTo(Outcome.MALFORMED);
    }

    private Outcome judge(JsonObject document) {
        return proofs.verify(
                        Samples.document(document.toString()), Samples.proof(document, 0), Samples.key(Samples.ISSUER))
                .outcome();
    }
}
