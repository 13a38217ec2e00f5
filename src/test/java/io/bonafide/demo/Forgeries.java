package io.bonafide.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.verification.CheckName;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.Outcome;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DynamicTest;

/** A table of attacks: each prepares the stage, makes its claim, and names the reason that must come out first. */
@NullUnmarked
final class Forgeries {
    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("io.bonafide.verification.Reasons");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final AttackStage stage;
    private final List<DynamicTest> all = new ArrayList<>();

    Forgeries(AttackStage stage) {
        this.stage = stage;
    }

    /** The attack is seen through before anything that the document says is believed. */
    Forgeries add(String name, Reason expected, Function<AttackStage, Verdict> attack) {
        all.add(DynamicTest.dynamicTest(name, () -> {
            Verdict verdict = attack.apply(stage.reset());
            judged(verdict, expected);
            assertThat(verdict.found()).isNull();
            assertThat(Stream.of(CheckName.VALIDITY, CheckName.RECIPIENT, CheckName.TITLE))
                    .allSatisfy(check -> assertThat(verdict.outcomeOf(check)).isEqualTo(Outcome.NOT_RUN));
        }));
        return this;
    }

    /** The document is its issuer's; something else about it is not as claimed. */
    Forgeries addGenuine(String name, Reason expected, Function<AttackStage, Verdict> attack) {
        all.add(DynamicTest.dynamicTest(name, () -> {
            Verdict verdict = attack.apply(stage.reset());
            judged(verdict, expected);
            assertThat(verdict.found()).isNotNull();
        }));
        return this;
    }

    /** No attack at all: shows that the others fail for the reason they name. */
    Forgeries addHonest(String name, Function<AttackStage, Verdict> claim) {
        all.add(DynamicTest.dynamicTest(name, () -> {
            Verdict verdict = claim.apply(stage.reset());
            assertThat(verdict.conclusion()).as("%s", verdict.results()).isEqualTo(Conclusion.CONFIRMED);
        }));
        return this;
    }

    private static void judged(Verdict verdict, Reason expected) {
        assertThat(verdict.reasons()).as("%s", verdict.results()).first().isEqualTo(expected);
        assertThat(verdict.conclusion()).isEqualTo(expected.conclusion());
        assertThat(verdict.reasoned())
                .allSatisfy(result -> assertThat(result.details().keySet()).containsAll(placeholders(result.reason())));
    }

    /** What the sentence for people leaves open: nobody may read "not stated" where something was known. */
    private static List<String> placeholders(Reason reason) {
        Matcher open = PLACEHOLDER.matcher(SENTENCES.getString(reason.code()));
        return open.results().map(found -> found.group(1)).toList();
    }

    Stream<DynamicTest> tests() {
        return all.stream();
    }
}
