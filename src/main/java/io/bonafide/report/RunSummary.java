package io.bonafide.report;

import io.bonafide.report.page.Sheet;
import io.bonafide.report.page.Typesetter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One PDF about the whole run, {@value #NAME}, for those who look after it: what came in, what came out, who has to look. */
final class RunSummary implements ReportWriter {
    static final String NAME = "run-summary.pdf";

    @Override
    public List<Path> write(ReportContents contents, Path folder) throws IOException {
        Phrases phrases = new Phrases(Wording.english());
        RunCounts counts = new RunCounts(phrases, contents::domainOf);
        contents.forEachCandidate(counts::add);
        return List.of(PrivateFiles.write(folder, NAME, file -> write(contents, counts, phrases, file)));
    }

    private static void write(ReportContents contents, RunCounts counts, Phrases phrases, Path file)
            throws IOException {
        RunFacts run = contents.run();
        String id = ReportId.of(run, "");
        ReportFrame frame = new ReportFrame(run, phrases);
        String title = phrases.text("pdf.summary.title") + ": "
                + phrases.text("pdf.summary.name", "job", run.job(), "run", run.runId());
        try (Typesetter typesetter = new Typesetter();
                Sheet sheet =
                        new Sheet(typesetter, frame.of(phrases.text("pdf.summary.header"), id, contents.files()))) {
            new SummaryOverview(contents, counts, phrases).addTo(sheet);
            new SummaryFiles(contents.files(), phrases).addTo(sheet);
            new SummaryIndex(counts, phrases).addTo(sheet);
            new Colophon(run, contents.files(), phrases).about(sheet, id);
            sheet.save(file, frame.facts(title, id));
        }
    }
}
