package io.bonafide.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFileNameTest {

    @ParameterizedTest
    @CsvSource({
        "people.xlsx, people-checked.xlsx",
        "PEOPLE.XLSX, PEOPLE-checked.xlsx",
        "Bewerber März.xlsx, Bewerber-Marz-checked.xlsx",
        "../../x.xlsx, x-checked.xlsx",
        "C:\\temp\\x.xlsx, x-checked.xlsx",
        "v1.2 final.csv, v1.2-final-checked.xlsx",
        ".htaccess, htaccess-checked.xlsx",
        "候補者.xlsx, list-checked.xlsx"
    })
    void namesAreMadePlain(String dropped, String expected) {
        assertThat(new SafeFileName().of(dropped, "-checked.xlsx")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                ".",
                "",
                "/",
                "\\",
                "a\u202Exslx.csv",
                "a\u0000b.csv",
                "a\nb.csv",
                "../..\\..",
                "....//x",
                "-rf",
                "~root",
                "a/../../b",
                "%2e%2e%2f",
                "con",
                "x;rm -rf *",
                "\uD83D\uDE00.xlsx",
                "\uD800.xlsx"
            })
    void hostileNamesStayInTheFolder(String dropped) {
        String name = new SafeFileName().of(dropped, "-to-fix.csv");
        assertThat(name).matches("[A-Za-z0-9][A-Za-z0-9._-]*-to-fix\\.csv").doesNotContain("..");
        assertThat(Path.of("/reports").resolve(name).normalize()).hasParentRaw(Path.of("/reports"));
    }

    @Test
    void theSameNameIsGivenOnce() {
        SafeFileName names = new SafeFileName();
        assertThat(names.of("a.xlsx", "-x")).isEqualTo("a-x");
        assertThat(names.of("A.csv", "-x")).isEqualTo("A-2-x");
        assertThat(names.of("a.xls", "-x")).isEqualTo("a-3-x");
    }

    @Test
    void longNamesAreCut() {
        assertThat(new SafeFileName().of("a".repeat(255) + ".xlsx", "-checked.xlsx"))
                .hasSize(80 + "-checked.xlsx".length());
    }
}
