package io.bonafide.verification;

/** What a conclusion rests on. */
public enum EvidenceGrade {
    /** Cryptographic. */
    SIGNED,
    /** The issuer's own endpoint says so. */
    HOSTED,
    /** A page for human eyes; never confirms on its own. */
    PAGE,
    /** Nothing that counts. */
    NONE
}
