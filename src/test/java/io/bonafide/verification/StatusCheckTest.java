package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bonafide.credential.Deviation;
import io.bonafide.credential.SecuringMechanism.Hosted;
import io.bonafide.credential.StatusEntry;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.StatusListExhibit;
import io.bonafide.proof.ProofResult;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@NullUnmarked
class StatusCheckTest {
    private static final Instant NOW = TestDossier.NOW;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "revocation, 2, PASSED, -",
                "revocation, 3, FAILED, BF-302",
                "suspension, 3, FAILED, BF-303",
                "suspension, 4, PASSED, -",
                "message, 3, PASSED, BF-103",
                "cancellation, 3, INCONCLUSIVE, BF-408",
                "cancellation, 4, PASSED, BF-103",
                "revocation, 131071, PASSED, -",
                "revocation, 131072, INCONCLUSIVE, BF-407",
                "revocation, -1, INCONCLUSIVE, BF-407",
                "revocation, 99999999999999999999, INCONCLUSIVE, BF-407",
                "revocation, +2, INCONCLUSIVE, BF-407",
                "revocation, 02, INCONCLUSIVE, BF-407",
                "revocation, -0, INCONCLUSIVE, BF-407",
                "revocation, 2.0, INCONCLUSIVE, BF-407",
                "revocation, \u0662, INCONCLUSIVE, BF-407",
                "revocation, '', INCONCLUSIVE, BF-407",
                "revocation, three, INCONCLUSIVE, BF-407",
                "revocation, -, INCONCLUSIVE, BF-407"
            })
    void bitOfTheListDecides(String purpose, String index, Outcome outcome, String code) {
        CheckResult result = status(TestLists.entry(purpose, index), TestLists.list(purpose));

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.reason() == null ? null : result.reason().code()).isEqualTo(code);
    }

    static Stream<Arguments> distrusted() {
        return Stream.of(
                arguments(with(list -> list.issuer("did:web:other.example", "Other")), Note.LIST_NOT_PROVED),
                arguments(with(StatusCheckTest::byAnotherIssuer), Note.LIST_OF_ANOTHER),
                arguments(with(list -> list.securedBy(TestKeys.proof("did:web:x#1"))), Note.LIST_NOT_PROVED),
                arguments(with(list -> list.securedBy(new Hosted(TestLists.ADDRESS))), Note.LIST_NOT_PROVED),
                arguments(
                        with(list -> list.deviations(new Deviation(Deviation.Kind.UNSIGNED_PARTS, "/x", "x"))),
                        Note.LIST_NOT_PROVED),
                arguments(with(list -> list.valid(null, NOW.minusNanos(1))), Note.LIST_NOT_CURRENT),
                arguments(with(list -> list.valid(NOW.plusSeconds(301), null)), Note.LIST_NOT_CURRENT),
                arguments(TestLists.list("suspension"), Note.LIST_PURPOSE),
                arguments(TestLists.list("revocation", "https://evil.example/1", list -> list), Note.LIST_MOVED));
    }

    @ParameterizedTest
    @MethodSource("distrusted")
    void listThatCannotBeBelievedIsNeitherPassNorRevocation(Retrieval<StatusListExhibit> list, Note why) {
        for (String index : new String[] {"2", "3"}) {
            assertThat(status(TestLists.entry("revocation", index), list))
                    .returns(Reason.STATUS_NOT_LEARNED, CheckResult::reason)
                    .returns(Outcome.INCONCLUSIVE, CheckResult::outcome)
                    .satisfies(result -> assertThat(result.notes()).containsExactly(why.key()));
        }
    }

    @Test
    void listIsCurrentUpToItsLastInstant() {
        assertThat(status(TestLists.entry("revocation", "2"), with(list -> list.valid(NOW, NOW)))
                        .outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void listWhoseProofDoesNotHoldContradictsNobody() {
        FakeProofs bad = FakeProofs.all(ProofResult.doesNotHold("changed"));
        Checks.inOrder(bad).stream()
                .filter(check -> check.name() == CheckName.STATUS)
                .forEach(check -> assertThat(check.apply(TestDossier.signed()
                                        .status(TestLists.entry("revocation", "3"), TestLists.list("revocation"))
                                        .build())
                                .reason())
                        .isEqualTo(Reason.STATUS_NOT_LEARNED));
    }

    @Test
    void everyEntryIsAskedAndTheMostPressingAnswerCounts() {
        Verdict verdict = TestDossier.signed()
                .status(TestLists.entry("suspension", "3"), TestLists.list("suspension"))
                .status(TestLists.entry("revocation", "3"), TestLists.list("revocation"))
                .verdict();

        assertThat(verdict.reasons()).containsExactly(Reason.REVOKED);
    }

    @Test
    void statusMethodThatIsNotSpokenIsUnknownAndNeverFine() {
        StatusEntry other =
                new StatusEntry(StatusEntry.Kind.UNSUPPORTED, "VelocityRevocationList", "revocation", "x", "1", 1);

        assertThat(status(other, TestLists.list("revocation")))
                .returns(Outcome.INCONCLUSIVE, CheckResult::outcome)
                .returns(Reason.NOT_AUTOMATIC, CheckResult::reason);
    }

    @Test
    void listIsProvedOnceForAllItsClaims() {
        FakeProofs proofs = FakeProofs.allHold();
        Verifier verifier = new Verifier(Checks.inOrder(proofs));
        Retrieval<StatusListExhibit> shared = TestLists.list("revocation");
        for (int claim = 0; claim < 3; claim++) {
            verifier.verify(TestDossier.signed()
                    .status(TestLists.entry("revocation", "2"), shared)
                    .build());
        }

        assertThat(proofs.asked).as("three credentials and one list").hasValue(4);
    }

    @Test
    void withdrawnInTheRecordItselfIsRevoked() {
        assertThat(TestDossier.hosted().revoked().result(CheckName.STATUS).reason())
                .isEqualTo(Reason.REVOKED);
    }

    private static Retrieval<StatusListExhibit> with(UnaryOperator<TestDossier> change) {
        return TestLists.list("revocation", TestLists.ADDRESS, change);
    }

    private static TestDossier byAnotherIssuer(TestDossier list) {
        String other = "did:web:other.example";
        return list.issuer(other, "Other")
                .profile(TestKeys.profile(other, TestKeys.key(other, "1")))
                .securedBy(TestKeys.proof(other + "#1"));
    }

    private static CheckResult status(StatusEntry entry, Retrieval<StatusListExhibit> list) {
        return TestDossier.signed().status(entry, list).result(CheckName.STATUS);
    }
}
