package io.bonafide.proof;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.VerificationKey;
import java.util.Set;

/** {@code eddsa-jcs-2022} (vc-di-eddsa 3.3): Ed25519 over JSON in canonical spelling. */
record EddsaJcs2022(HashedProof scheme) implements Cryptosuite {

    @Override
    public String name() {
        return "eddsa-jcs-2022";
    }

    @Override
    public ProofResult verify(SecuredDocument document, DataIntegrityProof proof, VerificationKey key) {
        return scheme.verify(document, proof, key, Set.of(SuiteKey.ED25519));
    }
}
