package io.bonafide.verification;

import java.time.Instant;

/**
 * Puts a claim off whose issuer did not answer: an outage costs a later date and nothing else. Until then its verdict is
 * provisional.
 *
 * @param due when it may be tried again
 * @param runs in how many runs it was tried so far
 * @param since when it was tried first
 */
public record Deferral(Instant due, int runs, Instant since) {}
