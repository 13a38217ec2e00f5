package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JcsTest {

    private static String canonical(String json) throws Refusal {
        return Jcs.canonical(Samples.json(json));
    }

    @Test
    void literalsAndWhitespace() throws Refusal {
        assertThat(canonical(" { \"a\" : [ true , false , null , { } , [ ] , \"\" ] } "))
                .isEqualTo("{\"a\":[true,false,null,{},[],\"\"]}");
    }

    /** RFC 8785, 3.2.2.2: the shortest escape, lower case, and nothing escaped that need not be. */
    @Test
    void stringsAreEscapedInOneWay() throws Refusal {
        assertThat(canonical("{\"string\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"}"))
                .isEqualTo("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
        assertThat(canonical("{\"a\":\"\\b\\t\\n\\f\\r\\u0000\\u001f\\u007f\\u2028\\ud83d\\ude00\"}"))
                .isEqualTo("{\"a\":\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028\ud83d\ude00\"}");
    }

    /** RFC 8785, 3.2.3: by UTF-16 code units, not by characters. */
    @Test
    void membersAreInOrder() throws Refusal {
        String json =
                "{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\","
                        + "\"1\":\"One\",\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":\"Control\","
                        + "\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}";
        assertThat(canonical(json))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
        assertThat(canonical("{\"b\":{\"d\":1,\"c\":2},\"\":0,\"a\":3}"))
                .isEqualTo("{\"\":0,\"a\":3,\"b\":{\"c\":2,\"d\":1}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud800\"", "\"a\\udc00b\"", "\"\\ude00\\ud83d\"", "[{\"\\ud800\":1}]"})
    void halfCharactersAreRefused(String value) {
        assertThatThrownBy(() -> canonical("{\"a\":" + value + "}")).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "-0.0e5, 0",
        "1.0, 1",
        "1.50, 1.5",
        "1E2, 100",
        "2e-7, 2e-7",
        "0.30000000000000004, 0.30000000000000004",
        "9007199254740992, 9007199254740992",
        "1e21, 1e+21",
        "100000000000000000000, 100000000000000000000"
    })
    void numbersKeepTheirValue(String stated, String expected) throws Refusal {
        assertThat(canonical("{\"a\":" + stated + "}")).isEqualTo("{\"a\":" + expected + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740993",
                "0.1000000000000000055511151231257827",
                "333333333.33333329",
                "1e400",
                "-1e309",
                "1e-400",
                "1e999999999",
                "1e-999999999",
                "123456789012345678901"
            })
    void numbersThatADoubleDoesNotHoldAreRefused(String number) {
        assertThatThrownBy(() -> canonical("{\"a\":" + number + "}")).isInstanceOf(Refusal.class);
    }
}
