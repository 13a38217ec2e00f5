package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.register.IssuerStanding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NullUnmarked
class VerdictTest {
    private static final Set<Conclusion> CONFIRMING = EnumSet.of(Conclusion.CONFIRMED, Conclusion.DIFFERS);

    /** What check, outcome, reason and grade there can be, put together at random. */
    @Property(tries = 20_000)
    void nothingIsConfirmedWithoutAPassedProof(
            @ForAll @Size(max = 6) List<CheckName> checks,
            @ForAll @Size(8) List<Outcome> outcomes,
            @ForAll @Size(8) List<Reason> reasons,
            @ForAll EvidenceGrade grade) {
        List<CheckResult> results = new ArrayList<>();
        int turn = 0;
        for (CheckName check : EnumSet.copyOf(withProof(checks))) {
            boolean goodNews = reasons.get(turn).conclusion() == Conclusion.CONFIRMED;
            results.add(result(check, goodNews ? Outcome.PASSED : outcomes.get(turn), reasons.get(turn)));
            turn++;
        }
        holdsToItsPromise(verdict(results, grade));
    }

    /** Every combination of the four authenticity checks, the grades, and one objection. */
    @ParameterizedTest
    @EnumSource(EvidenceGrade.class)
    void nothingIsConfirmedWithoutAPassedProof(EvidenceGrade grade) {
        for (int turn = 0; turn < 5 * 5 * 5 * 5 * 5; turn++) {
            Outcome[] outcome = Outcome.values();
            List<CheckResult> results = List.of(
                    result(CheckName.RETRIEVAL, outcome[turn % 5], Reason.DEAD_LINK),
                    result(CheckName.CONFORMANCE, outcome[turn / 5 % 5], Reason.MALFORMED),
                    result(CheckName.PROOF, outcome[turn / 25 % 5], Reason.KEY_NOT_OBTAINED),
                    result(CheckName.ISSUER, outcome[turn / 125 % 5], Reason.KEY_NOT_PUBLISHED),
                    result(CheckName.TITLE, outcome[turn / 625 % 5], Reason.TITLE_DIFFERS));
            holdsToItsPromise(verdict(results, grade));
        }
    }

    @Test
    void goodNewsIsNoObjection() {
        assertThatThrownBy(() -> result(CheckName.PROOF, Outcome.FAILED, Reason.SIGNATURE_HOLDS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void verdictWithoutResultsIsUnconfirmed() {
        assertThat(verdict(List.of(), EvidenceGrade.SIGNED).conclusion()).isEqualTo(Conclusion.UNCONFIRMED);
    }

    @Test
    void mostPressingReasonDecidesAndAllAreTold() {
        Verdict verdict = verdict(
                List.of(
                        CheckResult.passed(CheckName.PROOF, Reason.SIGNATURE_HOLDS),
                        CheckResult.passed(CheckName.ISSUER),
                        result(CheckName.TITLE, Outcome.FAILED, Reason.TITLE_DIFFERS),
                        result(CheckName.VALIDITY, Outcome.FAILED, Reason.EXPIRED),
                        result(CheckName.STATUS, Outcome.FAILED, Reason.REVOKED)),
                EvidenceGrade.SIGNED);

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.NOT_CURRENT);
        assertThat(verdict.reasons())
                .containsExactly(Reason.REVOKED, Reason.EXPIRED, Reason.TITLE_DIFFERS, Reason.SIGNATURE_HOLDS);
    }

    @Test
    void claimThatIsLeftOutIsNotChecked() {
        Verdict left =
                Verdict.notChecked(TestDossier.signed().build().claim(), Reason.CONSENT_MISSING, TestDossier.NOW);

        assertThat(left.conclusion()).isEqualTo(Conclusion.NOT_CHECKED);
        assertThat(left.reasons()).containsExactly(Reason.CONSENT_MISSING);
        assertThatThrownBy(() -> Verdict.notChecked(left.claim(), Reason.EXPIRED, TestDossier.NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void claimedTwiceDiffers() {
        Verdict twice = TestDossier.signed()
                .verdict()
                .with(CheckResult.failed(CheckName.SHARED, Reason.CLAIMED_TWICE, Map.of()));

        assertThat(twice.conclusion()).isEqualTo(Conclusion.DIFFERS);
        assertThat(twice.reasons()).startsWith(Reason.CLAIMED_TWICE);
    }

    private static void holdsToItsPromise(Verdict verdict) {
        Conclusion conclusion = verdict.conclusion();
        if (CONFIRMING.contains(conclusion)) {
            assertThat(verdict.grade()).isIn(EvidenceGrade.SIGNED, EvidenceGrade.HOSTED);
            assertThat(verdict.outcomeOf(CheckName.PROOF)).isEqualTo(Outcome.PASSED);
            assertThat(verdict.outcomeOf(CheckName.ISSUER)).isEqualTo(Outcome.PASSED);
            assertThat(verdict.results()).noneMatch(result -> result.outcome() == Outcome.NOT_RUN);
        }
        if (conclusion == Conclusion.CONFIRMED) {
            assertThat(verdict.results()).noneMatch(VerdictTest::objects);
        }
    }

    private static boolean objects(CheckResult result) {
        return result.outcome() == Outcome.FAILED || result.outcome() == Outcome.INCONCLUSIVE;
    }

    private static List<CheckName> withProof(List<CheckName> checks) {
        List<CheckName> more = new ArrayList<>(checks);
        more.addAll(Arrays.asList(CheckName.PROOF, CheckName.ISSUER));
        return more;
    }

    private static CheckResult result(CheckName check, Outcome outcome, Reason reason) {
        return new CheckResult(check, outcome, reason, Map.of(), List.of());
    }

    private static Verdict verdict(List<CheckResult> results, EvidenceGrade grade) {
        return new Verdict(
                TestDossier.signed().build().claim(),
                null,
                results,
                grade,
                new IssuerStanding.Unknown(),
                List.of(),
                List.of(),
                TestDossier.NOW);
    }
}
