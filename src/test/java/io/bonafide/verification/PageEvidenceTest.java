package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.RowRef;
import io.bonafide.credential.PageText;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class PageEvidenceTest {
    private static List<String> notes(String text, String title, String name, String... former) {
        Claim claim = Claim.of(
                        "c", new Candidate("C-1", name, List.of(former), List.of()), new RowRef("a.csv", null, 2))
                .achievement(title)
                .build();
        return PageEvidence.notes(new PageText("page-text 1", "Own title: x", text), claim);
    }

    @ParameterizedTest
    @CsvSource({
        "'This is to certify that Jörg Müller has passed SQL for Analysts today', true, true",
        "'Certificate. MULLER, JORG. Sql for analysts!', true, true",
        "'Another person passed SQL for Analysts with merit', true, false",
        "'Jörg Müller passed a course on something else', false, true",
        "'Jörg passed it and so did Herr Müller, SQL for some Analysts', false, false",
    })
    void aPageShowsTitleAndNameOrDoesNot(String text, boolean title, boolean name) {
        assertThat(notes(text, "SQL for Analysts", "Jörg Müller"))
                .containsExactly(
                        "page.extractor:page-text 1",
                        "page.title:Own title: x",
                        title ? "page.shows.title" : "page.lacks.title",
                        name ? "page.shows.name" : "page.lacks.name");
    }

    @Test
    void aFormerNameIsShownToo() {
        assertThat(notes("Awarded to Ada Byron in the year 1835", "Numbers", "Ada Lovelace", "Ada Byron"))
                .contains("page.shows.name");
    }

    @Test
    void whatTheRowDoesNotSayIsNotLookedFor() {
        assertThat(notes("one two three four five six", null, null))
                .containsExactly("page.extractor:page-text 1", "page.title:Own title: x");
        assertThat(notes("one two three four five Ada", "!!", "Ada")).contains("page.lacks.title", "page.lacks.name");
    }

    @Test
    void aPageThatShowsAProgramNothingSaysSo() {
        assertThat(notes("Enable JavaScript", "SQL", "Ada Lovelace"))
                .contains("page.not.legible")
                .doesNotContain("page.lacks.title", "page.lacks.name");
    }
}
