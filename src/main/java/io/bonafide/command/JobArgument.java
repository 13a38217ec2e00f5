package io.bonafide.command;

import io.bonafide.job.InvalidFile;
import io.bonafide.job.JobDefinition;
import io.bonafide.job.JobFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds job files: by path, or by name in the folder {@code jobs}. */
final class JobArgument {
    private static final Path FOLDER = Path.of("jobs");

    private JobArgument() {}

    static JobDefinition read(String job) throws InvalidFile {
        Path path = Path.of(job);
        boolean isPath = job.endsWith(".yml") || job.endsWith(".yaml") || Files.isRegularFile(path);
        return JobFile.read(isPath ? path : FOLDER.resolve(job + ".yml"));
    }

    /** Every job of a folder, by file name. */
    static List<JobDefinition> readAll(Path folder) throws InvalidFile, IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.{yml,yaml}")) {
            entries.forEach(files::add);
        }
        files.sort(null);
        List<JobDefinition> jobs = new ArrayList<>();
        for (Path file : files) {
            jobs.add(JobFile.read(file));
        }
        return List.copyOf(jobs);
    }
}
