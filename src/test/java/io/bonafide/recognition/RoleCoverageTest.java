package io.bonafide.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.Alignment;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.recognition.Coverage.State;
import io.bonafide.verification.TestDossier;
import io.bonafide.verification.Verdict;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class RoleCoverageTest {
    private static final Requirement ANALYSIS = TestPolicy.requirement("Data analysis", "Data Analysis");
    private static final Instant NOW = TestDossier.NOW;

    @Test
    void recognisedCredentialOfThatTitleCoversTheRequirement() {
        Coverage coverage = coverage(ANALYSIS, analyst("1").verdict());

        assertThat(coverage.state()).isEqualTo(State.COVERED);
        assertThat(coverage.claims()).containsExactly("1");
        assertThat(coverage.must()).isTrue();
        assertThat(coverage.why()).isEqualTo("daily work");
    }

    @Test
    void otherTitleOfTheSameAchievementCoversIt() {
        Verdict verdict =
                analyst("1").achievement("Making Sense of Numbers", null).verdict();
        assertThat(coverage(ANALYSIS, verdict).state()).isEqualTo(State.COVERED);
    }

    @Test
    void titleOnTheListAloneCoversNothing() {
        Verdict verdict = analyst("1").achievement("Welding", null).verdict();
        assertThat(coverage(ANALYSIS, verdict).state()).isEqualTo(State.OPEN);
    }

    @Test
    void skillCoversByCodeOrName() {
        Verdict verdict = analyst("1")
                .achievement("Welding", null, new Alignment("Data mining", "ESCO", "esco:data"))
                .verdict();

        assertThat(coverage(TestPolicy.skill("Skill", "esco:data"), verdict).state())
                .isEqualTo(State.COVERED);
        assertThat(coverage(TestPolicy.skill("Skill", "data mining"), verdict).state())
                .isEqualTo(State.COVERED);
        assertThat(coverage(TestPolicy.skill("Skill", "esco:dat"), verdict).state())
                .isEqualTo(State.OPEN);
    }

    @Test
    void requirementMayNameItsIssuers() {
        assertThat(coverage(by("northfield"), analyst("1").verdict()).state()).isEqualTo(State.COVERED);
        assertThat(coverage(by("southfield"), analyst("1").verdict()).state()).isEqualTo(State.OPEN);
    }

    @Test
    void claimThatCouldNotBeConfirmedLeavesTheRequirementOpen() {
        Verdict silent = analyst("1").unavailable(RetrievalFailure.TIMEOUT).verdict();
        Verdict elsewhere = analyst("2")
                .claim(row -> row.achievement("Welding"))
                .unavailable(RetrievalFailure.TIMEOUT)
                .verdict();

        Coverage coverage = coverage(ANALYSIS, silent, elsewhere);
        assertThat(coverage.state()).isEqualTo(State.OPEN_CLAIM);
        assertThat(coverage.claims()).containsExactly("1");
        assertThat(coverage(ANALYSIS, elsewhere).state()).isEqualTo(State.OPEN);
    }

    @Test
    void whatDoesNotCountCoversNothing() {
        assertThat(coverage(ANALYSIS, analyst("1").revoked().verdict()).state()).isEqualTo(State.OPEN);
    }

    @Test
    void longestLastingCredentialSaysUntilWhen() {
        Verdict shorter = analyst("1").valid(null, NOW.plusSeconds(1)).verdict();
        Verdict longer = analyst("2").valid(null, NOW.plusSeconds(2)).verdict();
        Verdict endless = analyst("3").verdict();

        assertThat(coverage(ANALYSIS, shorter, longer).until()).isEqualTo(NOW.plusSeconds(2));
        assertThat(coverage(ANALYSIS, shorter, longer, endless).until()).isNull();
    }

    @Test
    void requirementMayAllowLessAgeThanThePolicy() {
        Requirement strict = new Requirement(
                "Data analysis", List.of("Data Analysis"), List.of(), List.of(), true, null, Period.ofMonths(20));

        assertThat(coverage(strict, analyst("1").verdict()).state()).isEqualTo(State.COVERED);
        assertThat(coverage(
                                strict,
                                analyst("1")
                                        .issued(Instant.parse("2020-01-01T00:00:00Z"))
                                        .verdict())
                        .state())
                .isEqualTo(State.OPEN);
    }

    @Test
    void roleIsFoundInAnySpelling() {
        RecognitionPolicy policy =
                TestPolicy.trusting().role("Data Analyst", ANALYSIS).build();
        Verdict verdict = analyst("1").claim(row -> row.role(" data analyst ")).verdict();

        assertThat(policy.recognise(TestDossier.ada(), List.of(verdict)).role()).isEqualTo("Data Analyst");
        assertThat(policy.recognise(TestDossier.ada(), List.of(analyst("1").verdict()))
                        .role())
                .isNull();
    }

    private static Requirement by(String issuer) {
        return new Requirement("From them", List.of(), List.of(), List.of(issuer), true, null, null);
    }

    private static TestDossier analyst(String id) {
        return TestDossier.signed(id, TestDossier.ada()).claim(row -> row.role("Analyst"));
    }

    private static Coverage coverage(Requirement requirement, Verdict... verdicts) {
        return TestPolicy.trusting()
                .role("Analyst", requirement)
                .build()
                .recognise(TestDossier.ada(), List.of(verdicts))
                .coverage()
                .get(0);
    }
}
