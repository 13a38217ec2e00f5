package io.bonafide.proof;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.VerificationKey;
import java.util.Set;

/** {@code ecdsa-jcs-2019} (vc-di-ecdsa 3.3): ECDSA over JSON in canonical spelling. */
record EcdsaJcs2019(HashedProof scheme) implements Cryptosuite {

    @Override
    public String name() {
        return "ecdsa-jcs-2019";
    }

    @Override
    public ProofResult verify(SecuredDocument document, DataIntegrityProof proof, VerificationKey key) {
        return scheme.verify(document, proof, key, Set.of(SuiteKey.P256, SuiteKey.P384));
    }
}
