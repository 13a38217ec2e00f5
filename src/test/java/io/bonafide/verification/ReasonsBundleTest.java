package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.PartialDate;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.register.IssuerStanding;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class ReasonsBundleTest {
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("io.bonafide.verification.Reasons", Locale.ROOT);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    @Test
    void everyConstantHasItsWordsAndThereAreNoOthers() {
        List<String> keys = new ArrayList<>();
        Arrays.stream(Reason.values()).forEach(reason -> keys.addAll(List.of(reason.code(), reason.code() + ".next")));
        for (Conclusion conclusion : Conclusion.values()) {
            keys.addAll(List.of("conclusion." + conclusion, "conclusion." + conclusion + ".means"));
        }
        Arrays.stream(Outcome.values()).forEach(outcome -> keys.add("outcome." + outcome));
        Arrays.stream(CheckName.values()).forEach(check -> keys.add("check." + check));
        Arrays.stream(EvidenceGrade.values()).forEach(grade -> keys.add("grade." + grade));
        Arrays.stream(Note.values()).forEach(note -> keys.add("note." + note.key()));

        assertThat(new TreeSet<>(WORDS.keySet())).containsExactlyElementsOf(new TreeSet<>(keys));
    }

    @Test
    void onlyWhatNeedsNobodyHasNoNextStep() {
        for (Reason reason : Reason.values()) {
            assertThat(WORDS.getString(reason.code())).as(reason.code()).isNotBlank();
            if (reason.severity() != Severity.INFO) {
                assertThat(WORDS.getString(reason.code() + ".next"))
                        .as(reason.code())
                        .isNotBlank();
            }
        }
    }

    @Test
    void wordsDescribeEvidenceAndNeverCharacter() {
        for (String bundle : List.of("io.bonafide.verification.Reasons", "io.bonafide.recognition.Grounds")) {
            ResourceBundle words = ResourceBundle.getBundle(bundle, Locale.ROOT);
            assertThat(Collections.list(words.getKeys()))
                    .allSatisfy(key -> assertThat(words.getString(key).toLowerCase(Locale.ROOT))
                            .as(key)
                            .doesNotContain("fake", "fraud", "false", "fail", "suspicious", "red flag"));
        }
    }

    @Test
    void placeholdersAreFilledByTheChecks() {
        List<CheckResult> told = dossiers()
                .flatMap(dossier -> dossier.verdict().reasoned().stream())
                .toList();

        assertThat(told)
                .extracting(CheckResult::reason)
                .as("every reason whose sentence has a placeholder is told")
                .containsAll(Arrays.stream(Reason.values())
                        .filter(reason -> PLACEHOLDER
                                .matcher(WORDS.getString(reason.code()))
                                .find())
                        .toList());
        for (CheckResult result : told) {
            Matcher matcher =
                    PLACEHOLDER.matcher(WORDS.getString(result.reason().code()));
            while (matcher.find()) {
                assertThat(result.details()).as(result.reason().code()).containsKey(matcher.group(1));
            }
        }
    }

    @Test
    void nextStepsHaveNoPlaceholders() {
        assertThat(Reason.values()).allSatisfy(reason -> assertThat(WORDS.getString(reason.code() + ".next"))
                .doesNotContainPattern(PLACEHOLDER));
    }

    private static Stream<TestDossier> dossiers() {
        return Stream.concat(
                Arrays.stream(RetrievalFailure.values())
                        .map(failure -> TestDossier.signed().unavailable(failure)),
                Stream.of(
                        TestDossier.signed().valid(null, TestDossier.NOW.minusNanos(1)),
                        TestDossier.signed().valid(TestDossier.NOW.plusSeconds(301), null),
                        TestDossier.signed().recipient(null, "Ada Byron"),
                        TestDossier.signed().achievement("Welding", null),
                        TestDossier.signed().claim(row -> row.level("6")).achievement("Data Analysis", "5"),
                        TestDossier.signed().claim(row -> row.issuer("Southfield")),
                        TestDossier.signed().claim(row -> row.issuer("Credly").platform("Credly")),
                        TestDossier.signed().claim(row -> row.issued(PartialDate.of(Year.of(2020)))),
                        TestDossier.hosted().badgeClass("https://evil.example/1"),
                        TestDossier.signed()
                                .standing(new IssuerStanding.LooksLike(
                                        TestDossier.NORTHFIELD, "northf1eld.example", "1 for i"))));
    }
}
