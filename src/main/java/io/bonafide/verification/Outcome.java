package io.bonafide.verification;

/** How a check ended. */
public enum Outcome {
    PASSED,
    /** An answer came, and it is no. */
    FAILED,
    /** No answer either way. */
    INCONCLUSIVE,
    /** The question does not arise. */
    NOT_APPLICABLE,
    /** Not asked, because the document is not authenticated or the claim was left out. */
    NOT_RUN
}
