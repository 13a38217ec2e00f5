package io.bonafide.ledger;

import io.bonafide.claim.RowRef;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Another row with the same credential.
 *
 * @param runId an earlier run; {@code null} for the same one
 */
public record Elsewhere(@Nullable String runId, RowRef source) implements Comparable<Elsewhere> {
    private static final Comparator<Elsewhere> ORDER = Comparator.comparing(
                    Elsewhere::runId, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(place -> place.source().file())
            .thenComparing(place -> place.source().sheet(), Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(place -> place.source().row());

    @Override
    public int compareTo(Elsewhere other) {
        return ORDER.compare(this, other);
    }

    /** {@code candidates.xlsx, row 7}, with the run where it is another. */
    @Override
    public String toString() {
        return runId == null ? source.toString() : source + " (run " + runId + ")";
    }
}
