package io.bonafide.proof;

/**
 * How checking a securing mechanism ended.
 *
 * @param detail in words, without personal data; empty where it held
 */
public record ProofResult(Outcome outcome, String detail) {

    /** The four ways. */
    public enum Outcome {
        /** The key made this proof over exactly this content. */
        HOLDS,
        /** It did not. */
        DOES_NOT_HOLD,
        /** The proof itself is broken, or parts of the document are not covered by it. */
        MALFORMED,
        /** A suite, algorithm, key type or context that this verifier does not speak. */
        UNSUPPORTED
    }

    public static ProofResult holds() {
        return new ProofResult(Outcome.HOLDS, "");
    }

    public static ProofResult doesNotHold(String detail) {
        return new ProofResult(Outcome.DOES_NOT_HOLD, detail);
    }

    public static ProofResult malformed(String detail) {
        return new ProofResult(Outcome.MALFORMED, detail);
    }

    public static ProofResult unsupported(String detail) {
        return new ProofResult(Outcome.UNSUPPORTED, detail);
    }
}
