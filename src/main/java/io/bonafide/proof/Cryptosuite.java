package io.bonafide.proof;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.VerificationKey;

/** One Data Integrity cryptosuite. */
interface Cryptosuite {

    /** The suite's name as a credential states it. */
    String name();

    /** Whether the proof is of the type that this suite belongs to (VC Data Integrity, 2.1). */
    default boolean goesWith(DataIntegrityProof proof) {
        return proof.type().equals("DataIntegrityProof") && proof.cryptosuite() != null;
    }

    ProofResult verify(SecuredDocument document, DataIntegrityProof proof, VerificationKey key);
}
