package io.bonafide.retrieval;

import java.io.IOException;

/** A request that was not made, out of consideration for who would have had to answer it. */
class NotAsked extends IOException {
    private static final long serialVersionUID = 1;

    private final Traffic.Restraint why;

    NotAsked(Traffic.Restraint why) {
        this.why = why;
    }

    final Traffic.Restraint why() {
        return why;
    }

    /** Our own limit for a domain leaves no turn within the claim's time. */
    static final class OverLimit extends NotAsked {
        private static final long serialVersionUID = 1;

        OverLimit() {
            super(Traffic.Restraint.OVER_LIMIT);
        }
    }
}
