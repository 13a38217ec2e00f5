package io.bonafide.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A person's name in words that can be compared: without case, accents, titles and particles. Names come in any order and
 * any script, some words are initials, some are left out.
 */
final class PersonName {
    private static final Set<String> TITLES = Set.of(
            "dr",
            "prof",
            "professor",
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "sir",
            "dame",
            "herr",
            "frau",
            "ing",
            "dipl",
            "mag",
            "msc",
            "bsc",
            "phd",
            "mba",
            "jr",
            "sr",
            "ii",
            "iii");
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "vom", "zu", "zum", "zur", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "das",
            "du", "des", "la", "le", "el", "al", "bin", "ibn", "bint", "ben", "ter", "ten", "te", "af", "av", "y", "e");

    private final List<String> words;

    private PersonName(List<String> words) {
        this.words = words;
    }

    static PersonName of(List<String> folded) {
        return new PersonName(without(PARTICLES, without(TITLES, folded)));
    }

    /** Somebody may be called nothing but {@code Van}. */
    private static List<String> without(Set<String> removable, List<String> words) {
        List<String> rest =
                words.stream().filter(word -> !removable.contains(word)).toList();
        return rest.isEmpty() ? words : rest;
    }

    /** All words of the shorter stand in the longer, as words or initials, or both are the same letters. */
    boolean isSameAs(PersonName other) {
        return !words.isEmpty() && (hasTheLettersOf(other) || isContainedIn(other) || other.isContainedIn(this));
    }

    private boolean isContainedIn(PersonName longer) {
        if (words.size() < 2 || words.size() > longer.words.size()) {
            return false;
        }
        List<String> left = new ArrayList<>(longer.words);
        List<String> open = words.stream().filter(word -> !left.remove(word)).toList();
        boolean aWholeWord = words.stream()
                .anyMatch(word -> word.length() > 1 && !open.contains(word) && longer.words.contains(word));
        return aWholeWord && open.stream().allMatch(word -> takeInitial(word, left));
    }

    private static boolean takeInitial(String word, List<String> left) {
        for (String candidate : left) {
            boolean initial = word.length() == 1 || candidate.length() == 1;
            if (initial && word.charAt(0) == candidate.charAt(0)) {
                return left.remove(candidate);
            }
        }
        return false;
    }

    /** {@code Anne-Marie} and {@code Annemarie}, {@code Wang Xiaoming} and {@code Xiao Ming Wang}. */
    private boolean hasTheLettersOf(PersonName other) {
        String mine = String.join("", words);
        String theirs = String.join("", other.words);
        for (int turn = 0; turn < other.words.size(); turn++) {
            if (mine.equals(theirs)) {
                return true;
            }
            String first = other.words.get(turn);
            theirs = theirs.substring(first.length()) + first;
        }
        return false;
    }

    /** A family or a given name is the same, or nearly. */
    boolean isCloseTo(PersonName other) {
        return words.stream().filter(word -> word.length() > 1).anyMatch(word -> other.words.stream()
                .anyMatch(theirs -> Spelling.isNear(word, theirs)));
    }
}
