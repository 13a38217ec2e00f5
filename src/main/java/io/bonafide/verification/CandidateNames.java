package io.bonafide.verification;

import io.bonafide.claim.Candidate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of a candidate against the one that a credential states. A former name is the candidate's own. */
final class CandidateNames {

    private CandidateNames() {}

    /** {@code null} where there is nothing to compare. */
    static @Nullable NameLikeness likeness(Candidate candidate, @Nullable String stated) {
        String listed = candidate.name();
        if (stated == null || listed == null || listed.isBlank()) {
            return null;
        }
        return NameLikeness.best(
                Stream.concat(Stream.of(listed), former(candidate, listed)).map(name -> NameLikeness.of(name, stated)));
    }

    /** Whether it is the candidate's name, and only a former one. */
    static boolean isFormer(Candidate candidate, @Nullable String stated) {
        String listed = candidate.name();
        return stated != null
                && listed != null
                && likeness(candidate, stated) == NameLikeness.SAME
                && NameLikeness.of(listed, stated) != NameLikeness.SAME;
    }

    /** A former name is often given as the family name alone. */
    private static Stream<String> former(Candidate candidate, String listed) {
        return candidate.formerNames().stream().flatMap(name -> Stream.of(name, listed + " " + name));
    }
}
