package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.demo.Answer;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.EvidenceGrade;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages for people, read where the employer lets them be read, and worth what a page is worth. */
class PagesTest {
    private static final String LIST = """
            list: house
            platforms:
              - {id: courses, name: Courses, hosts: [www.courses.example, quiet.example], pages: [www.courses.example]}
            """;
    private static final String SHOWN = """
            <!doctype html><html><head><title>Course Certificate</title></head><body><h1>SQL for Analysts</h1>
            <p>This certifies that <b>Saskia Brouwer</b> has completed the course.</p></body></html>""";

    @TempDir
    private Path folder;

    private RecordStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = RecordStage.of(
                Set.of("www.courses.example", "quiet.example", "stranger.example"),
                RecordStage.file(folder, "house.yml", LIST));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void page(String place, String html) {
        stage.answers(place, Answer.document("text/html", html.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertIsPage(Verdict verdict) {
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.UNCONFIRMED);
        assertThat(verdict.reasons()).containsExactly(Reason.NOT_AUTOMATIC);
        assertThat(verdict.grade()).isEqualTo(EvidenceGrade.PAGE);
        assertThat(verdict.found()).isNull();
    }

    @Test
    void aPageOnTheListSaysWhatItShowsAndConfirmsNothing() {
        page("www.courses.example/verify/ABC", SHOWN);
        Verdict verdict = stage.link("https://www.courses.example/verify/ABC", row -> {});
        assertIsPage(verdict);
        assertThat(verdict.results().toString())
                .contains("page.shows.title", "page.shows.name", "page.title:Course Certificate");
        Verdict another = stage.link("https://www.courses.example/verify/ABC", row -> row.achievement("Welding"));
        assertIsPage(another);
        assertThat(another.results().toString()).contains("page.lacks.title", "page.shows.name");
    }

    @Test
    void aPageOffTheListIsNotRead() {
        for (String host : Set.of("quiet.example", "stranger.example")) {
            page(host + "/verify/ABC", SHOWN);
            Verdict verdict = stage.link("https://" + host + "/verify/ABC", row -> {});
            assertIsPage(verdict);
            assertThat(verdict.results().toString()).doesNotContain("page.");
        }
    }

    @Test
    void whereThePageIsFinallyFoundDecides() {
        stage.redirects("www.courses.example/1", "https://stranger.example/1");
        page("stranger.example/1", SHOWN);
        assertThat(stage.link("https://www.courses.example/1", row -> {})
                        .results()
                        .toString())
                .doesNotContain("page.");
        stage.redirects("stranger.example/2", "https://www.courses.example/2");
        page("www.courses.example/2", SHOWN);
        assertThat(stage.link("https://stranger.example/2", row -> {}).results().toString())
                .contains("page.shows.name");
    }

    @Test
    void aLoginPageIsNotPublicAndAnEmptyShellSaysSo() {
        stage.redirects("www.courses.example/3", "https://www.courses.example/login?next=3");
        page("www.courses.example/login", SHOWN);
        assertThat(stage.link("https://www.courses.example/3", row -> {}).reasons())
                .containsExactly(Reason.NOT_PUBLIC);
        page("www.courses.example/4", "<html><body><div id=app></div></body></html>");
        assertThat(stage.link("https://www.courses.example/4", row -> {})
                        .results()
                        .toString())
                .contains("page.not.legible");
    }
}
