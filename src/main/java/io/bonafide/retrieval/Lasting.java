package io.bonafide.retrieval;

import java.time.Duration;
import java.time.Instant;

/**
 * What issuers publish for everybody, and how long it may be used without asking. What a candidate points at is of no such
 * kind and is never kept.
 *
 * <p>Whatever a server says, our own bounds hold. A copy beyond them is good for one thing: to ask the server whether it
 * has changed. It is never used because a server fails, neither keys (they may have been withdrawn) nor lists (a
 * credential may have been revoked): an outage puts the claim off.
 */
enum Lasting {
    /** Badge classes describe what may be earned: an hour where nothing is said, a day at most. */
    BADGE_CLASS(Duration.ofHours(1), Duration.ofHours(24)),
    /**
     * Issuers' profiles, DID documents, keys: compared in every run, whatever their server says. A key that was exchanged
     * under its old name since would make a genuine credential look forged, and one that was withdrawn the reverse.
     */
    ISSUER(Duration.ZERO, Duration.ZERO),
    /** Status and revocation lists: only for as long as the server says, an hour at most. */
    STATUS_LIST(Duration.ZERO, Duration.ofHours(1));

    /** Nobody asked for it in the meantime: it is cleared away. */
    static final Duration KEPT = Duration.ofDays(7);

    private final Duration unsaid;
    private final Duration most;

    Lasting(Duration unsaid, Duration most) {
        this.unsaid = unsaid;
        this.most = most;
    }

    Duration most() {
        return most;
    }

    /** Until when, exclusive, an answer may be used unasked. */
    Instant freshUntil(Terms terms) {
        Duration said = terms.lifetime() == null ? unsaid : terms.lifetime();
        return terms.at().plus(said.compareTo(most) < 0 ? said : most);
    }
}
