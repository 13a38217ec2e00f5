package io.bonafide.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.register.IssuerStanding;
import io.bonafide.verification.TestDossier;
import io.bonafide.verification.Verdict;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroundsBundleTest {
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("io.bonafide.recognition.Grounds", Locale.ROOT);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    @Test
    void everyConstantHasItsWordsAndThereAreNoOthers() {
        List<String> keys = Stream.concat(
                        Arrays.stream(PolicyCode.values()).map(PolicyCode::code),
                        Arrays.stream(Decision.values()).map(decision -> "decision." + decision))
                .toList();

        assertThat(new TreeSet<>(WORDS.keySet())).containsExactlyElementsOf(new TreeSet<>(keys));
    }

    @Test
    void placeholdersAreFilledByTheRules() {
        TestPolicy young = TestPolicy.trusting().maximumAge(Period.ofMonths(1));
        List<Ground> grounds = Stream.of(
                        grounds(TestPolicy.trusting(), TestDossier.signed().verdict()),
                        grounds(
                                TestPolicy.trusting(),
                                TestDossier.signed().revoked().verdict()),
                        grounds(young, TestDossier.signed().verdict()),
                        grounds(
                                young,
                                TestDossier.signed()
                                        .issued(null)
                                        .valid(null, null)
                                        .verdict()),
                        grounds(
                                TestPolicy.trusting().blocked("northfield"),
                                TestDossier.signed().verdict()),
                        grounds(
                                TestPolicy.trusting(),
                                TestDossier.signed()
                                        .standing(new IssuerStanding.Unknown())
                                        .verdict()))
                .flatMap(List::stream)
                .toList();

        assertThat(grounds).extracting(Ground::code).hasSize(6).doesNotHaveDuplicates();
        for (Ground ground : grounds) {
            Matcher matcher = PLACEHOLDER.matcher(WORDS.getString(ground.code().code()));
            while (matcher.find()) {
                assertThat(ground.details()).as(ground.code().code()).containsKey(matcher.group(1));
            }
        }
    }

    private static List<Ground> grounds(TestPolicy policy, Verdict verdict) {
        return policy.build()
                .recognise(TestDossier.ada(), List.of(verdict))
                .decisions()
                .get(0)
                .grounds();
    }
}
