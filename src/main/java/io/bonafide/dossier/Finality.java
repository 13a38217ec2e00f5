package io.bonafide.dossier;

import java.time.Duration;

/**
 * How often the same failure must be met, in runs of their own, until it is the answer. Ordered: the later, the longer a
 * claim stays open. Whatever stands here, the job's own patience (five runs or seven days, unless it says otherwise) ends it.
 */
public enum Finality {
    /** Asking again would bring the same. */
    AT_ONCE(1, Duration.ZERO),
    /** It may be a site's bad day; met again a day later, it is not. */
    SECOND_RUN(2, Duration.ofHours(24)),
    /** Somebody has to mend it, and is given some time to. */
    THIRD_RUN(3, Duration.ofHours(6)),
    /** Trouble that passes: for as long as the job waits. */
    PATIENCE(Integer.MAX_VALUE, Duration.ZERO);

    private final int runs;
    private final Duration rest;

    Finality(int runs, Duration rest) {
        this.runs = runs;
        this.rest = rest;
    }

    /** In how many runs it is met, without another failure in between; the first included. */
    public int runs() {
        return runs;
    }

    /** At least so much later it counts as met again. */
    public Duration rest() {
        return rest;
    }

    /** The one that is open longer. */
    public Finality or(Finality other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
