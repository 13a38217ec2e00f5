package io.bonafide.credential;

import java.math.BigDecimal;

/** The notional workload of an achievement. */
public record Workload(BigDecimal amount, Unit unit) {

    /** What is counted. */
    public enum Unit {
        /** European Credit Transfer and Accumulation System: 25 to 30 hours each. */
        ECTS,
        HOURS,
        /** Credits or hours of a kind that the credential does not name. */
        UNSTATED
    }
}
