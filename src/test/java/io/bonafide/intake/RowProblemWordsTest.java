package io.bonafide.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.RowProblem;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowProblemWordsTest {
    private final ResourceBundle words = ResourceBundle.getBundle("io.bonafide.claim.RowProblems", Locale.ROOT);

    @ParameterizedTest
    @EnumSource
    void everyProblemHasASentenceAndSaysWhatToDo(RowProblem problem) {
        assertThat(words.getString(problem.code())).endsWith(".");
        assertThat(words.getString(problem.code() + ".fix")).endsWith(".");
    }
}
