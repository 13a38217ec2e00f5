package io.bonafide.verification;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.credential.PageText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a page for people shows what the row says. It saves a reader the search and settles nothing: anybody can write a
 * page, and what a program misses on it may be there.
 */
final class PageEvidence {
    private static final int FEWEST_WORDS = 5;
    private static final int LIMIT = 20_000;

    private PageEvidence() {}

    static List<String> notes(PageText page, Claim claim) {
        List<String> notes = new ArrayList<>();
        notes.add(Note.PAGE_EXTRACTOR.with(page.extractor()));
        if (page.title() != null) {
            notes.add(Note.PAGE_TITLE.with(page.title()));
        }
        List<String> words = Folded.words(page.text(), LIMIT);
        if (words.size() < FEWEST_WORDS) {
            notes.add(Note.PAGE_NOT_LEGIBLE.key());
            return notes;
        }
        String title = claim.achievement();
        if (title != null) {
            boolean shown = holds(words, Folded.words(title));
            notes.add((shown ? Note.PAGE_SHOWS_TITLE : Note.PAGE_LACKS_TITLE).key());
        }
        Candidate candidate = claim.candidate();
        if (candidate.name() != null && !candidate.name().isBlank()) {
            boolean shown = Stream.concat(Stream.of(candidate.name()), candidate.formerNames().stream())
                    .anyMatch(name -> holdsName(words, Folded.words(name)));
            notes.add((shown ? Note.PAGE_SHOWS_NAME : Note.PAGE_LACKS_NAME).key());
        }
        return notes;
    }

    /** In either order; a family name alone is not the name. */
    private static boolean holdsName(List<String> words, List<String> name) {
        if (name.size() < 2) {
            return false;
        }
        List<String> familyFirst = new ArrayList<>(name);
        Collections.rotate(familyFirst, 1);
        return holds(words, name) || holds(words, familyFirst);
    }

    private static boolean holds(List<String> words, List<String> sought) {
        return !sought.isEmpty() && Collections.indexOfSubList(words, sought) >= 0;
    }
}
