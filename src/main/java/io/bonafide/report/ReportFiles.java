package io.bonafide.report;

import io.bonafide.credential.Sha256;
import io.bonafide.recognition.Recognition;
import java.nio.charset.StandardCharsets;

/** Names of the candidates' reports, so that tables can point at them. */
final class ReportFiles {
    private ReportFiles() {}

    /** The run and the candidate's reference; told apart by a digest where the reference does not fit a file name. */
    static String of(RunFacts run, Recognition recognition) {
        String reference = recognition.candidate().reference();
        String slug = SafeFileName.slug(reference);
        String distinct = slug.equals(reference)
                ? slug
                : slug + "-"
                        + Sha256.of(reference.getBytes(StandardCharsets.UTF_8)).shortForm();
        return SafeFileName.slug(run.runId()) + "-" + distinct + ".pdf";
    }
}
