package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.CredentialFormat;
import io.bonafide.dossier.Exhibit;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.proof.ProofResult;
import io.bonafide.register.IssuerStanding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands beside a credential: a newer copy, others' words about it, who designed its achievement. */
@NullUnmarked
class RefreshAndEndorsementTest {
    private static final Instant FROM = Instant.parse("2025-03-10T12:00:00Z");
    private static final String OTHER = "did:web:guild.example";

    @Test
    void newerCopyIsWhatTheContentChecksJudge() {
        Verdict verdict = TestDossier.signed()
                .valid(FROM, TestDossier.NOW.minusSeconds(1))
                .refreshed(TestDossier.signed().valid(FROM, TestDossier.NOW.plusSeconds(1)))
                .verdict();

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFIRMED);
        assertThat(notes(verdict, CheckName.REFRESH)).containsExactly("refreshed");
        assertThat(verdict.found().validity().until()).isEqualTo(TestDossier.NOW.plusSeconds(1));
    }

    @Test
    void newerCopyMayTakeAway() {
        assertThat(TestDossier.signed()
                        .refreshed(TestDossier.signed().revoked())
                        .verdict()
                        .reasons())
                .containsExactly(Reason.REVOKED);
    }

    @Test
    void newerCopyNeverHelpsWhatIsNotAuthentic() {
        Verdict verdict = TestDossier.signed()
                .securedBy(TestKeys.proof(TestDossier.ISSUER + "#other"))
                .refreshed(TestDossier.signed())
                .verdict();

        assertThat(verdict.reasons()).containsExactly(Reason.KEY_NOT_PUBLISHED);
        assertThat(verdict.outcomeOf(CheckName.REFRESH)).isEqualTo(Outcome.NOT_RUN);
    }

    @Test
    void copyThatIsNotProvedOrNotTheSameIsLeft() {
        List<TestDossier> copies = List.of(
                TestDossier.signed().securedBy(TestKeys.proof(TestDossier.ISSUER + "#other")),
                TestDossier.signed().id("urn:uuid:2"),
                TestDossier.signed().issuedBy(OTHER),
                TestDossier.signed()
                        .standing(
                                new IssuerStanding.LooksLike(TestDossier.NORTHFIELD, "n0rthfield.example", "0 for o")));

        assertThat(copies).allSatisfy(copy -> {
            Verdict verdict = TestDossier.signed().refreshed(copy.revoked()).verdict();
            assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFIRMED);
            assertThat(notes(verdict, CheckName.REFRESH)).containsExactly("refresh.not.proved");
        });
    }

    @Test
    void laterBeginningWinsAndAnEqualOneIsTheCopy() {
        assertThat(notes(
                        TestDossier.signed()
                                .refreshed(beginning(FROM.minusNanos(1)))
                                .verdict(),
                        CheckName.REFRESH))
                .containsExactly("refresh.older");
        assertThat(notes(TestDossier.signed().refreshed(beginning(FROM)).verdict(), CheckName.REFRESH))
                .containsExactly("refreshed");
        assertThat(notes(TestDossier.signed().refreshed(beginning(null)).verdict(), CheckName.REFRESH))
                .containsExactly("refresh.older");
    }

    @ParameterizedTest
    @EnumSource(RetrievalFailure.class)
    void copyThatCannotBeHadChangesNothing(RetrievalFailure failure) {
        Verdict verdict = TestDossier.signed().refreshUnavailable(failure).verdict();

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFIRMED);
        assertThat(notes(verdict, CheckName.REFRESH)).containsExactly("refresh.failed:not to be had");
    }

    @Test
    void endorserIsNamed() {
        assertThat(endorsed(word())).containsExactly("endorsed.by:" + OTHER);
        assertThat(endorsed(word().standing(new IssuerStanding.Known(TestDossier.NORTHFIELD, "id"))))
                .containsExactly("endorsed.by:Northfield College");
        assertThat(endorsed(word().issuedBy(TestDossier.ISSUER))).containsExactly("endorsement.own");
    }

    @Test
    void endorsementThatDoesNotStandIsLeftAside() {
        List<TestDossier> bad = List.of(
                word().revoked(),
                word().valid(null, TestDossier.NOW.minusNanos(1)),
                word().valid(TestDossier.NOW.plusSeconds(301), null),
                word().securedBy(TestKeys.proof(OTHER + "#other")),
                word().profileUnavailable(RetrievalFailure.TIMEOUT),
                word().recipient("urn:uuid:2", null),
                word().recipient(null, null),
                word().format(CredentialFormat.OPEN_BADGES_3),
                word().standing(new IssuerStanding.LooksLike(TestDossier.NORTHFIELD, "n0rthfield.example", "0 for o")),
                word().status(
                                TestLists.entry("revocation", "1"),
                                Retrieval.unavailable(RetrievalFailure.DNS, "not to be had")));

        assertThat(bad).allSatisfy(one -> assertThat(endorsed(one)).containsExactly("endorsement.invalid:1"));
    }

    @Test
    void endorsementSitsOnSomethingWithAnId() {
        Retrieval<Exhibit> word = Retrieval.retrieved(word().exhibit());

        assertThat(notes(TestDossier.signed().endorsed(null, word).verdict(), CheckName.ENDORSEMENT))
                .containsExactly("endorsement.invalid:1");
        // Of another achievement of the same record.
        assertThat(notes(TestDossier.signed().endorsed("urn:uuid:9", word).verdict(), CheckName.ENDORSEMENT))
                .isEmpty();
    }

    @Test
    void endorsementNeverLifts() {
        TestDossier badge = TestDossier.signed().endorsed("urn:uuid:1", Retrieval.retrieved(word().exhibit()));

        Verdict verdict =
                badge.verdict(FakeProofs.allHold().with(TestDossier.ISSUER + "#key-1", ProofResult.unsupported("x")));

        assertThat(verdict.reasons()).containsExactly(Reason.NOT_AUTOMATIC);
        assertThat(verdict.outcomeOf(CheckName.ENDORSEMENT)).isEqualTo(Outcome.NOT_RUN);
    }

    @Test
    void endorsementByItselfAwardsNothing() {
        assertThat(TestDossier.signed()
                        .format(CredentialFormat.ENDORSEMENT)
                        .verdict()
                        .reasons())
                .containsExactly(Reason.NOT_AUTOMATIC);
    }

    @Test
    void achievementThatSomebodyElseDesignedIsARemark() {
        assertThat(notes(TestDossier.signed().creator(OTHER).verdict(), CheckName.AWARDER))
                .containsExactly("achievement.creator:" + OTHER);
        assertThat(notes(TestDossier.signed().creator(TestDossier.ISSUER).verdict(), CheckName.AWARDER))
                .isEmpty();
    }

    private static TestDossier beginning(Instant from) {
        return TestDossier.signed().valid(from, null);
    }

    private static TestDossier word() {
        return TestDossier.signed()
                .format(CredentialFormat.ENDORSEMENT)
                .id("urn:uuid:word")
                .issuedBy(OTHER)
                .standing(new IssuerStanding.Unknown())
                .recipient("urn:uuid:1", null);
    }

    private static List<String> endorsed(TestDossier word) {
        Verdict verdict = TestDossier.signed()
                .endorsed("urn:uuid:1", Retrieval.retrieved(word.exhibit()))
                .verdict();
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFIRMED);
        return notes(verdict, CheckName.ENDORSEMENT);
    }

    private static List<String> notes(Verdict verdict, CheckName check) {
        return verdict.results().stream()
                .filter(result -> result.check() == check)
                .flatMap(result -> result.notes().stream())
                .toList();
    }
}
