package io.bonafide.verification;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.VerificationKey;
import io.bonafide.proof.ProofResult;
import io.bonafide.proof.Proofs;

/** Says whether a proof holds, given the key: what the checks need of {@link Proofs}. */
interface ProofOracle {

    ProofResult embedded(SecuredDocument document, DataIntegrityProof proof, VerificationKey key);

    ProofResult enveloping(SecuredDocument document, VerificationKey key);

    static ProofOracle of(Proofs proofs) {
        return new ProofOracle() {
            @Override
            public ProofResult embedded(SecuredDocument document, DataIntegrityProof proof, VerificationKey key) {
                return proofs.verify(document, proof, key);
            }

            @Override
            public ProofResult enveloping(SecuredDocument document, VerificationKey key) {
                return proofs.verifyJws(document, key);
            }
        };
    }
}
