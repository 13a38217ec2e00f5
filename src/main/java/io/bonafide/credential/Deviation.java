package io.bonafide.credential;

/**
 * Where a document departs from its specification. The reader records it; what it means is judged later.
 *
 * @param pointer JSON pointer to the place, empty for the whole document
 * @param detail what was found, in words without personal data
 */
public record Deviation(Kind kind, String pointer, String detail) {

    /** What kind of departure. */
    public enum Kind {
        /** A mistake that leaves the document unusable: a required field missing, a wrong type, contradictory values. */
        MALFORMED,
        /** Parts that the signature does not cover: undefined terms, names of another data model. */
        UNSIGNED_PARTS,
        /** Something this verifier does not speak: an unknown context, proof or status type. */
        UNSUPPORTED,
        /** Claims of the envelope contradict the credential inside (iss, sub, jti, nbf, exp). */
        CONTRADICTION,
        /** Departs from the letter and changes nothing; a remark. */
        TOLERATED
    }
}
