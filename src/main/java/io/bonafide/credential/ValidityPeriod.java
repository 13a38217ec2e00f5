package io.bonafide.credential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a credential holds. Both bounds are inclusive (VC Data Model 2.0, 4.9).
 *
 * @param from {@code null} where the credential states no beginning
 * @param until {@code null} where it does not end
 */
public record ValidityPeriod(
        @Nullable Instant from, @Nullable Instant until) {

    public boolean startsAfter(Instant instant) {
        return from != null && from.isAfter(instant);
    }

    public boolean endsBefore(Instant instant) {
        return until != null && until.isBefore(instant);
    }

    public boolean contains(Instant instant) {
        return !startsAfter(instant) && !endsBefore(instant);
    }
}
