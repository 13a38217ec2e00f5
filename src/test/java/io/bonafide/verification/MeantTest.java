package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.register.IssuerStanding;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which credential of a record a claim means. */
@NullUnmarked
class MeantTest {
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
