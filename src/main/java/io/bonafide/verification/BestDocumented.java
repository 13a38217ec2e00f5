package io.bonafide.verification;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Which verdict stands where a record holds several credentials that a row may mean: the one that supports the claim best;
 * of equals, the one with the fewest objections, then the first in the document. A credential of which a newer issue lies
 * beside it (Open Badges 3.0, "Equality": same issuer, same id, later beginning) has been replaced and does not stand, nor
 * does one of which another issue, not older, has been withdrawn: leaving out where the status is published clears nothing.
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
                .filter(verdict ->
                        verdicts.stream().noneMatch(other -> replaces(other, verdict) || withdraws(other, verdict)))
                .reduce((one, other) -> ORDER.compare(other, one) < 0 ? other : one)
                .orElseThrow();
    }

    private static boolean replaces(Verdict newer, Verdict older) {
        return areOne(newer, older) && begins(newer).isAfter(begins(older));
    }

    private static boolean withdraws(Verdict withdrawn, Verdict other) {
        return isWithdrawn(withdrawn)
                && !isWithdrawn(other)
                && areOne(withdrawn, other)
                && !begins(withdrawn).isBefore(begins(other));
    }

    private static boolean isWithdrawn(Verdict verdict) {
        return verdict.outcomeOf(CheckName.STATUS) == Outcome.FAILED;
    }

    /** Both are authentic, or nothing would be known of them. */
    private static boolean areOne(Verdict one, Verdict other) {
        return one.found() != null
                && other.found() != null
                && one.found().identity().equals(other.found().identity());
    }

    /** One that does not say is older than any. */
    private static Instant begins(Verdict verdict) {
        AttestedCredential found = verdict.found();
        Instant from = found == null ? null : found.validity().from();
        return from == null ? Instant.MIN : from;
    }
}
