package io.bonafide.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bonafide.claim.Claim;
import io.bonafide.credential.SecuringMechanism.Hosted;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.register.IssuerStanding;
import io.bonafide.verification.CheckName;
import io.bonafide.verification.CheckResult;
import io.bonafide.verification.Reason;
import io.bonafide.verification.TestDossier;
import io.bonafide.verification.Verdict;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@NullUnmarked
class RecognitionPolicyTest {
    private static final Instant NOW = TestDossier.NOW;

    static Stream<Arguments> verdicts() {
        TestDossier close = TestDossier.signed().recipient(null, "Ada Byron");
        return Stream.of(
                arguments(TestDossier.signed().verdict(), Decision.RECOGNISED, PolicyCode.MEETS_POLICY),
                arguments(differing().verdict(), Decision.RECOGNISED, PolicyCode.MEETS_POLICY),
                arguments(close.verdict(), Decision.REFERRED, PolicyCode.VERDICT_OPEN),
                arguments(claimedTwice(), Decision.REFERRED, PolicyCode.VERDICT_OPEN),
                arguments(
                        TestDossier.signed().recipient(null, "Grace Hopper").verdict(),
                        Decision.REFERRED,
                        PolicyCode.VERDICT_OPEN),
                arguments(
                        TestDossier.signed().unavailable(RetrievalFailure.DNS).verdict(),
                        Decision.NOT_ASSESSED,
                        PolicyCode.VERDICT_OPEN),
                arguments(TestDossier.signed().revoked().verdict(), Decision.NOT_RECOGNISED, PolicyCode.VERDICT_OPEN),
                arguments(
                        TestDossier.signed().valid(null, NOW.minusNanos(1)).verdict(),
                        Decision.NOT_RECOGNISED,
                        PolicyCode.VERDICT_OPEN),
                arguments(
                        TestDossier.signed().valid(NOW.plusSeconds(301), null).verdict(),
                        Decision.REFERRED,
                        PolicyCode.VERDICT_OPEN),
                arguments(leftOut(Reason.CONSENT_MISSING), Decision.NOT_ASSESSED, PolicyCode.VERDICT_OPEN),
                arguments(leftOut(Reason.OUT_OF_SCOPE), Decision.NOT_ASSESSED, PolicyCode.NOT_REQUIRED));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void verdictIsTheFirstGate(Verdict verdict, Decision decision, PolicyCode ground) {
        DecidedVerdict decided = decide(TestPolicy.trusting(), verdict);

        assertThat(decided.decision()).isEqualTo(decision);
        assertThat(decided.grounds()).extracting(Ground::code).containsExactly(ground);
    }

    @Test
    void groundOfAnOpenVerdictNamesTheDecidingReason() {
        DecidedVerdict decided =
                decide(TestPolicy.trusting(), TestDossier.signed().revoked().verdict());

        assertThat(decided.grounds().get(0).details()).containsEntry("code", "BF-302");
    }

    @ParameterizedTest
    @EnumSource(Decision.class)
    void issuerOnNoTrustedListIsThePolicysChoice(Decision unknown) {
        TestPolicy policy = TestPolicy.trusting().unknownIssuer(unknown);
        Verdict stranger =
                TestDossier.signed().standing(new IssuerStanding.Unknown()).verdict();

        DecidedVerdict decided = decide(policy, stranger);
        assertThat(decided.decision()).isEqualTo(unknown);
        assertThat(decided.grounds()).extracting(Ground::code).contains(PolicyCode.ISSUER_NOT_LISTED);
        assertThat(decide(policy.lists("other"), TestDossier.signed().verdict()).decision())
                .isEqualTo(unknown);
    }

    @ParameterizedTest
    @CsvSource({
        "northfield, true",
        "did:web:badges.northfield.example, true",
        "badges.northfield.example, true",
        "northfield.example, true",
        "field.example, false",
        "southfield, false"
    })
    void blockedIssuerDoesNotCount(String blocked, boolean refused) {
        DecidedVerdict decided = decide(
                TestPolicy.trusting().blocked(blocked), TestDossier.signed().verdict());

        assertThat(decided.decision()).isEqualTo(refused ? Decision.NOT_RECOGNISED : Decision.RECOGNISED);
        assertThat(decided.grounds().get(0).code())
                .isEqualTo(refused ? PolicyCode.ISSUER_BLOCKED : PolicyCode.MEETS_POLICY);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "P12M, 2025-11-01T00:00:00Z, RECOGNISED",
                "P12M, 2025-10-31T23:59:59Z, NOT_RECOGNISED",
                "P30D, 2026-10-02T12:00:00Z, RECOGNISED",
                "P30D, 2026-10-01T12:00:00Z, NOT_RECOGNISED",
                "P12M, -, REFERRED",
                "-, -, RECOGNISED",
                "-, 1990-01-01T00:00:00Z, RECOGNISED"
            })
    void ageCountsToTheDay(Period limit, Instant issued, Decision decision) {
        Verdict verdict = TestDossier.signed().issued(issued).valid(null, null).verdict();

        assertThat(decide(TestPolicy.trusting().maximumAge(limit), verdict).decision())
                .isEqualTo(decision);
    }

