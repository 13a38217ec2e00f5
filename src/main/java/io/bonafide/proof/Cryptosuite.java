package io.bonafide.proof;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.VerificationKey;

/** One Data Integrity cryptosuite. */
interface Cryptosuite {

    /** The suite's name as a credential states it. */
    String name();

    ProofResult verify(SecuredDocument document, DataIntegrityProof proof, VerificationKey key);
}
