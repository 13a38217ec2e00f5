package io.bonafide.job;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The metrics as a text file (Prometheus text format 0.0.4), for whoever collects such files: there is no server to ask. It
 * is replaced as a whole, so that nobody reads half of it. That it cannot be written is no reason to stop.
 */
final class MetricsFile {
    private static final Logger LOG = LoggerFactory.getLogger(MetricsFile.class);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Path file;
    private final Path unfinished;
    private boolean failing;

    MetricsFile(Path file) {
        this.file = file.toAbsolutePath();
        // Collectors read *.prom; several processes may be told the same name by mistake.
        String name = "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".unfinished";
        this.unfinished = this.file.resolveSibling(name);
    }

    MeterRegistry registry() {
        return registry;
    }

    /** Writes what the registry holds now. */
    synchronized void write() {
        try {
            Files.writeString(unfinished, registry.scrape());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            failing = false;
        } catch (IOException | RuntimeException failed) {
            // Gauges ask other people's code; whatever is the matter, the run goes on.
            tell(failed);
        }
    }

    private void tell(Exception failed) {
        if (!failing) {
            LOG.warn("The metrics cannot be written to {}; this is said once: {}", file, failed.toString());
        }
        failing = true;
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException stays) {
            LOG.debug("{} stays", unfinished, stays);
        }
    }
}
