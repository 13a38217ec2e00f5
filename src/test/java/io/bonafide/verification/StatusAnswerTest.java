package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.StatusEntry;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.StatusListExhibit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class StatusAnswerTest {
    private static final String OURS = TestDossier.ISSUER;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "urn:uuid:revoked, FAILED, BF-302",
                "urn:uuid:other, PASSED, -",
                "URN:UUID:REVOKED, PASSED, -",
                "-, INCONCLUSIVE, BF-407"
            })
    void namesOnTheListAreRevoked(String name, Outcome outcome, String code) {
        StatusEntry entry = name == null ? TestLists.named() : TestLists.named(name);

        assertThat(status(entry, TestLists.names(TestLists.ADDRESS, OURS, TestLists.ADDRESS)))
                .returns(outcome, CheckResult::outcome)
                .returns(
                        code,
                        result ->
                                result.reason() == null ? null : result.reason().code());
    }

    @Test
    void anyOfSeveralNamesIsEnough() {
        assertThat(status(
                                TestLists.named("urn:uuid:other", "urn:uuid:revoked"),
                                TestLists.names(null, OURS, TestLists.ADDRESS))
                        .reason())
                .isEqualTo(Reason.REVOKED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, did:web:other.example, https://badges.northfield.example/status/1, list.of.another",
                "-, -, https://badges.northfield.example/status/1, list.of.another",
                "https://badges.northfield.example/status/2, did:web:badges.northfield.example, https://badges.northfield.example/status/1, list.moved",
                "-, did:web:badges.northfield.example, http://badges.northfield.example/status/1, list.not.proved",
                "-, did:web:badges.northfield.example, '', list.not.proved"
            })
    void listOfNamesThatCannotBeBelievedSaysNothing(String id, String issuer, String origin, String note) {
        for (String name : List.of("urn:uuid:revoked", "urn:uuid:other")) {
            assertThat(status(TestLists.named(name), TestLists.names(id, issuer, origin)))
                    .returns(Outcome.INCONCLUSIVE, CheckResult::outcome)
                    .returns(Reason.STATUS_NOT_LEARNED, CheckResult::reason)
                    .satisfies(result -> assertThat(result.notes()).containsExactly(note));
        }
    }

    // Bit 3 is set: of two bits each, entry 1 has the value 1, of four bits, entry 0.
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "message, 2, 1, PASSED, status.message:one",
                "message, 2, 0, PASSED, status.message:none",
                "message, 4, 0, PASSED, status.message:one",
                "message, 1, 3, PASSED, status.message:one",
                "refresh, 1, 3, PASSED, status.message:one",
                "refresh, 1, 4, PASSED, -",
                "revocation, 2, 1, FAILED, status.message:one",
                "revocation, 2, 0, PASSED, -",
                "suspension, 2, 1, FAILED, status.message:one"
            })
    void valueOfSeveralBitsIsReadWholeAndItsMessageTold(
            String purpose, int size, String index, Outcome outcome, String note) {
        CheckResult result = status(entry(purpose, size, index), longList(purpose));

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.notes())
                .containsExactlyElementsOf(
                        note == null ? List.of("list.without.end") : List.of(note, "list.without.end"));
    }

    @Test
    void listIsTooShortWhenItsEntriesTakeMoreBits() {
        assertThat(status(entry("message", 2, "1"), TestLists.list("message")))
                .returns(Reason.STATUS_NOT_LEARNED, CheckResult::reason)
                .satisfies(result -> assertThat(result.notes()).containsExactly("list.short"));
    }

    @Test
    void listThatEndsNeedsNoRemark() {
        Retrieval<StatusListExhibit> list =
                TestLists.list("revocation", TestLists.ADDRESS, credential -> credential.valid(null, TestDossier.NOW));

        assertThat(status(TestLists.entry("revocation", "2"), list).notes()).isEmpty();
    }

    private static StatusEntry entry(String purpose, int size, String index) {
        return new StatusEntry(
                StatusEntry.Kind.BITSTRING_STATUS_LIST,
                "BitstringStatusListEntry",
                purpose,
                TestLists.ADDRESS,
                index,
                size,
                Map.of(0L, "none", 1L, "one"),
                List.of());
    }

    private static Retrieval<StatusListExhibit> longList(String purpose) {
        return TestLists.list(purpose, 4);
    }

    private static CheckResult status(StatusEntry entry, Retrieval<StatusListExhibit> list) {
        return TestDossier.signed().status(entry, list).result(CheckName.STATUS);
    }
}
