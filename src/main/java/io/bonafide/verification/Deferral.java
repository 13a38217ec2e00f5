package io.bonafide.verification;

import io.bonafide.dossier.Finality;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Puts a claim off whose issuer did not answer: an outage costs a later date and nothing else. Until then its verdict is
 * provisional.
 *
 * @param due when it may be tried again
 * @param runs in how many runs it was tried so far
 * @param since when it was tried first
 * @param met what ended the latest of them, and how often in a row; {@code null} where that was not recorded
 */
public record Deferral(
        Instant due, int runs, Instant since, @Nullable Met met) {

    /**
     * The same failure, run after run.
     *
     * @param times how often it was met, each time its rest after the one before
     * @param last when it was last counted
     */
    public record Met(Finality finality, int times, Instant last) {

        /** Met for the first time, or after something else. */
        public static Met first(Finality finality, Instant at) {
            return new Met(finality, 1, at);
        }

        /** Met again: it counts once more only where its rest is over, to the instant. */
        public Met again(Instant at) {
            return at.isBefore(last.plus(finality.rest())) ? this : new Met(finality, times + 1, at);
        }

        /** Whether it has become the answer. */
        public boolean isEnough() {
            return times >= finality.runs();
        }
    }
}
