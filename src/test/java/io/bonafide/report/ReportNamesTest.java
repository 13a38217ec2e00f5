package io.bonafide.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportNamesTest {
    private final ReportNames names = new ReportNames();

    @Test
    void plainReferenceIsTheName() {
        assertThat(names.of("C-1001")).isEqualTo("C-1001.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc", "..", "/", "C:\\x", ".hidden", "a/../b", "名", "a\u0000b", "-rf", "x y"})
    void foreignCharactersNeverReachAPath(String reference) {
        assertThat(names.of(reference))
                .matches("[A-Za-z0-9][A-Za-z0-9._-]*-[0-9a-f]{8}\\.pdf")
                .doesNotContain("..");
    }

    @Test
    void longReferencesAreCut() {
        assertThat(names.of("x".repeat(500))).hasSizeLessThan(80);
    }

    @Test
    void namesThatDifferInCapitalsOnlyAreKeptApart() {
        assertThat(names.of("abc")).isNotEqualToIgnoringCase(names.of("ABC"));
    }

    @Test
    void referencesWithTheSameSlugAreKeptApart() {
        assertThat(names.of("a b")).isNotEqualTo(names.of("a/b"));
    }
}
