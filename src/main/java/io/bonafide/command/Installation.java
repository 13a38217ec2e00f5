package io.bonafide.command;

import io.bonafide.job.Bonafide;
import io.bonafide.job.DatabaseInUse;
import io.bonafide.retrieval.Stage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options about the installation, the same for every command that opens the ledger. */
final class Installation {
    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Overrides a setting of the installation, e.g. bonafide.data=/var/lib/bonafide.")
    private Map<String, String> settings = new LinkedHashMap<>();

    Bonafide open() throws DatabaseInUse {
        return Bonafide.open(settings, null);
    }

    Bonafide open(Map<String, String> more, @Nullable Stage stage) throws DatabaseInUse {
        Map<String, String> all = new LinkedHashMap<>(more);
        all.putAll(settings);
        return Bonafide.open(all, stage);
    }
}
