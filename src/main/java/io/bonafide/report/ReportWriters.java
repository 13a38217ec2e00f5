package io.bonafide.report;

import java.util.List;

/** The reports that are written, in order. */
public final class ReportWriters {
    private ReportWriters() {}

    public static List<ReportWriter> inOrder() {
        return List.of(
                new CandidateReports(),
                new RunSummary(),
                new AnnotatedWorkbooks(),
                new QuarantineFiles(),
                new ResultsCsv(),
                new ResultsJson());
    }
}
