package io.bonafide.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaSafetyTest {
    static final List<String> TRIGGERS = List.of("=", "+", "-", "@", "\t", "\r", "\n", "|", "＝", "＋", "－", "＠");
    static final List<String> BEFORE = List.of(
            "",
            " ",
            "   ",
            "\u00A0",
            "\uFEFF",
            "\u3000",
            "\u2003 ",
            "\u200B",
            "\u0000",
            "text\n",
            "text\r\n ",
            "a\rb\r\uFEFF",
            "\u202E");

    static Stream<String> dangerous() {
        return TRIGGERS.stream()
                .flatMap(trigger -> BEFORE.stream().map(before -> before + trigger + "cmd|' /C calc'!A0"));
    }

    @ParameterizedTest
    @MethodSource("dangerous")
    void everyTriggerInEveryPlaceIsDisarmed(String cell) {
        assertThat(FormulaSafety.triggers(cell)).isTrue();
        assertThat(FormulaSafety.inCsv(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Ada", "a=b", "a-b", "1+1", "x\ty", "a@b.example", "'=1", "line\nother", "ＡＢ"})
    void plainTextStaysAsItIs(String cell) {
        assertThat(FormulaSafety.inCsv(cell)).isEqualTo(cell);
    }
}
