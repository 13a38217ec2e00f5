package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.job.JobDefinition.Inbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFolderTest {
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    @TempDir
    private Path folder;

    private DropFolder drop;

    @BeforeEach
    void open() {
        drop = new DropFolder(new Inbox(
                folder,
                List.of("*.xlsx", "*.csv"),
                Duration.ofSeconds(20),
                Optional.empty(),
                folder.resolve("done"),
                folder.resolve("quarantine")));
    }

    private Path file(String name, int secondsOld) throws IOException {
        Path file = Files.writeString(folder.resolve(name), name);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(secondsOld)));
        return file;
    }

    @Test
    void aFileIsWholeWhenItHasSettledToTheSecond() throws IOException {
        file("old.csv", 20);
        file("young.csv", 19);
        assertThat(drop.look(NOW)).extracting(DropFolder.Dropped::whole).containsExactly(true, false);
    }

    @Test
    void aMarkerSaysThatAFileIsWhole() throws IOException {
        Path young = file("young.csv", 0);
        Path marker = Files.createFile(folder.resolve("young.csv.done"));
        assertThat(drop.look(NOW)).containsExactly(new DropFolder.Dropped(young, true));
        drop.take(young, "r1");
        assertThat(marker).doesNotExist();
    }

    @Test
    void temporaryHiddenLinkedAndForeignFilesAreNotLookedAt() throws IOException {
        Path real = file("Real.XLSX", 60);
        file("~$Real.xlsx", 60);
        file(".hidden.csv", 60);
        file("upload.csv.part", 60);
        file("notes.txt", 60);
        Files.createDirectory(folder.resolve("folder.csv"));
        Files.createSymbolicLink(folder.resolve("link.csv"), real);
        assertThat(drop.look(NOW)).extracting(DropFolder.Dropped::file).containsExactly(real);
    }

    @Test
    void ofTwoTakersOnlyOneGetsTheFile() throws IOException {
        Path file = file("a.csv", 60);
        assertThat(drop.take(file, "r1")).isTrue();
        assertThat(drop.take(file, "r2")).isFalse();
        assertThat(drop.taken("r1")).hasSize(1);
        assertThat(drop.taken("r2")).isEmpty();
    }

    @Test
    void filesOfTheSameNameArePutAwaySideBySide() throws IOException {
        for (String run : List.of("r1", "r2")) {
            drop.take(file("a.csv", 60), run);
            drop.putAway(drop.taken(run).get(0), true, run);
            drop.tidy(run);
        }
        assertThat(folder.resolve("done").resolve("a.csv")).exists();
        assertThat(folder.resolve("done").resolve("r2-a.csv")).exists();
    }

    @Test
    void anUnreadableFileGoesToQuarantineWithANote() throws IOException {
        drop.take(file("a.csv", 60), "r1");
        drop.explain(drop.putAway(drop.taken("r1").get(0), false, "r1"), "It is encrypted.");
        assertThat(folder.resolve("quarantine").resolve("a.csv")).exists();
        assertThat(folder.resolve("quarantine").resolve("a.csv.reason.txt")).hasContent("It is encrypted.");
    }

    @Test
    void theLongestNamesAreTakenPutAwayAndExplained() throws IOException {
        for (String name : List.of("x".repeat(251) + ".csv", "ü".repeat(125) + ".csv")) {
            for (String run : List.of("r1", "r2")) {
                drop.take(file(name, 60), run);
                Path lies = drop.putAway(drop.taken(run).get(0), false, run);
                drop.explain(lies, "It is encrypted.");
                assertThat(lies)
                        .exists()
                        .hasFileName(
                                run.equals("r1") ? name : lies.getFileName().toString());
                assertThat(lies.toString()).endsWith(".csv");
            }
        }
        assertThat(folder.resolve("quarantine").toFile().list()).hasSize(8);
    }

    @Test
    void theNoteLiesBesideTheFileItIsAbout() throws IOException {
        for (String run : List.of("r1", "r2")) {
            drop.take(file("a.csv", 60), run);
            drop.explain(drop.putAway(drop.taken(run).get(0), false, run), run);
        }
        assertThat(folder.resolve("quarantine").resolve("a.csv.reason.txt")).hasContent("r1");
        assertThat(folder.resolve("quarantine").resolve("r2-a.csv.reason.txt")).hasContent("r2");
    }
}
