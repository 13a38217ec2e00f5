package io.bonafide.register;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that are put beside a known name to make an address look like the place where it checks its credentials. */
final class Lures {
    // No "college", "school", "academy", "online": honest institutions tell themselves apart by those.
    private static final Set<String> WORDS = Set.of(
                    "award",
                    "awards",
                    "badge",
                    "badges",
                    "cert",
                    "certs",
                    "certificate",
                    "certificates",
                    "certification",
                    "certifications",
                    "certified",
                    "credential",
                    "credentials",
                    "diploma",
                    "diplomas",
                    "transcript",
                    "transcripts",
                    "verify",
                    "verification",
                    "verified",
                    "validate",
                    "validation",
                    "check",
                    "secure",
                    "login",
                    "signin",
                    "account",
                    "official",
                    "digital",
                    "id",
                    "my",
                    "www")
            .stream()
            .map(Looks::ofLabel)
            .collect(Collectors.toUnmodifiableSet());

    private Lures() {}

    /** Nobody's name at all. */
    static boolean isLure(String label) {
        return Arrays.stream(label.split("-")).map(Looks::ofLabel).allMatch(WORDS::contains);
    }

    /** How the label looks without such words and without hyphens; empty where nothing is left. */
    static String without(String label) {
        List<String> left = Arrays.stream(label.split("-"))
                .map(Looks::ofLabel)
                .filter(word -> !WORDS.contains(word))
                .toList();
        String joined = String.join("", left);
        return left.size() == 1 ? bare(joined) : joined;
    }

    /** {@code northfieldbadges}, {@code verifynorthfield}; a longer word is taken before a shorter one that it holds. */
    private static String bare(String word) {
        String shortest = word;
        for (String lure : WORDS) {
            boolean worth = lure.length() > 3 && word.length() > lure.length() + 3;
            if (worth && word.endsWith(lure) && word.length() - lure.length() < shortest.length()) {
                shortest = word.substring(0, word.length() - lure.length());
            }
            if (worth && word.startsWith(lure) && word.length() - lure.length() < shortest.length()) {
                shortest = word.substring(lure.length());
            }
        }
        return shortest;
    }
}
