package io.bonafide.proof;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.VerificationKey;
import java.util.Set;

/** {@code eddsa-rdfc-2022} (vc-di-eddsa 3.2), the suite of Open Badges 3.0, under its name or the one it had before. */
record EddsaRdfc2022(String name, HashedProof scheme) implements Cryptosuite {

    @Override
    public ProofResult verify(SecuredDocument document, DataIntegrityProof proof, VerificationKey key) {
        return scheme.verify(document, proof, key, Set.of(SuiteKey.ED25519));
    }
}
