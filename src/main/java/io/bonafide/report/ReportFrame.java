package io.bonafide.report;

import io.bonafide.report.page.DocumentFacts;
import io.bonafide.report.page.Frame;
import java.util.List;

/** What stands on every page of every PDF of a run. */
final class ReportFrame {
    private final RunFacts run;
    private final Phrases phrases;
    private final Dates dates;

    ReportFrame(RunFacts run, Phrases phrases) {
        this.run = run;
        this.phrases = phrases;
        this.dates = new Dates(run.zone());
    }

    /**
     * @param files that the report rests on
     */
    Frame of(String header, String reportId, List<FileFacts> files) {
        return new Frame(
                phrases.text("pdf.product") + "  ·  " + header,
                phrases.text("pdf.confidential"),
                run.demo() ? phrases.text("pdf.demo") : null,
                List.of(
                        new Frame.Ends(origin(reportId), confidential()),
                        new Frame.Ends(names(files), ""),
                        new Frame.Ends(policy(), "")),
                phrases.text("pdf.page", "page", "{page}", "pages", "{pages}"));
    }

    DocumentFacts facts(String title, String reportId) {
        return new DocumentFacts(
                title,
                phrases.text("pdf.about.product.value", "version", run.productVersion()),
                phrases.text("pdf.language"),
                run.reportedAt(),
                Long.parseUnsignedLong(ReportId.digits(reportId), 16));
    }

    private String origin(String reportId) {
        return phrases.text("pdf.footer.origin", "report", reportId, "run", run.runId());
    }

    private String names(List<FileFacts> files) {
        if (files.isEmpty()) {
            return phrases.text("not.stated");
        }
        FileFacts first = files.get(0);
        return phrases.text(
                files.size() == 1 ? "pdf.footer.file" : "pdf.footer.files",
                "file",
                shortened(Phrases.value(first.name())),
                "digest",
                first.digest().shortForm(),
                "more",
                Integer.toString(files.size() - 1));
    }

    /** So that a long file name does not push its digest off the line. */
    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= 40
                ? name
                : name.substring(0, name.offsetByCodePoints(0, 39)) + "…";
    }

    private String policy() {
        return phrases.text(
                "pdf.footer.policy",
                "policy",
                run.policyId(),
                "version",
                run.policyVersion(),
                "digest",
                run.policyDigest().shortForm(),
                "created",
                dates.moment(run.reportedAt()));
    }

    private String confidential() {
        return run.deleteAfter() == null
                ? phrases.text("pdf.footer.confidential")
                : phrases.text("pdf.footer.delete", "date", Dates.day(run.deleteAfter()));
    }
}
