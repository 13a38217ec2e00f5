package io.bonafide.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;

/** Files as old as a test's own clock wants them, whatever day the machine believes it is. */
final class SettledFiles {
    /** Samples are neither expired nor judged too old by then, and never will be. */
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private SettledFiles() {}

    /** All files that lie in a folder were written an hour before noon. */
    static void in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(NOON.minusSeconds(3_600)));
            }
        }
    }
}
