package io.bonafide.report;

import io.bonafide.recognition.Recognition;
import io.bonafide.report.page.Sheet;
import io.bonafide.report.page.Typesetter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The report about one candidate. */
final class CandidateReport {
    private final RunFacts run;
    private final List<FileFacts> files;
    private final Recognition recognition;
    private final Phrases phrases;

    CandidateReport(RunFacts run, List<FileFacts> files, Recognition recognition, Phrases phrases) {
        this.run = run;
        this.files = ofTheCandidate(files, recognition);
        this.recognition = recognition;
        this.phrases = phrases;
    }

    private static List<FileFacts> ofTheCandidate(List<FileFacts> files, Recognition recognition) {
        Set<String> names = recognition.decisions().stream()
                .map(decided -> decided.verdict().claim().source().file())
                .collect(Collectors.toSet());
        return files.stream().filter(file -> names.contains(file.name())).toList();
    }

    void write(Typesetter typesetter, Path file) throws IOException {
        String id = ReportId.of(run, recognition.candidate().reference());
        ReportFrame frame = new ReportFrame(run, phrases);
        String title = phrases.text("pdf.candidate.title", "name", phrases.name(recognition.candidate()));
        try (Sheet sheet = new Sheet(typesetter, frame.of(phrases.text("pdf.candidate.header"), id, files))) {
            new Overview(run, recognition, phrases).addTo(sheet);
            for (int i = 0; i < recognition.decisions().size(); i++) {
                new ClaimBlock(i + 1, recognition.decisions().get(i), run, phrases).addTo(sheet);
            }
            Colophon colophon = new Colophon(run, files, phrases);
            colophon.words(sheet);
            colophon.about(sheet, id);
            sheet.save(file, frame.facts(title, id));
        }
    }
}
