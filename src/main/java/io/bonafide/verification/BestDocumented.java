package io.bonafide.verification;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Which verdict stands where a record holds several credentials that a row may mean: the one that supports the claim best;
 * of equals, the one with the fewest objections, then the first in the document. A credential of which a newer issue lies
 * beside it (Open Badges 3.0, "Equality": same issuer, same id, later beginning) has been replaced and does not stand.
 */
final class BestDocumented {
    private static final List<Conclusion> BEST_FIRST = List.of(
            Conclusion.CONFIRMED,
            Conclusion.DIFFERS,
            Conclusion.NOT_CURRENT,
            Conclusion.UNCONFIRMED,
            Conclusion.CONTRADICTED,
            Conclusion.NOT_CHECKED);
    private static final Comparator<Verdict> ORDER = Comparator.comparing(
                    (Verdict verdict) -> BEST_FIRST.indexOf(verdict.conclusion()))
            .thenComparing(verdict -> verdict.reasons().size());

    private BestDocumented() {}

    /** @param verdicts at least one, in document order */
    static Verdict of(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdicts.stream().noneMatch(other -> replaces(other, verdict)))
                .reduce((one, other) -> ORDER.compare(other, one) < 0 ? other : one)
                .orElseThrow();
    }

    /** Both are authentic, or nothing would be known of them. */
    private static boolean replaces(Verdict newer, Verdict older) {
        if (newer.found() == null || older.found() == null) {
            return false;
        }
        Instant from = newer.found().validity().from();
        Instant before = older.found().validity().from();
        return from != null
                && before != null
                && from.isAfter(before)
                && newer.found().identity().equals(older.found().identity());
    }
}
