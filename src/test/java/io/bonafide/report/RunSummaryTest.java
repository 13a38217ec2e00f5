package io.bonafide.report;

import static io.bonafide.report.ReportFixtures.candidate;
import static io.bonafide.report.ReportFixtures.contents;
import static io.bonafide.report.ReportFixtures.file;
import static io.bonafide.report.ReportFixtures.recognition;
import static io.bonafide.report.ReportFixtures.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.RejectedRow;
import io.bonafide.credential.Sha256;
import io.bonafide.recognition.Recognition;
import io.bonafide.verification.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunSummaryTest {

    @TempDir
    Path folder;

    private Path write(ReportContents contents) throws IOException {
        List<Path> written = new RunSummary().write(contents, folder);
        assertThat(written).containsExactly(folder.toAbsolutePath().resolve("run-summary.pdf"));
        return written.get(0);
    }

    @Test
    void summaryCountsWhatCameInAndWhatCameOut() throws Exception {
        Path summary = write(contents(
                ReportFixtures.typical(),
                recognition(candidate("C-2", "Ivo Example"), Reason.HOSTED_RECORD, Reason.EXPIRED)));
        assertThat(PdfText.of(summary))
                .contains("2 candidates with 9 claims from 1 file. 1 row needs fixing.")
                .contains("Confirmed 4 ")
                .contains("candidates-november.xlsx 14 12 1 1");
        Ua1.assertAccessible(summary);
    }

    @Test
    void oneOutageIsSeenAsOne() throws IOException {
        List<Recognition> many = IntStream.range(0, 40)
                .mapToObj(i -> recognition(candidate("C-" + i, "N. " + i), Reason.NO_ANSWER))
                .toList();
        String text = PdfText.of(write(contents(ReportFixtures.run(), List.of(file()), many)));
        assertThat(text).contains("badges.northfield.example 40 BF-404");
    }

    @Test
    void whoNeedsAPersonStandsFirst() throws IOException {
        String text = PdfText.of(write(contents(
                recognition(candidate("C-1", "Calm Example"), Reason.HOSTED_RECORD),
                recognition(candidate("C-2", "Pressing Example"), Reason.DENIED))));
        assertThat(text.indexOf("Pressing Example")).isLessThan(text.indexOf("Calm Example"));
        assertThat(text).contains("BF-502");
    }

    @Test
    void whatWasNotReadIsSaid() throws IOException {
        String text = PdfText.of(write(contents(ReportFixtures.typical())));
        assertThat(text)
                .contains("Dropped unread for privacy: Date of birth, Ethnicity")
                .contains("Columns without a meaning here: Shoe size")
                .contains("The hidden sheet “old” was not read.");
    }

    @Test
    void refusedFileIsListedWithItsReason() throws IOException {
        FileFacts refused = new FileFacts(
                "locked.xlsx",
                Sha256.of(new byte[] {7}),
                Path.of("copy"),
                "It is protected by a password.",
                0,
                List.of(),
                List.of());
        String text = PdfText.of(write(contents(ReportFixtures.run(), List.of(refused), List.of())));
        assertThat(text)
                .contains("locked.xlsx")
                .contains("Not read: It is protected by a password.")
                .contains("0 candidates with 0 claims from 1 file.");
    }

    @Test
    void onlyTheFirstHundredRowsToFixAreListed() throws IOException {
        RejectedRow[] rows =
                IntStream.rangeClosed(1, 130).mapToObj(ReportFixtures::rejected).toArray(RejectedRow[]::new);
        String text = PdfText.of(write(contents(ReportFixtures.run(), List.of(file(rows)), List.of())));
        assertThat(text)
                .contains("R-05")
                .contains("sheet Claims, row 100")
                .doesNotContain("sheet Claims, row 101")
                .contains("and 30 more");
    }

    @Test
    void candidatesBeyondTheLimitAreCounted() throws IOException {
        List<Recognition> many = new ArrayList<>();
        for (int i = 0; i < RunCounts.MOST_LISTED + 5; i++) {
            many.add(recognition(candidate("C-" + i, "N. " + i), Reason.HOSTED_RECORD));
        }
        String text = PdfText.of(write(contents(ReportFixtures.run(), List.of(file(rejected(8))), many)));
        assertThat(text)
                .contains("and 5 more candidates")
                .contains("C-1999.pdf")
                .doesNotContain("C-2000.pdf");
    }

    @Test
    void indexNamesTheFilesThatAreWritten() throws IOException {
        ReportContents contents = contents(
                recognition(candidate("a/b", "One Example"), Reason.HOSTED_RECORD),
                recognition(candidate("A-1", "Two Example"), Reason.HOSTED_RECORD),
                recognition(candidate("a-1", "Three Example"), Reason.HOSTED_RECORD));
        List<Path> reports = new CandidateReports().write(contents, folder);
        String text = PdfText.of(write(contents));
        assertThat(reports).allSatisfy(report -> assertThat(text)
                .contains(report.getFileName().toString()));
        assertThat(reports).doesNotHaveDuplicates();
    }
}
