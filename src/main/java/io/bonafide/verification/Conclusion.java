package io.bonafide.verification;

/** The answer about one claim, most pressing first; {@link #NOT_CHECKED} stands alone. */
public enum Conclusion {
    /** An answer came and does not support the claim; a person must look. */
    CONTRADICTED,
    /** Genuine, but expired, withdrawn, suspended, not yet valid. */
    NOT_CURRENT,
    /** No answer either way; says nothing about the candidate. */
    UNCONFIRMED,
    /** Genuine; something differs from what was written. */
    DIFFERS,
    /** The issuer's own evidence matches the claim and is current. */
    CONFIRMED,
    /** Left out on purpose, or the row needs fixing. */
    NOT_CHECKED;

    /** Whether this should be read before the other. */
    public boolean isMorePressingThan(Conclusion other) {
        return compareTo(other) < 0;
    }
}
