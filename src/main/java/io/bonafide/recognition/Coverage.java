package io.bonafide.recognition;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one requirement of the role stands.
 *
 * @param requirement as the policy names it
 * @param why the policy's reason for asking
 * @param must required, or merely wished for
 * @param claims ids of the claims that speak to it
 * @param until how long it is covered; {@code null} where without end or not covered
 */
public record Coverage(
        String requirement,
        @Nullable String why,
        boolean must,
        State state,
        List<String> claims,
        @Nullable Instant until) {

    /** No percentage, no score. */
    public enum State {
        COVERED,
        /** Only by claims that could not be confirmed, or that wait for a person. */
        OPEN_CLAIM,
        /** By nothing. */
        OPEN
    }

    public Coverage {
        claims = List.copyOf(claims);
    }
}
