package io.bonafide.proof;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code ecdsa-sd-2023} (vc-di-ecdsa 3.4 to 3.6): the holder shows a part of what the issuer signed. What is shown is signed
 * either as mandatory, all together by the issuer's key, or statement by statement with a key made for this credential
 * alone, which the issuer's key signs. The issuer decides what may be left out; nothing can be added or changed.
 */
record EcdsaSd2023(Canonicaliser canonicaliser, Signatures signatures) implements Cryptosuite {
    static final String NAME = "ecdsa-sd-2023";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ProofResult verify(SecuredDocument document, DataIntegrityProof stated, VerificationKey key) {
        try {
            if (SuiteKey.of(key.publicKey()) != SuiteKey.P256) {
                throw Refusal.unsupported("A key of a kind that this cryptosuite does not take");
            }
            EmbeddedProof embedded = EmbeddedProof.find(document, stated);
            if (embedded.buildsOnOthers()) {
                throw Refusal.unsupported("A selectively disclosed proof that builds on another proof");
            }
            DerivedProof derived = DerivedProof.parse(embedded.text("proofValue"));
            Disclosure shown = disclosure(embedded, derived);
            boolean issued = signatures.verify(
                    SignatureAlgorithm.ES256, key.publicKey(), shown.signedByIssuer(), derived.baseSignature());
            return issued && eachIsSigned(shown.others(), derived)
                    ? ProofResult.holds()
                    : ProofResult.doesNotHold("The key did not sign this content");
        } catch (Refusal e) {
            return e.result();
        }
    }

    /** What was shown, in the form in which it was signed (vc-di-ecdsa 3.5.8, "createVerifyData"). */
    Disclosure disclosure(EmbeddedProof embedded, DerivedProof derived) throws Refusal {
        RdfTransformation transformation = new RdfTransformation(canonicaliser, SuiteKey.P256.digest());
        String options = transformation.canonicalOptions(embedded.unsecured(), embedded.proof());
        List<String> statements = canonicaliser
                .dataset(embedded.unsecured(), SuiteKey.P256.digest())
                .relabelled(derived.names());
        return Disclosure.of(options, statements, derived);
    }

    private static boolean eachIsSigned(List<String> statements, DerivedProof derived) throws Refusal {
        // Used for this one document, so not kept among the issuers' keys.
        EcdsaCheck check = EcdsaCheck.ofMultikey(derived.ephemeralKey());
        for (int i = 0; i < statements.size(); i++) {
            byte[] statement = statements.get(i).getBytes(StandardCharsets.UTF_8);
            if (!check.verify(
                    SignatureAlgorithm.ES256, statement, derived.signatures().get(i))) {
                return false;
            }
        }
        return true;
    }
}
