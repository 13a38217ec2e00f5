package io.bonafide.retrieval;

import java.io.IOException;

/** Nobody was asked, for a reason of our own. */
final class Unanswered extends IOException {
    private static final long serialVersionUID = 1;

    private final Signal signal;

    /**
     * @param words for the attempt log, without address
     */
    Unanswered(Signal signal, String words) {
        super(words);
        this.signal = signal;
    }

    Signal signal() {
        return signal;
    }

    Traffic.Restraint why() {
        return switch (signal) {
            case AT_REST -> Traffic.Restraint.AT_REST;
            case NO_TURN -> Traffic.Restraint.OVER_LIMIT;
            default -> Traffic.Restraint.UNREACHABLE;
        };
    }
}
