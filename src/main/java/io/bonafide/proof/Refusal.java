package io.bonafide.proof;

/** Why a document cannot be brought into the form that is signed, or not into the one that this proof signs. Always ends as a {@link ProofResult}, never above. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ProofResult result;

    private Refusal(ProofResult result) {
        super(result.detail());
        this.result = result;
    }

    static Refusal malformed(String detail) {
        return new Refusal(ProofResult.malformed(detail));
    }

    /** Data rides along that no signature covers (VC Data Integrity, "Data loss detection"). */
    static Refusal notCovered(String where) {
        return malformed("Parts of the document are not covered by the signature: " + where);
    }

    /** The proof was made over something else than this document. */
    static Refusal mismatch(String detail) {
        return new Refusal(ProofResult.doesNotHold(detail));
    }

    static Refusal unsupported(String detail) {
        return new Refusal(ProofResult.unsupported(detail));
    }

    ProofResult result() {
        return result;
    }
}
