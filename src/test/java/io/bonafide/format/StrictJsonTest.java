package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    private static final Path VECTORS = Path.of("..", "shared", "vectors", "json-parsing", "test_parsing");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"a\":{\"b\":1,\"b\":2}}",
                "{} {}",
                "{}x",
                "{\"a\":1,}",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"a\":1e400}",
                "{\"a\":-1e400}",
                "{\"a\":\"\\ud800\"}",
                "{\"\\ud800\":1}",
                "// comment\n{}"
            })
    void ambiguousOrBrokenJsonIsRefused(String text) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void thirtyTwoLevelsAreReadAndThirtyThreeRefused() throws UnreadableDocument {
        assertThat(StrictJson.document(nested(32)).isArray()).isTrue();
        assertRefused(nested(33));
    }

    @Test
    void sizeIsBounded() throws UnreadableDocument {
        String filling = "x".repeat(StrictJson.MAX_BYTES - 2);
        assertThat(StrictJson.document(('"' + filling + '"').getBytes(StandardCharsets.UTF_8))
                        .isString())
                .isTrue();
        assertRefused(('"' + filling + "x\"").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void numbersAreBounded() {
        assertRefused("1".repeat(101).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertRefused(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'});
        assertRefused("{\"a\":1}".getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void oneByteOrderMarkIsTolerated() throws UnreadableDocument {
        assertThat(StrictJson.object("\uFEFF{\"a\":1}".getBytes(StandardCharsets.UTF_8))
                        .path("a")
                        .asInt())
                .isEqualTo(1);
        assertRefused("\uFEFF\uFEFF{}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void messagesNeverQuoteTheDocument() {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> StrictJson.document(
                        "{\"ada@example.org\":1,\"ada@example.org\":ada}".getBytes(StandardCharsets.UTF_8)))
                .withMessageNotContaining("ada");
    }

    @Test
    @Tag("vectors")
    void publishedVectorsAreJudgedAsTheirNamesSay() throws IOException {
        assumeTrue(Files.isDirectory(VECTORS));
        List<Path> files;
        try (Stream<Path> listed = Files.list(VECTORS)) {
            files = listed.sorted().toList();
        }
        // The profile refuses what RFC 8259 only advises against: a name given twice.
        Set<String> refusedByProfile = Set.of("y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json");
        int judged = 0;
        for (Path file : files) {
            String name = file.getFileName().toString();
            boolean accepted = accepts(Files.readAllBytes(file));
            if (name.startsWith("n_") || refusedByProfile.contains(name)) {
                assertThat(accepted).as(name).isFalse();
                judged++;
            } else if (name.startsWith("y_")) {
                assertThat(accepted).as(name).isTrue();
                judged++;
            }
        }
        assertThat(judged).isEqualTo(188 + 95);
    }

    private static byte[] nested(int levels) {
        return ("[".repeat(levels) + "]".repeat(levels)).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean accepts(byte[] bytes) {
        try {
            StrictJson.document(bytes);
            return true;
        } catch (UnreadableDocument e) {
            return false;
        }
    }

    private static void assertRefused(byte[] bytes) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> StrictJson.document(bytes))
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(UnreadableDocument.Kind.MALFORMED));
    }
}
