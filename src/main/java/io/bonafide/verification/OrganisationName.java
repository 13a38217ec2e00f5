package io.bonafide.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An organisation's name, compared as people do: {@code Google} is {@code Google LLC}, {@code MIT} is what it stands for. */
final class OrganisationName {
    private static final Set<String> LEGAL_FORMS = Set.of(
            "inc",
            "incorporated",
            "ltd",
            "limited",
            "llc",
            "gmbh",
            "ag",
            "se",
            "plc",
            "corp",
            "corporation",
            "co",
            "company",
            "sa",
            "bv",
            "nv",
            "oy",
            "ab",
            "as",
            "srl",
            "spa",
            "kg",
            "ev",
            "the",
            "of",
            "and",
            "for",
            "de",
            "der");
    private static final int SHORTEST_ACRONYM = 3;

    private final List<String> words;

    private OrganisationName(List<String> words) {
        this.words = words;
    }

    static OrganisationName of(String text) {
        List<String> words = new ArrayList<>(Folded.words(text));
        words.removeAll(LEGAL_FORMS);
        return new OrganisationName(words.isEmpty() ? Folded.words(text) : words);
    }

    boolean isSameAs(OrganisationName other) {
        return !words.isEmpty()
                && (new HashSet<>(words).equals(new HashSet<>(other.words))
                        || joined().equals(other.joined())
                        || joined().equals(other.acronym())
                        || other.joined().equals(acronym()));
    }

    /** {@code Northfield College} contains {@code Northfield}. */
    boolean contains(OrganisationName other) {
        return !other.words.isEmpty() && (words.containsAll(other.words) || joined().contains(other.joined()));
    }

    /** Whether a label of a host is this name: {@code northfield} of {@code badges.northfield.example}. */
    boolean isLabelOf(WebOrigin origin) {
        return origin.labels().stream()
                .anyMatch(label -> String.join("", Folded.words(label)).equals(joined()));
    }

    private String joined() {
        return String.join("", words);
    }

    private String acronym() {
        return words.size() < SHORTEST_ACRONYM
                ? joined()
                : words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }
}
