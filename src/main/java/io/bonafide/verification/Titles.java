package io.bonafide.verification;

import java.util.HashSet;
import java.util.Set;

/** Whether two titles name the same achievement, however they are spelled. */
public final class Titles {
    private static final Set<String> GENERIC = Set.of(
            "certificate",
            "certification",
            "certified",
            "credential",
            "microcredential",
            "micro",
            "badge",
            "course",
            "programme",
            "program",
            "zertifikat",
            "certificat",
            "certificado",
            "the",
            "a",
            "an",
            "of",
            "in",
            "for",
            "and",
            "to",
            "with",
            "on");
    private static final Set<String> LEVELS = Set.of(
            "level",
            "beginner",
            "foundation",
            "foundations",
            "intermediate",
            "advanced",
            "associate",
            "professional",
            "expert",
            "practitioner",
            "bronze",
            "silver",
            "gold",
            "i",
            "ii",
            "iii",
            "iv",
            "v");

    private Titles() {}

    /** Equal but for case, accents, punctuation. */
    public static boolean areEqual(String one, String other) {
        return Folded.words(one).equals(Folded.words(other));
    }

    /**
     * Equal but for words that any title may carry. The issuer's title may also say a level or a number that the claim
     * leaves out; a level that only the claim has is a difference.
     */
    public static boolean agree(String claimed, String found) {
        Set<String> ours = core(claimed);
        Set<String> theirs = core(found);
        if (areEqual(claimed, found)) {
            return true;
        }
        if (ours.isEmpty() || !theirs.containsAll(ours)) {
            return false;
        }
        theirs.removeAll(ours);
        return theirs.stream().allMatch(Titles::isLevel);
    }

    private static Set<String> core(String title) {
        Set<String> core = new HashSet<>(Folded.words(title));
        core.removeAll(GENERIC);
        return core;
    }

    private static boolean isLevel(String word) {
        return LEVELS.contains(word) || word.chars().allMatch(Character::isDigit);
    }
}
