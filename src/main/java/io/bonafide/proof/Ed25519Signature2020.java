package io.bonafide.proof;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.VerificationKey;
import java.util.Set;

/** {@code Ed25519Signature2020} (vc-di-eddsa, appendix), the proof type of credentials issued before 2023. */
record Ed25519Signature2020(HashedProof scheme) implements Cryptosuite {

    @Override
    public String name() {
        return "Ed25519Signature2020";
    }

    @Override
    public boolean goesWith(DataIntegrityProof proof) {
        return proof.type().equals(name()) && proof.cryptosuite() == null;
    }

    @Override
    public ProofResult verify(SecuredDocument document, DataIntegrityProof proof, VerificationKey key) {
        return scheme.verify(document, proof, key, Set.of(SuiteKey.ED25519));
    }
}