    @Test
    void ageIsToldInThePolicysWords() {
        DecidedVerdict old = decide(
                TestPolicy.trusting().maximumAge(Period.ofMonths(12)),
                TestDossier.signed().verdict());

        assertThat(old.grounds().get(0).details())
                .containsEntry("limit", "12 months")
                .containsEntry("date", "10 March 2025");
    }

    @Test
    void requirementMayAllowMoreThanThePolicy() {
        Requirement patient = new Requirement(
                "Data analysis", List.of("Data Analysis"), List.of(), List.of(), true, null, Period.ofMonths(60));
        TestPolicy policy =
                TestPolicy.trusting().maximumAge(Period.ofMonths(12)).role("Analyst", patient);
        Verdict verdict = TestDossier.signed().claim(row -> row.role("analyst")).verdict();

        assertThat(decide(policy, verdict).decision()).isEqualTo(Decision.RECOGNISED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, false",
                "'', false",
                "' ', false",
                "no, false",
                "NEIN, false",
                "false, false",
                "0, false",
                "yes, true",
                "2026-10-01, true",
                "ref 12/b, true"
            })
    void claimWithoutConsentIsLeftOut(String cell, boolean inScope) {
        Claim claim =
                TestDossier.signed().claim(row -> row.consent(cell)).build().claim();

        assertThat(TestPolicy.trusting().consentRequired().build().leftOut(claim))
                .isEqualTo(inScope ? Optional.empty() : Optional.of(Reason.CONSENT_MISSING));
        assertThat(TestPolicy.trusting().build().leftOut(claim)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Analyst, Data Analysis, true",
                "ANALYST, certificate in data analysis, true",
                "Analyst, Welding, false",
                "Analyst, -, true",
                "Welder, Welding, true",
                "-, Welding, true",
                "Generalist, Welding, true"
            })
    void claimThatTheRoleDoesNotAskForIsLeftOut(String role, String title, boolean inScope) {
        RecognitionPolicy policy = TestPolicy.trusting()
                .onlyRequired()
                .role("Analyst", TestPolicy.requirement("Data analysis", "Data Analysis"))
                .role("Generalist", TestPolicy.skill("Any data skill", "esco:data"))
                .build();
        Claim claim = TestDossier.signed()
                .claim(row -> row.role(role).achievement(title))
                .build()
                .claim();

        assertThat(policy.leftOut(claim)).isEqualTo(inScope ? Optional.empty() : Optional.of(Reason.OUT_OF_SCOPE));
    }

    @Test
    void theSameDossierAndPolicyGiveTheSameReport() {
        TestPolicy policy =
                TestPolicy.trusting().role("Analyst", TestPolicy.requirement("Data analysis", "Data Analysis"));
        Recognition once = policy.build()
                .recognise(
                        TestDossier.ada(),
                        List.of(TestDossier.signed().verdict(), differing().verdict()));
        Recognition again = policy.build()
                .recognise(
                        TestDossier.ada(),
                        List.of(TestDossier.signed().verdict(), differing().verdict()));

        assertThat(again).isEqualTo(once);
    }

    @Test
    void hostedRecordOfABlockedHostDoesNotCount() {
        Verdict verdict = TestDossier.hosted()
                .standing(new IssuerStanding.Unknown())
                .securedBy(new Hosted("https://badges.northfield.example/1"))
                .verdict();

        assertThat(decide(TestPolicy.trusting().blocked("northfield.example"), verdict)
                        .decision())
                .isEqualTo(Decision.NOT_RECOGNISED);
    }

    private static DecidedVerdict decide(TestPolicy policy, Verdict verdict) {
        return policy.build()
                .recognise(verdict.claim().candidate(), List.of(verdict))
                .decisions()
                .get(0);
    }

    private static TestDossier differing() {
        return TestDossier.signed().achievement("Advanced Welding", null);
    }

    private static Verdict claimedTwice() {
        return TestDossier.signed()
                .verdict()
                .with(CheckResult.failed(CheckName.SHARED, Reason.CLAIMED_TWICE, Map.of()));
    }

    private static Verdict leftOut(Reason why) {
        return Verdict.notChecked(TestDossier.signed().build().claim(), why, NOW);
    }
}
