package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.Deviation;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class ConformanceCheckTest {

    @ParameterizedTest
    @CsvSource({
        "MALFORMED, INCONCLUSIVE, MALFORMED",
        "UNSIGNED_PARTS, INCONCLUSIVE, MALFORMED",
        "CONTRADICTION, INCONCLUSIVE, MALFORMED",
        "UNSUPPORTED, INCONCLUSIVE, NOT_AUTOMATIC",
        "TOLERATED, PASSED,"
    })
    void everyDeviationHasItsMeaning(Deviation.Kind kind, Outcome outcome, Reason reason) {
        CheckResult result = TestDossier.signed()
                .deviations(new Deviation(kind, "/credentialSubject", "odd"))
                .result(CheckName.CONFORMANCE);

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.reason()).isEqualTo(reason);
        assertThat(result.notes()).containsExactly("deviation:/credentialSubject odd");
    }

    @Test
    void worstOfSeveralDeviationsCounts() {
        assertThat(TestDossier.signed()
                        .deviations(
                                new Deviation(Deviation.Kind.TOLERATED, "", "a"),
                                new Deviation(Deviation.Kind.UNSUPPORTED, "", "b"),
                                new Deviation(Deviation.Kind.UNSIGNED_PARTS, "", "c"))
                        .verdict()
                        .reasons())
                .containsExactly(Reason.MALFORMED);
    }
}
