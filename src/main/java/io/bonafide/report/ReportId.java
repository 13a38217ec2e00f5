package io.bonafide.report;

import io.bonafide.credential.Sha256;
import java.nio.charset.StandardCharsets;

/** Names a report without naming anybody: the same run and reference give the same id. */
final class ReportId {
    private ReportId() {}

    /** {@code R-3fa92c1b04d7}. */
    static String of(RunFacts run, String reference) {
        return "R-" + hash(run.runId() + '\n' + reference);
    }

    static String digits(String reportId) {
        return reportId.substring(2);
    }

    /** Twelve hexadecimal digits. */
    static String hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).shortForm();
    }
}
