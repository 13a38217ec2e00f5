package io.bonafide.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.SupportedTable;
import io.bonafide.register.IssuerRegister;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The README names the ways to a credential that are connected, and no others. */
class SupportedWaysTest {
    private static final Map<Class<? extends IssuerConnector>, String> NAMES = Map.of(
            HostedConnector.class, "link",
            PlatformPageConnector.class, "link to a platform's page",
            IssuerRecordConnector.class, "number",
            AttachedFileConnector.class, "file beside the list",
            InlineConnector.class, "pasted text");

    @Test
    void connectors() {
        RetrievalSettings settings = RetrievalSettings.standard();
        Pause pause = new FakePause();
        Gate gate = new Gate(settings, Stage.NONE, host -> List.of());
        Documents documents = new Documents(new Fetcher(settings, Stage.NONE, gate, pause, () -> 1), pause);
        List<String> ways =
                Connectors.inOrder(settings, new IssuerRegister(List.of(), List.of()), documents).all().stream()
                        .map(way -> NAMES.getOrDefault(
                                way.getClass(), way.getClass().getSimpleName()))
                        .toList();

        assertThat(SupportedTable.names("Given as")).containsExactlyInAnyOrderElementsOf(ways);
    }
}
