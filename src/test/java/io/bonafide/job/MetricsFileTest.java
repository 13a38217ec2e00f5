package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsFileTest {
    private static final int SERIES = 500;

    @TempDir
    private Path folder;

    @Test
    void whoReadsWhileItIsWrittenReadsAWholeFile() throws Exception {
        Path file = folder.resolve("bonafide.prom");
        MetricsFile metrics = new MetricsFile(file);
        for (int number = 0; number < SERIES; number++) {
            metrics.registry().counter("bonafide.test", "number", String.valueOf(number));
        }
        metrics.write();
        String whole = Files.readString(file);
        assertThat(whole.lines())
                .filteredOn(line -> line.startsWith("bonafide_test_total{"))
                .hasSize(SERIES);
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            Future<?> writing = beside.submit(() -> {
                while (!over.get()) {
                    metrics.write();
                }
            });
            for (int look = 0; look < 300; look++) {
                assertThat(Files.readString(file)).isEqualTo(whole);
            }
            over.set(true);
            writing.get();
        } finally {
            over.set(true);
            beside.shutdownNow();
        }
        assertThat(filesThere()).containsExactly("bonafide.prom");
    }

    @Test
    void whereItCannotBeWrittenNothingElseSuffers() throws IOException {
        Path file = folder.resolve("not-there").resolve("bonafide.prom");
        MetricsFile metrics = new MetricsFile(file);
        metrics.registry().counter("bonafide.test").increment();
        assertThatCode(metrics::write).doesNotThrowAnyException();
        assertThatCode(metrics::write).doesNotThrowAnyException();
        Files.createDirectory(file.getParent());
        metrics.write();
        assertThat(file).content().contains("bonafide_test_total 1.0");
    }

    @Test
    void aFolderOfThatNameStays() throws IOException {
        Path file = Files.createDirectory(folder.resolve("bonafide.prom"));
        Files.writeString(file.resolve("kept"), "kept");
        assertThatCode(() -> new MetricsFile(file).write()).doesNotThrowAnyException();
        assertThat(file.resolve("kept")).hasContent("kept");
        assertThat(filesThere()).containsExactly("bonafide.prom");
    }

    private Stream<String> filesThere() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
