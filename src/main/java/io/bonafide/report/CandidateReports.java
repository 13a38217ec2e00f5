package io.bonafide.report;

import io.bonafide.recognition.Recognition;
import io.bonafide.report.page.Typesetter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One PDF per candidate, in the folder {@value #FOLDER}: page one is read in ten seconds, the rest proves it. */
final class CandidateReports implements ReportWriter {
    static final String FOLDER = "candidates";

    @Override
    public List<Path> write(ReportContents contents, Path folder) throws IOException {
        Phrases phrases = new Phrases(Wording.english());
        ReportNames names = new ReportNames();
        List<Path> written = new ArrayList<>();
        try (Typesetter typesetter = new Typesetter()) {
            contents.forEachCandidate(recognition -> {
                String name = names.of(recognition.candidate().reference());
                written.add(write(contents, recognition, folder.resolve(FOLDER), name, phrases, typesetter));
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return List.copyOf(written);
    }

    private static Path write(
            ReportContents contents,
            Recognition recognition,
            Path folder,
            String name,
            Phrases phrases,
            Typesetter typesetter) {
        CandidateReport report = new CandidateReport(contents.run(), contents.files(), recognition, phrases);
        try {
            return PrivateFiles.write(folder, name, file -> report.write(typesetter, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
