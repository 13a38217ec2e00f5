package io.bonafide.report;

import io.bonafide.verification.Conclusion;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** The sheet that says which check this was, by which rules, and what its words mean. */
final class AboutSheet {
    private static final int CHARACTER = 256;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT);

    private final WorkbookOut workbook;
    private final Wording wording;
    private final SXSSFSheet sheet;
    private int next;

    AboutSheet(WorkbookOut workbook, Wording wording) {
        this.workbook = workbook;
        this.wording = wording;
        this.sheet = workbook.sheet(wording.text("sheet.about"));
        sheet.setColumnWidth(0, 28 * CHARACTER);
        sheet.setColumnWidth(1, 90 * CHARACTER);
    }

    void write(RunFacts run, FileFacts file) {
        if (run.demo()) {
            line("demo", wording.text("sheet.about.demo.means"));
        }
        line("run", run.runId());
        line("job", run.job());
        line("at", TIME.format(run.reportedAt().atZone(run.zone())));
        line("file", file.name());
        line("digest", file.digest().hex());
        line("policy", run.policyId() + " " + run.policyVersion());
        line("policy.digest", run.policyDigest().hex());
        String contact = run.contact();
        if (contact != null) {
            line("contact", contact);
        }
        if (run.deleteAfter() != null) {
            line("delete", run.deleteAfter().toString());
        }
        line("version", run.productVersion());
        words();
    }

    private void words() {
        next++;
        for (Conclusion conclusion : Conclusion.values()) {
            pair(wording.word(conclusion), wording.meaning(conclusion));
        }
        next++;
        line("fairness", wording.text("sheet.about.fairness.means"));
    }

    private void line(String key, String value) {
        pair(wording.text("sheet.about." + key), value);
    }

    private void pair(String name, String value) {
        Row row = sheet.createRow(next++);
        workbook.title(row, 0, name);
        workbook.text(row, 1, value);
    }
}
