package io.bonafide.proof;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.VerificationKey;

/** Decides whether a proof holds, given the key. Pure: no clock, no network. Safe for use by many threads. */
public final class Proofs {

    /** Whether an embedded proof holds over its document. */
    public ProofResult verify(SecuredDocument document, DataIntegrityProof proof, VerificationKey key) {
        throw new UnsupportedOperationException(proof.suite() + document + key);
    }

    /** Whether a compact JWS, which is the document, holds. */
    public ProofResult verifyJws(SecuredDocument document, VerificationKey key) {
        throw new UnsupportedOperationException(document.toString() + key);
    }
}
