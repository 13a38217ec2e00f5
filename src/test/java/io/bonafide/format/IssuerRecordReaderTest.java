package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bonafide.credential.Credential;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.Deviation;
import io.bonafide.credential.Identity;
import io.bonafide.credential.RecordShape;
import io.bonafide.credential.RecordShape.Field;
import io.bonafide.credential.RecordShape.State;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.SecuringMechanism;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerRecordReaderTest {
    private static final String ORIGIN = "https://api.hall.example/b/1";
    private static final Map<Field, List<String>> PLACES = Map.of(
            Field.TITLE, List.of("/title"),
            Field.RECIPIENT_NAME, List.of("/first", "/last"),
            Field.RECIPIENT_EMAIL, List.of("/mail"),
            Field.ISSUER_ID, List.of("/org/id"),
            Field.ISSUED, List.of("/from"),
            Field.EXPIRES, List.of("/until"),
            Field.REVOKED, List.of("/revoked"),
            Field.ID, List.of("/id"));

    private static RecordShape shape(@Nullable String number, boolean denies) {
        return new RecordShape(
                "hall",
                List.of("hall.example", "api.hall.example"),
                null,
                "/data",
                PLACES,
                Map.of(Field.ISSUER_NAME, "Somebody"),
                Map.of(),
                denies,
                true,
                number);
    }

    private static RecordShape withState() {
        return new RecordShape(
                "hall",
                List.of(),
                "urn:register",
                "",
                Map.of(Field.STATE, List.of("/s")),
                Map.of(Field.TITLE, "Driving licence"),
                Map.of("ok", State.STANDS, "gone", State.REVOKED, "soon", State.PENDING, "no", State.ABSENT),
                false,
                true,
                "7");
    }

    private static Credential read(RecordShape shape, String json) throws UnreadableDocument {
        SecuredDocument document = new SecuredDocument(json.getBytes(StandardCharsets.UTF_8), "text/html");
        Reading reading = CredentialReaders.inOrder().read(document, ORIGIN, shape);
        return ((Reading.Complete) reading).credential();
    }

    private static UnreadableDocument refused(RecordShape shape, String json) {
        return catchThrowableOfType(UnreadableDocument.class, () -> read(shape, json));
    }

    private static String data(String more) {
        return "{\"data\": {\"title\": \"Welding\", \"org\": {\"id\": \"7\"}" + more + "}}";
    }

    @Test
    void aRecordIsReadAsItsShapeSays() throws Exception {
        Credential read = read(shape(null, false), data("""
                , "first": "Ada", "last": " Lovelace", "mail": "ada@example.org", "id": 12,
                "from": "2025-03-10", "until": "2026-03-10T10:00:00+01:00", "revoked": false"""));
        assertThat(read.format()).isEqualTo(CredentialFormat.ISSUER_RECORD);
        assertThat(read.securedBy()).isEqualTo(new SecuringMechanism.Hosted(ORIGIN));
        assertThat(read.id()).isEqualTo("12");
        assertThat(read.achievement().name()).isEqualTo("Welding");
        assertThat(read.issuer().id()).isEqualTo("hall:7");
        assertThat(read.issuer().name()).isEqualTo("Somebody");
        assertThat(read.recipient().name()).isEqualTo("Ada Lovelace");
        assertThat(read.recipient().identities())
                .containsExactly(new Identity("email", "ada@example.org", false, null));
        assertThat(read.issued()).isEqualTo(Instant.parse("2025-03-10T00:00:00Z"));
        assertThat(read.validity().until()).isEqualTo(Instant.parse("2026-03-10T09:00:00Z"));
        assertThat(read.revokedInline()).isFalse();
        assertThat(read.deviations()).isEmpty();
    }

    @Test
    void aDateAloneEndsWithItsDay() throws Exception {
        Credential read = read(shape(null, false), data(", \"until\": \"2026-03-10\""));
        assertThat(read.validity().until()).isEqualTo(Instant.parse("2026-03-10T23:59:59.999999999Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.hall.example/issuers/7, https://api.hall.example/issuers/7",
        "https://hall.example/7, https://hall.example/7",
        "https://northfield.example/7, hall:https://northfield.example/7",
        "https://hall.example.evil.example/7, hall:https://hall.example.evil.example/7",
        "http://hall.example/7, hall:http://hall.example/7",
        "https://x@hall.example/7, hall:https://x@hall.example/7",
        "did:web:northfield.example, hall:did:web:northfield.example",
        "other:7, hall:other:7",
    })
    void aPlatformSpeaksOfItsOwnIssuersAlone(String stated, String id) throws Exception {
        assertThat(read(shape(null, false), data("").replace("\"7\"", '"' + stated + '"'))
                        .issuer()
                        .id())
                .isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "\"true\", true",
        "\"2026-01-01\", true",
        "1, true",
        "\"fraud\", true",
        "false, false",
        "\"False\", false",
        "null, false",
        "0, false",
        "\"\", false",
        "\"no\", false"
    })
    void aWithdrawalIsAFlagOrAMomentOrAReason(String value, boolean revoked) throws Exception {
        assertThat(read(shape(null, false), data(", \"revoked\": " + value)).revokedInline())
                .isEqualTo(revoked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"until\": \"10/03/2026\"", "\"until\": \"2026-03-10T10:00:00\"", "\"until\": 1770000000",
                "\"until\": {}", "\"from\": \"2026-02-30\"", "\"revoked\": [true]",
                "\"from\": \"2026-03-10\", \"until\": \"2026-03-09\"", "\"mail\": [\"a@b\"]",
            })
    void whatCannotBeReadIsNoted(String broken) throws Exception {
        assertThat(read(shape(null, false), data(", " + broken)).deviations())
                .extracting(Deviation::kind)
                .contains(Deviation.Kind.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | ABSENT",
                "[] | ABSENT",
                "null | ABSENT",
                "{\"data\": null} | ABSENT",
                "{\"data\": {}} | ABSENT",
                "{\"data\": []} | ABSENT",
                "{\"data\": 7} | MALFORMED",
                "{\"data\": [1]} | MALFORMED",
                "{\"data\": {\"x\": 1}} | MALFORMED",
                "{\"data\": {\"title\": \"T\"}} | MALFORMED",
                "{\"data\": {\"title\": null, \"org\": {\"id\": 1}}} | MALFORMED",
                "<html> | MALFORMED",
                "{\"data\": {\"title\": \"T\", \"title\": \"U\", \"org\": {\"id\": 1}}} | MALFORMED"
            })
    void aRecordThatIsNotThereIsToldFromOneThatIsBroken(String json, UnreadableDocument.Kind kind) {
        assertThat(refused(shape("1", false), json).kind()).isEqualTo(kind);
    }

    @Test
    void onlyANumberInAWholeRegisterIsDenied() {
        assertThat(refused(shape("1", true), "{}").kind()).isEqualTo(UnreadableDocument.Kind.DENIED);
        assertThat(refused(shape(null, true), "{}").kind()).isEqualTo(UnreadableDocument.Kind.ABSENT);
    }

    @Test
    void anotherNumbersRecordIsNotFoundAndDeniesNothing() throws Exception {
        String twelve = data(", \"id\": \"NF-12\"");
        assertThat(refused(shape("NF-1", true), twelve).kind()).isEqualTo(UnreadableDocument.Kind.ABSENT);
        assertThat(read(shape("nf 12", true), twelve).id()).isEqualTo("NF-12");
        assertThat(read(shape("nf 12", true), data("")).id()).isEqualTo("nf 12");
    }

    @ParameterizedTest
    @CsvSource({"soon, PENDING", "no, ABSENT", "NO, ABSENT"})
    void aStateMayMeanThatThereIsNoRecordYet(String state, UnreadableDocument.Kind kind) {
        assertThat(refused(withState(), "{\"s\": \"" + state + "\"}").kind()).isEqualTo(kind);
    }

    @Test
    void aStateThatIsNotListedStandsForNothing() throws Exception {
        assertThat(read(withState(), "{\"s\": \"OK\"}").deviations()).isEmpty();
        assertThat(read(withState(), "{\"s\": \"gone\"}").revokedInline()).isTrue();
        assertThat(read(withState(), "{\"s\": \"OK\"}").issuer().id()).isEqualTo("urn:register");
        for (String json : List.of("{\"s\": \"mislaid\"}", "{\"x\": 1}", "{\"s\": null}")) {
            assertThat(read(withState(), json).deviations())
                    .extracting(Deviation::kind)
                    .containsExactly(Deviation.Kind.UNSUPPORTED);
        }
    }

    @Test
    void aTextHasALimit() throws Exception {
        assertThat(refused(shape(null, false), data("").replace("Welding", "x".repeat(1001)))
                        .kind())
                .isEqualTo(UnreadableDocument.Kind.MALFORMED);
        assertThat(read(shape(null, false), data("").replace("Welding", "x".repeat(1000)))
                        .achievement()
                        .name())
                .hasSize(1000);
    }
}
