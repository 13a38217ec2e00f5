package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.CredentialFormat;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.proof.ProofResult;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NullUnmarked
class VerifierTest {

    @Test
    void signedCredentialThatMatchesItsRowIsConfirmed() {
        Verdict verdict = TestDossier.signed().verdict();

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFIRMED);
        assertThat(verdict.grade()).isEqualTo(EvidenceGrade.SIGNED);
        assertThat(verdict.reasons()).containsExactly(Reason.NO_STATUS_PUBLISHED, Reason.SIGNATURE_HOLDS);
        assertThat(verdict.found()).isNotNull();
        assertThat(verdict.found().securedBy()).isEqualTo("eddsa-rdfc-2022");
        assertThat(verdict.asOf()).isEqualTo(TestDossier.NOW);
    }

    @Test
    void hostedCredentialThatMatchesItsRowIsConfirmed() {
        Verdict verdict = TestDossier.hosted().verdict();

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFIRMED);
        assertThat(verdict.grade()).isEqualTo(EvidenceGrade.HOSTED);
        assertThat(verdict.reasons()).containsExactly(Reason.HOSTED_RECORD);
        assertThat(verdict.outcomeOf(CheckName.STATUS)).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void nothingThatAnUnauthenticatedDocumentSaysIsUsed() {
        Verdict verdict = TestDossier.signed()
                .revoked()
                .recipient(null, "Somebody Else")
                .verdict(FakeProofs.all(ProofResult.doesNotHold("changed")));

        assertThat(verdict.found()).isNull();
        assertThat(verdict.grade()).isEqualTo(EvidenceGrade.NONE);
        assertThat(verdict.reasons()).containsExactly(Reason.SIGNATURE_MISMATCH);
        assertThat(verdict.results())
                .filteredOn(result -> !result.check().isAuthenticity())
                .extracting(CheckResult::outcome)
                .containsOnly(Outcome.NOT_RUN);
    }

    @Test
    void goodNewsDoesNotStandBesideGraverNews() {
        assertThat(TestDossier.signed().revoked().verdict().reasons()).containsExactly(Reason.REVOKED);
        assertThat(TestDossier.hosted()
                        .claim(row -> row.achievement("Welding"))
                        .verdict()
                        .reasons())
                .containsExactly(Reason.TITLE_DIFFERS, Reason.HOSTED_RECORD);
    }

    @Test
    void checksAreAskedInSpecificationOrder() {
        assertThat(Checks.inOrder(FakeProofs.allHold()))
                .extracting(Check::name)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(CheckName.values().length - 2);
    }

    @ParameterizedTest
    @EnumSource(RetrievalFailure.class)
    void noTransportFailureEverConfirmsOrAccuses(RetrievalFailure failure) {
        List<TestDossier> places = List.of(
                TestDossier.signed().unavailable(failure).originKnown(false),
                TestDossier.signed()
                        .unavailable(failure)
                        .originKnown(failure != RetrievalFailure.GONE && failure != RetrievalFailure.DENIED),
                TestDossier.signed().profileUnavailable(failure),
                TestDossier.hosted().profileUnavailable(failure),
                TestDossier.record().unreadable("Data Analysis", failure),
                TestDossier.record().member(TestDossier.signed().profileUnavailable(failure)),
                TestDossier.record()
                        .member(TestDossier.signed()
                                .status(
                                        TestLists.entry("revocation", "1"),
                                        Retrieval.unavailable(failure, "not to be had"))),
                TestDossier.record().profileUnavailable(failure).asserting("Data Analysis"),
                TestDossier.signed()
                        .status(TestLists.entry("revocation", "1"), Retrieval.unavailable(failure, "not to be had")));

        assertThat(places).extracting(TestDossier::verdict).allSatisfy(verdict -> {
            assertThat(verdict.conclusion()).isEqualTo(Conclusion.UNCONFIRMED);
            assertThat(verdict.reasons()).isNotEmpty();
        });
    }

    @Test
    void goneAtTheIssuersOwnOriginIsAnAnswer() {
        Verdict verdict =
                TestDossier.hosted().unavailable(RetrievalFailure.GONE).verdict();

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.NOT_CURRENT);
        assertThat(verdict.reasons()).containsExactly(Reason.REVOKED);
        assertThat(verdict.grade()).isEqualTo(EvidenceGrade.HOSTED);
        assertThat(verdict.found()).isNull();
    }

    @Test
    void aDenialByTheIssuersOwnRegisterIsAnAnswer() {
        TestDossier denied = TestDossier.hosted().unavailable(RetrievalFailure.DENIED);

        assertThat(denied.verdict().reasons()).containsExactly(Reason.DENIED);
        assertThat(denied.verdict().conclusion()).isEqualTo(Conclusion.CONTRADICTED);
        assertThat(denied.verdict().grade()).isEqualTo(EvidenceGrade.HOSTED);
        assertThat(denied.originKnown(false).verdict().reasons()).containsExactly(Reason.NO_MATCH);
    }

    @Test
    void anIssuersRecordStandsOnAHostThatTheRegisterKnowsAndOnNoOther() {
        TestDossier record = TestDossier.hosted().format(CredentialFormat.ISSUER_RECORD);

        assertThat(record.verdict().reasons()).containsExactly(Reason.REGISTER_ENTRY);
        assertThat(record.verdict().grade()).isEqualTo(EvidenceGrade.HOSTED);
        assertThat(record.originKnown(false).verdict().conclusion()).isEqualTo(Conclusion.UNCONFIRMED);
        assertThat(record.originKnown(false).verdict().found()).isNull();
    }

    @Test
    void pageForPeopleIsGradedAsOne() {
        Verdict verdict =
                TestDossier.signed().unavailable(RetrievalFailure.PAGE).verdict();

        assertThat(verdict.grade()).isEqualTo(EvidenceGrade.PAGE);
        assertThat(verdict.reasons()).containsExactly(Reason.NOT_AUTOMATIC);
    }

    @Test
    void theSameDossierAndPolicyGiveTheSameReport() {
        isTheSameAgain(TestDossier.signed()
                .status(TestLists.entry("suspension", "3"), TestLists.list("suspension"))
                .build());
        isTheSameAgain(TestDossier.record()
                .member(TestDossier.signed()
                        .status(TestLists.entry("suspension", "3"), TestLists.list("suspension"))
                        .refreshUnavailable(RetrievalFailure.DNS))
                .build());
    }

    private static void isTheSameAgain(Dossier dossier) {
        Verifier once = new Verifier(Checks.inOrder(FakeProofs.allHold()));
        Verifier again = new Verifier(Checks.inOrder(FakeProofs.allHold()));

        assertThat(once.verify(dossier)).isEqualTo(once.verify(dossier)).isEqualTo(again.verify(dossier));
        assertThat(Arrays.asList(
                        once.verify(dossier).reasons(), again.verify(dossier).reasons()))
                .containsOnly(List.of(Reason.SUSPENDED));
    }
}
