package io.bonafide.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTest {

    @Test
    void ordinaryTextStaysAsItIs() {
        assertThat(SafeText.of("Zoë Müller, 王小明 & Ιωάννης")).isEqualTo("Zoë Müller, 王小明 & Ιωάννης");
    }

    @Test
    void controlsAreShownByNumber() {
        assertThat(SafeText.of("a\u0007b\u009Fc")).isEqualTo("a[U+0007]b[U+009F]c");
    }

    @Test
    void repeatedControlsAreCounted() {
        assertThat(SafeText.of("a" + "\u0000".repeat(500) + "b")).isEqualTo("a[U+0000][×500]b");
    }

    @Test
    void directionOverridesAndIsolatesAreShown() {
        assertThat(SafeText.of("x\u202Egpj.exe\u2066y")).isEqualTo("x[U+202E]gpj.exe[U+2066]y");
    }

    @Test
    void charactersWithoutWidthAreRemoved() {
        assertThat(SafeText.of("North\u200Bfield\uFEFF \u00ADUni\u2060versity")).isEqualTo("Northfield University");
    }

    @Test
    void tagsAreShownAndVariationSelectorsRemoved() {
        assertThat(SafeText.of("a\uDB40\uDC41b" + "\uFE0F".repeat(50))).isEqualTo("a[U+E0041]b");
    }

    @Test
    void eightMarksOnALetterAreDrawnAndTheOthersCounted() {
        assertThat(SafeText.of("q" + "\u0323".repeat(8))).isEqualTo("q" + "\u0323".repeat(8));
        assertThat(SafeText.of("q" + "\u0323".repeat(9) + "r")).isEqualTo("q" + "\u0323".repeat(8) + "[+1 marks]r");
    }

    @Test
    void threeHundredCharactersFitAndMoreAreCounted() {
        assertThat(SafeText.of("x".repeat(300))).isEqualTo("x".repeat(300));
        assertThat(SafeText.of("x".repeat(301))).isEqualTo("x".repeat(300) + "…(1 more)");
        assertThat(SafeText.of("😀".repeat(305))).isEqualTo("😀".repeat(300) + "…(5 more)");
    }

    @Test
    void lineEndsAndTabsAreSpaces() {
        assertThat(SafeText.of("a\nb\tc\u2028d")).isEqualTo("a b c d");
    }

    @Test
    void halvesOfSurrogatePairsAreShown() {
        assertThat(SafeText.of("a\uD800b")).isEqualTo("a[U+D800]b");
    }

    @Test
    void safeTextStaysSafe() {
        String once = SafeText.of("q" + "\u0323".repeat(40) + "\u202Ex\u0000\u0000");
        assertThat(SafeText.visible(once)).isEqualTo(once);
    }
}
