package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KnownContextsTest {

    @Test
    void knownIsWhatIsBundled() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/io/bonafide/proof/contexts/README.md")) {
            assertThat(in).isNotNull();
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(table.lines()
                            .filter(line -> line.startsWith("| `"))
                            .map(line -> line.substring("| `".length(), line.indexOf("` |"))))
                    .containsExactlyInAnyOrderElementsOf(Contexts.KNOWN);
        }
    }
}
