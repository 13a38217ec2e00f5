package io.bonafide.report;

import static io.bonafide.report.ReportFixtures.candidate;
import static io.bonafide.report.ReportFixtures.contents;
import static io.bonafide.report.ReportFixtures.recognition;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.recognition.Recognition;
import io.bonafide.verification.Reason;
import io.bonafide.verification.TestDossier;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateReportsTest {

    @TempDir
    Path folder;

    private Path write(Recognition recognition) throws IOException {
        List<Path> written = new CandidateReports().write(contents(recognition), folder);
        assertThat(written).hasSize(1);
        return written.get(0);
    }

    private static Recognition repeated(String reference, int claims) {
        Reason[] reasons = Collections.nCopies(claims, Reason.HOSTED_RECORD).toArray(new Reason[0]);
        return recognition(candidate(reference, "Maria Okafor"), reasons);
    }

    @Test
    void pageOneSaysWhoAndHowManyAndWhatNext() throws IOException {
        String first = PdfText.pages(write(ReportFixtures.typical())).get(0);
        assertThat(first)
                .contains("Credentials of Maria Okafor-Lindqvist")
                .contains("Reference C-1001")
                .contains("Role: Junior data analyst")
                .contains("Stage: Shortlist")
                .contains("3 of 7 credentials are confirmed.")
                .contains("1 could not be confirmed.")
                .contains("Required for this role")
                .contains("Next steps")
                .contains("does not mean untrue")
                .contains("people@employer.example");
    }

    @Test
    void recordAndWhatStandsBesideACredentialIsTold() throws IOException {
        Verdict verdict = TestDossier.record()
                .member(TestDossier.signed()
                        .creator("did:web:guild.example")
                        .refreshUnavailable(RetrievalFailure.DNS)
                        .endorsed(null, Retrieval.unavailable(RetrievalFailure.MALFORMED, "torn")))
                .verdict();

        String text = String.join(
                " ",
                PdfText.pages(write(new Recognition(
                        TestDossier.ada(), null, List.of(ReportFixtures.decided(verdict)), List.of()))));
        assertThat(text.replaceAll("\\s+", " "))
                .contains("Is the record that it came in unchanged, and is the credential in it?")
                .contains("One credential of a record published by did:web:records.example")
                .contains("The issuer's newest copy could not be had")
                .contains("Endorsements that could not be confirmed")
                .contains("Designed by another than its issuer");
    }

    @Test
    void openRequirementsStandFirst() throws IOException {
        String first = PdfText.pages(write(ReportFixtures.typical())).get(0);
        assertThat(first.indexOf("Cloud basics")).isLessThan(first.indexOf("Second language"));
        assertThat(first.indexOf("Second language")).isLessThan(first.indexOf("The team reports"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë Müller-Nguyễn",
                "Ιωάννης Παπαδόπουλος",
                "Дмитрий Щукин",
                "王小明",
                "山田太郎",
                "さくら カタカナ",
                "김민준",
                "עמית כהן",
                "محمد الأحمد",
                "อรทัย",
                "अनिल कुमार",
                "张伟"
            })
    void namesOfTheWorldComeOutAsTheyWentIn(String name) throws IOException {
        Path report = write(recognition(candidate("C-1", name), Reason.HOSTED_RECORD));
        assertThat(PdfText.of(report)).contains("Credentials of " + name);
    }

    @Test
    void everyReasonIsShownWithItsCode() throws IOException {
        Path report = write(recognition(candidate("C-2", "Ada Example"), Reason.values()));
        String text = PdfText.of(report);
        assertThat(Reason.values()).allSatisfy(reason -> assertThat(text).contains(reason.code() + " "));
    }

    @Test
    void noWordAccusesAnybody() throws IOException {
        Path report = write(recognition(candidate("C-3", "Ada Example"), Reason.values()));
        assertThat(PdfText.of(report).toLowerCase(Locale.ROOT))
                .doesNotContain("fake", "fraud", "failed", "suspicious", "red flag", "score", "ranking");
    }

    @Test
    void everyPageSaysWhereItComesFrom() throws IOException {
        List<String> pages = PdfText.pages(write(ReportFixtures.typical()));
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i))
                    .contains("Run 20261123-0915-7f3a")
                    .contains("candidates-november.xlsx (SHA-256 " + ReportFixtures.DIGEST.shortForm() + ")")
                    .contains("Policy data-team-eu, version 2026-10")
                    .contains("23 November 2026, 10:15 CET (09:15 UTC)")
                    .contains("Confidential · delete after 23 May 2027")
                    .contains("Page " + (i + 1) + " of " + pages.size())
                    .containsPattern("Report R-[0-9a-f]{12}");
        }
    }

    @Test
    void demoIsMarkedOnEveryPageAndOnlyThen() throws IOException {
        List<Recognition> one = List.of(ReportFixtures.typical());
        List<FileFacts> files = List.of(ReportFixtures.file());
        Path demo = new CandidateReports()
                .write(contents(ReportFixtures.demoRun(), files, one), folder)
                .get(0);
        assertThat(PdfText.pages(demo)).allSatisfy(page -> assertThat(page).contains("DEMO"));
        assertThat(PdfText.of(write(ReportFixtures.typical()))).doesNotContain("DEMO");
    }

    @Test
    void sixtyClaimsFillPagesButLoseNothing() throws Exception {
        Path report = write(repeated("C-60", 60));
        List<String> pages = PdfText.pages(report);
        assertThat(pages.get(0)).contains("All 60 credentials are confirmed.").contains("Next steps");
        assertThat(String.join(" ", pages)).contains("Claim 60: Data Literacy Foundations");
        assertThat(pages).hasSizeLessThan(80);
        Ua1.assertAccessible(report);
    }

    @Test
    void candidateWithoutClaimsGetsAReport() throws Exception {
        Path report = write(repeated("C-0", 0));
        assertThat(PdfText.of(report)).contains("No credentials are claimed.");
        Ua1.assertAccessible(report);
    }

    @Test
    void namesOfTheWorldStayAccessible() throws Exception {
        String names = "王小明 さくら 김민준 עמית כהן محمد الأحمد อรทัย अनिल Дмитрий Ιωάννης 😀";
        Ua1.assertAccessible(write(recognition(candidate("C-1", names), Reason.HOSTED_RECORD)));
    }

    @Test
    void typicalReportIsAccessible() throws Exception {
        Ua1.assertAccessible(write(ReportFixtures.typical()));
    }

    @Test
    void reportHasATitleALanguageAndBookmarks() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(write(ReportFixtures.typical()).toFile())) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Credentials of Maria Okafor-Lindqvist");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).hasSize(1);
            assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
        }
    }

    @Test
    void theSameFactsGiveTheSameBytes() throws IOException {
        byte[] once = Files.readAllBytes(write(ReportFixtures.typical()));
        byte[] again = Files.readAllBytes(write(ReportFixtures.typical()));
        assertThat(again).isEqualTo(once);
    }

    @Test
    void reportsStayInTheirFolderAndBelongToTheirOwner() throws IOException {
        Path report = write(recognition(candidate("../../etc/passwd", "Ada Example"), Reason.HOSTED_RECORD));
        assertThat(report.getParent()).isEqualTo(folder.toAbsolutePath().resolve("candidates"));
        assertThat(report.getFileName().toString()).matches("etc-passwd-[0-9a-f]{8}\\.pdf");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)))
                .isEqualTo("rw-------");
    }

    @Test
    void interruptedAttemptIsReplaced() throws IOException {
        Path stale = Files.createDirectories(folder.resolve("candidates")).resolve("C-60.pdf.part");
        Files.writeString(stale, "half");
        write(repeated("C-60", 1));
        assertThat(Arrays.asList(folder.resolve("candidates").toFile().list())).containsExactly("C-60.pdf");
    }
}
