package io.bonafide.job;

import io.bonafide.job.JobDefinition.Inbox;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The folder into which people drop files. A file is taken only when it is whole: a {@code name.done} marker lies beside
 * it, or neither its size nor its time has moved for the settling time. It is claimed by an atomic rename into a folder of
 * the run, so that two processes never take the same one.
 */
final class DropFolder {
    private static final String PROCESSING = ".processing";
    private static final List<String> UNFINISHED = List.of(".tmp", ".part", ".filepart", ".crdownload", ".done");

    private final Inbox inbox;
    private final List<PathMatcher> patterns;

    DropFolder(Inbox inbox) {
        this.inbox = inbox;
        this.patterns = inbox.match().stream()
                .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                .toList();
    }

    /** Files that are there, and whether each may be taken now. */
    record Dropped(Path file, boolean whole) {}

    /** What lies in the folder, by name. Links, folders and other people's temporary files are not looked at. */
    List<Dropped> look(Instant now) throws IOException {
        List<Dropped> dropped = new ArrayList<>();
        if (!Files.isDirectory(inbox.folder())) {
            return dropped;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(inbox.folder())) {
            for (Path entry : entries) {
                if (matches(entry.getFileName()) && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    dropped.add(new Dropped(entry, isWhole(entry, now)));
                }
            }
        }
        dropped.sort(Comparator.comparing(found -> found.file().getFileName().toString()));
        return dropped;
    }

    private boolean matches(Path name) {
        String text = NoteName.of(name).toLowerCase(Locale.ROOT);
        return !text.startsWith(".")
                && !text.startsWith("~$")
                && UNFINISHED.stream().noneMatch(text::endsWith)
                && patterns.stream().anyMatch(pattern -> pattern.matches(name) || pattern.matches(Path.of(text)));
    }

    private boolean isWhole(Path file, Instant now) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Files.exists(marker(file))
                    || !attributes
                            .lastModifiedTime()
                            .toInstant()
                            .plus(inbox.settle())
                            .isAfter(now);
        } catch (NoSuchFileException taken) {
            return false;
        }
    }

    private static Path marker(Path file) {
        return file.resolveSibling(NoteName.of(file) + ".done");
    }

    /** Claims a file for a run; false when somebody else was faster. */
    boolean take(Path file, String runId) throws IOException {
        Path folder = processing(runId);
        Files.createDirectories(folder);
        try {
            Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            if (Files.exists(marker(file))) {
                Files.delete(marker(file));
            }
            return true;
        } catch (NoSuchFileException taken) {
            return false;
        }
    }

    /** What a run has taken and not yet put away. */
    List<Path> taken(String runId) throws IOException {
        if (!Files.isDirectory(processing(runId))) {
            return List.of();
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(processing(runId))) {
            List<Path> files = new ArrayList<>();
            entries.forEach(files::add);
            files.sort(Comparator.comparing(Path::toString));
            return List.copyOf(files);
        }
    }

    /** Puts a file that has been worked on where the job keeps such files, and says where that is. */
    Path putAway(Path file, boolean readable, String runId) throws IOException {
        Path folder = readable ? inbox.done() : inbox.quarantine();
        Files.createDirectories(folder);
        try {
            return Files.move(file, folder.resolve(file.getFileName()));
        } catch (FileAlreadyExistsException sameName) {
            Path beside = folder.resolve(NoteName.before(runId, file));
            return Files.move(file, beside, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Leaves a note beside a file that could not be read. */
    void explain(Path quarantined, String why) throws IOException {
        Path note = quarantined.resolveSibling(NoteName.after(quarantined, ".reason.txt"));
        Files.writeString(note, why + System.lineSeparator());
    }

    /** Removes the run's own folder once it is empty. */
    void tidy(String runId) throws IOException {
        Files.deleteIfExists(processing(runId));
    }

    private Path processing(String runId) {
        return inbox.folder().resolve(PROCESSING).resolve(runId);
    }
}
