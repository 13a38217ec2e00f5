package io.bonafide.demo;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** An inbox into which the spreadsheets of all stories are dropped, each under its story's name, with their evidence files. */
public final class SampleInbox {
    private static final String EVIDENCE = "evidence";

    private SampleInbox() {}

    /**
     * Empties the demo's own folder and drops the spreadsheets of every story.
     *
     * @param home the demo's folder, which it owns wholly
     * @return names of the dropped files
     */
    public static List<String> drop(Path samples, Path home) throws IOException {
        FileSystemUtils.deleteRecursively(home);
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        List<String> dropped = new ArrayList<>();
        for (Path story : StoryDocuments.folders(samples)) {
            for (Path sheet : spreadsheets(story)) {
                String name = story.getFileName() + "-" + sheet.getFileName();
                Files.copy(sheet, inbox.resolve(name));
                dropped.add(name);
            }
            if (Files.isDirectory(story.resolve(EVIDENCE))) {
                FileSystemUtils.copyRecursively(story.resolve(EVIDENCE), inbox.resolve(EVIDENCE));
            }
        }
        return List.copyOf(dropped);
    }

    private static List<Path> spreadsheets(Path story) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(story, "*.{xlsx,csv}")) {
            for (Path file : files) {
                if (!file.endsWith("expected.csv")) {
                    found.add(file);
                }
            }
        }
        found.sort(null);
        return found;
    }
}
