package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.Deviation;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.proof.ProofResult;
import io.bonafide.register.IssuerStanding;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@NullUnmarked
class RecordCheckTest {
    private static final String RECORDS_KEY = TestDossier.PUBLISHER + "#key-1";
    private static final String MEMBERS_KEY = TestDossier.ISSUER + "#key-1";

    @Test
    void credentialThatIsNoRecordIsNotAsked() {
        assertThat(TestDossier.signed().result(CheckName.RECORD))
                .isEqualTo(CheckResult.notApplicable(CheckName.RECORD));
    }

    @Test
    void memberThatTheClaimMeansIsJudgedAndShown() {
        Verdict verdict = TestDossier.record()
                .member(titled("Welding", "urn:uuid:1"))
                .member(titled("Data Analysis", "urn:uuid:2"))
                .verdict();

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFIRMED);
        assertThat(verdict.found().id()).isEqualTo("urn:uuid:2");
        assertThat(verdict.issuer()).isInstanceOf(IssuerStanding.Known.class);
        assertThat(notes(verdict)).containsExactly("record.by:" + TestDossier.PUBLISHER);
    }

    @Test
    void nothingIsConfirmedWithoutAPassedProof() {
        TestDossier record = TestDossier.record().member(TestDossier.signed());

        for (ProofResult bad : List.of(
                ProofResult.doesNotHold("changed"),
                ProofResult.unsupported("unknown"),
                ProofResult.malformed("torn"))) {
            Verdict verdict = record.verdict(FakeProofs.allHold().with(MEMBERS_KEY, bad));
            assertThat(verdict.conclusion()).isNotIn(Conclusion.CONFIRMED, Conclusion.DIFFERS);
            assertThat(verdict.found()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(RetrievalFailure.class)
    void recordThatCouldNotBeCheckedIsARemark(RetrievalFailure failure) {
        Verdict verdict = TestDossier.record()
                .profileUnavailable(failure)
                .member(TestDossier.signed())
                .verdict();

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFIRMED);
        assertThat(verdict.outcomeOf(CheckName.RECORD)).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(notes(verdict)).anyMatch(note -> note.startsWith("record.not.checked:BF-"));
    }

    @Test
    void recordThatWasChangedCountsAgainstTheClaim() {
        Verdict verdict = TestDossier.record()
                .member(TestDossier.signed())
                .verdict(FakeProofs.allHold().with(RECORDS_KEY, ProofResult.doesNotHold("changed")));

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONTRADICTED);
        assertThat(verdict.reasons()).containsExactly(Reason.SIGNATURE_MISMATCH);
        assertThat(verdict.outcomeOf(CheckName.PROOF)).isEqualTo(Outcome.PASSED);
        assertThat(verdict.found()).isNull();
        assertThat(verdict.issuer()).isEqualTo(new IssuerStanding.Unknown());
    }

    @Test
    void malformedRecordCountsAgainstTheClaim() {
        Verdict verdict = TestDossier.record()
                .deviations(new Deviation(Deviation.Kind.MALFORMED, "/id", "Required and missing"))
                .member(TestDossier.signed())
                .verdict();

        assertThat(verdict.reasons()).containsExactly(Reason.MALFORMED);
        assertThat(notes(verdict)).contains("deviation:/id Required and missing");
    }

    @Test
    void keyThatThePublisherDoesNotListIsARemark() {
        Verdict verdict = TestDossier.record()
                .securedBy(TestKeys.proof(TestDossier.PUBLISHER + "#other"))
                .member(TestDossier.signed())
                .verdict();

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFIRMED);
        assertThat(notes(verdict)).contains("record.not.checked:BF-413");
    }

    @Test
    void withdrawnOrExpiredRecordIsARemark() {
        TestDossier member = TestDossier.signed();

        assertThat(notes(TestDossier.record().member(member).revoked().verdict()))
                .contains("record.not.current:BF-302");
        assertThat(notes(TestDossier.record()
                        .member(member)
                        .valid(null, TestDossier.NOW.minusNanos(1))
                        .verdict()))
                .contains("record.not.current:BF-301");
    }

    @Test
    void anotherSubjectIsARemark() {
        TestDossier member = TestDossier.signed().recipient("did:key:ada", null, TestKeys.address("ada@example.org"));

        assertThat(notes(TestDossier.record()
                        .recipient("did:key:eve", null)
                        .member(member)
                        .verdict()))
                .contains("record.subject");
        assertThat(notes(TestDossier.record()
                        .recipient("did:key:ada", null)
                        .member(member)
                        .verdict()))
                .doesNotContain("record.subject");
        assertThat(notes(TestDossier.record()
                        .recipient(null, null)
                        .member(member)
                        .verdict()))
                .doesNotContain("record.subject");
    }

    @Test
    void recordsSubjectDoesNotTieAMemberToThePerson() {
        Verdict verdict = TestDossier.record()
                .recipient(null, "Ada Lovelace", TestKeys.address("ada@example.org"))
                .member(TestDossier.signed().recipient("did:key:ada", null))
                .verdict();

        assertThat(verdict.reasons()).first().isEqualTo(Reason.NOT_TIED_TO_PERSON);
    }

    @Test
    void unreadableMemberOfThatTitleIsNotLifted() {
        Verdict verdict = TestDossier.record()
                .unreadable("Data Analysis", RetrievalFailure.MALFORMED)
                .member(titled("Welding", "urn:uuid:2"))
                .verdict();

        assertThat(verdict.reasons()).containsExactly(Reason.MALFORMED);
        assertThat(notes(verdict)).contains("record.member.unread:not to be read");
    }

    @Test
    void noneOfThatTitleIsNoMatch() {
        Verdict verdict = TestDossier.record()
                .member(titled("Welding", "urn:uuid:2"))
                .unreadable("Cooking", RetrievalFailure.MALFORMED)
                .verdict();

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.UNCONFIRMED);
        assertThat(verdict.reasons()).containsExactly(Reason.NO_MATCH);
        assertThat(notes(verdict)).contains("record.without.match:2");
        assertThat(verdict.issuer()).isEqualTo(new IssuerStanding.Unknown());
        assertThat(verdict.grade()).isEqualTo(EvidenceGrade.NONE);
    }

    @Test
    void memberThatDoesNotEvenSayWhatItIsMayBeTheOne() {
        assertThat(TestDossier.record()
                        .member(titled("Welding", "urn:uuid:2"))
                        .unreadable(null, RetrievalFailure.UNSUPPORTED)
                        .verdict()
                        .reasons())
                .containsExactly(Reason.NOT_AUTOMATIC);
    }

    @ParameterizedTest
    @CsvSource({
        "https://b.example/c/AB-4711, AB-4711, true",
        "https://b.example/c/AB-4711, ab-4711, true",
        "AB-4711, AB-4711, true",
        "urn:uuid:1234, 1234, true",
        "https://b.example/c/XAB-4711, AB-4711, false",
        "https://b.example/c/123, 123, false"
    })
    void numberOfTheRowFindsAMember(String id, String number, boolean found) {
        Verdict verdict = TestDossier.record()
                .claim(row -> row.achievement("Something else").credentialNumber(number))
                .member(titled("Welding", "urn:uuid:other"))
                .member(titled("Data Analysis", id))
                .verdict();

        assertThat(verdict.reasons()).first().isEqualTo(found ? Reason.TITLE_DIFFERS : Reason.NO_MATCH);
    }

    @Test
    void aliasOfTheRegisterFindsAMember() {
        assertThat(TestDossier.record()
                        .claim(row -> row.achievement("Making Sense of Numbers"))
                        .member(titled("Welding", "urn:uuid:1"))
                        .member(titled("Data Analysis", "urn:uuid:2"))
                        .verdict()
                        .conclusion())
                .isEqualTo(Conclusion.CONFIRMED);
    }

    @Test
    void sameTitleGoesBeforeOneThatOnlyAgrees() {
        Verdict verdict = TestDossier.record()
                .member(titled("Data Analysis II", "urn:uuid:1"))
                .member(titled("Data Analysis", "urn:uuid:2").revoked())
                .verdict();

        assertThat(verdict.reasons()).containsExactly(Reason.REVOKED);
    }

    @Test
    void ofSeveralTheOneThatSupportsTheClaimBestStands() {
        Verdict verdict = TestDossier.record()
                .member(titled("Data Analysis", "urn:uuid:1").revoked())
                .member(titled("Data Analysis", "urn:uuid:2").profileUnavailable(RetrievalFailure.DNS))
                .member(titled("Data Analysis", "urn:uuid:3"))
                .member(titled("Data Analysis", "urn:uuid:4").recipient(null, "Grace Hopper"))
                .member(titled("Data Analysis", "urn:uuid:5"))
                .verdict();

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFIRMED);
        assertThat(verdict.found().id()).isEqualTo("urn:uuid:3");
    }

    @Test
    void olderIssueOfOneCredentialDoesNotStandBesideTheNewer() {
        Verdict verdict = TestDossier.record()
                .member(titled("Data Analysis", "urn:uuid:1"))
                .member(titled("Data Analysis", "urn:uuid:1")
                        .valid(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-06-01T00:00:00Z")))
                .verdict();

        assertThat(verdict.reasons()).containsExactly(Reason.EXPIRED);
    }

    @Test
    void forgedNewerIssueReplacesNothing() {
        Verdict verdict = TestDossier.record()
                .member(titled("Data Analysis", "urn:uuid:1"))
                .member(titled("Data Analysis", "urn:uuid:1")
                        .securedBy(TestKeys.proof(TestDossier.ISSUER + "#other"))
                        .valid(Instant.parse("2026-01-01T00:00:00Z"), null))
                .verdict();

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFIRMED);
    }

    @Test
    void onlyTenOfOneTitleAreJudged() {
        TestDossier record = TestDossier.record();
        Stream.generate(() -> titled("Data Analysis", "urn:uuid:1").revoked())
                .limit(10)
                .forEach(record::member);

        assertThat(record.member(titled("Data Analysis", "urn:uuid:2"))
                        .verdict()
                        .reasons())
                .containsExactly(Reason.REVOKED);
    }

    @Test
    void rowWithoutTitleAndNumberMeansTheOnlyMember() {
        assertThat(TestDossier.record()
                        .claim(row -> row.achievement(null))
                        .member(TestDossier.signed())
                        .verdict()
                        .conclusion())
                .isEqualTo(Conclusion.CONFIRMED);
        assertThat(TestDossier.record()
                        .claim(row -> row.achievement(null))
                        .member(TestDossier.signed())
                        .member(titled("Welding", "urn:uuid:2"))
                        .verdict()
                        .reasons())
                .containsExactly(Reason.NO_MATCH);
    }

    @Test
    void whatTheRecordAwardsItselfIsThePublishersWord() {
        Verdict verdict = TestDossier.record()
                .claim(row -> row.issuer(null))
                .asserting("Welding")
                .asserting("Data Analysis")
                .verdict();

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFIRMED);
        assertThat(verdict.found().achievement().name()).isEqualTo("Data Analysis");
        assertThat(verdict.found().issuer().id()).isEqualTo(TestDossier.PUBLISHER);
    }

    @Test
    void memberOfAnImitatorIsNotConfirmed() {
        IssuerStanding imitator = new IssuerStanding.LooksLike(TestDossier.NORTHFIELD, "northf1eld.example", "1 for i");

        assertThat(TestDossier.record()
                        .member(TestDossier.signed().standing(imitator))
                        .verdict()
                        .reasons())
                .containsExactly(Reason.NOT_THE_ISSUERS_SITE);
        assertThat(TestDossier.record()
                        .standing(imitator)
                        .member(TestDossier.signed())
                        .verdict()
                        .conclusion())
                .isEqualTo(Conclusion.CONFIRMED);
    }

    @Test
    void statusOfTheMemberIsItsOwn() {
        assertThat(TestDossier.record()
                        .member(TestDossier.signed()
                                .status(TestLists.entry("revocation", "3"), TestLists.list("revocation")))
                        .verdict()
                        .reasons())
                .containsExactly(Reason.REVOKED);
    }

    private static TestDossier titled(String title, String id) {
        return TestDossier.signed().id(id).achievement(title, null);
    }

    private static List<String> notes(Verdict verdict) {
        return verdict.results().stream()
                .filter(result -> result.check() == CheckName.RECORD)
                .flatMap(result -> result.notes().stream())
                .toList();
    }
}
