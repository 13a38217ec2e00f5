package io.bonafide.proof;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.VerificationKey;

/** {@code eddsa-rdfc-2022} (vc-di-eddsa 3.2), the suite of Open Badges 3.0. */
record EddsaRdfc2022(EddsaOverRdf scheme) implements Cryptosuite {

    @Override
    public String name() {
        return "eddsa-rdfc-2022";
    }

    @Override
    public ProofResult verify(SecuredDocument document, DataIntegrityProof proof, VerificationKey key) {
        return proof.type().equals("DataIntegrityProof")
                ? scheme.verify(document, proof, key)
                : ProofResult.malformed("A cryptosuite in a proof that is not a DataIntegrityProof");
    }
}
