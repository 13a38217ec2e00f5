package io.bonafide.proof;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.VerificationKey;

/** {@code Ed25519Signature2020} (vc-di-eddsa, appendix), the proof type of credentials issued before 2023. */
record Ed25519Signature2020(EddsaOverRdf scheme) implements Cryptosuite {

    @Override
    public String name() {
        return "Ed25519Signature2020";
    }

    @Override
    public ProofResult verify(SecuredDocument document, DataIntegrityProof proof, VerificationKey key) {
        return proof.type().equals(name()) && proof.cryptosuite() == null
                ? scheme.verify(document, proof, key)
                : ProofResult.malformed("A proof type that is no cryptosuite name");
    }
}
