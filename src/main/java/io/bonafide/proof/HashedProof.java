package io.bonafide.proof;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.VerificationKey;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.function.Function;

/**
 * One signature over the hashes of canonical proof options and canonical document: what all suites but
 * {@code ecdsa-sd-2023} have in common (vc-di-eddsa 3.2, 3.3 and appendix; vc-di-ecdsa 3.2 and 3.3).
 */
final class HashedProof {
    private final Function<SuiteKey, Transformation> transformations;
    private final Signatures signatures;

    private HashedProof(Function<SuiteKey, Transformation> transformations, Signatures signatures) {
        this.transformations = transformations;
        this.signatures = signatures;
    }

    static HashedProof overRdf(Canonicaliser canonicaliser, Signatures signatures) {
        return new HashedProof(key -> new RdfTransformation(canonicaliser, key.digest()), signatures);
    }

    static HashedProof overJson(Signatures signatures) {
        return new HashedProof(key -> new JcsTransformation(), signatures);
    }

    /**
     * @param keys that the suite takes
     */
    ProofResult verify(SecuredDocument document, DataIntegrityProof stated, VerificationKey key, Set<SuiteKey> keys) {
        try {
            SuiteKey kind = SuiteKey.of(key.publicKey());
            if (!keys.contains(kind)) {
                throw Refusal.unsupported("A key of a kind that this cryptosuite does not take");
            }
            EmbeddedProof embedded = EmbeddedProof.find(document, stated);
            byte[] signature = Base58.decodeMultibase(embedded.text("proofValue"), kind.signatureLength());
            byte[] signed = hash(embedded.unsecured(), embedded.proof(), kind);
            return signatures.verify(kind.algorithm(), key.publicKey(), signed, signature)
                    ? ProofResult.holds()
                    : ProofResult.doesNotHold("The key did not sign this content");
        } catch (Refusal e) {
            return e.result();
        }
    }

    /** Hash of the proof options, then hash of the document: 64 or 96 bytes. */
    byte[] hash(JsonObject unsecured, JsonObject proof, SuiteKey kind) throws Refusal {
        Transformation transformation = transformations.apply(kind);
        MessageDigest digest = Digests.named(kind.digest());
        byte[] options = digest.digest(utf8(transformation.canonicalOptions(unsecured, proof)));
        byte[] document = digest.digest(utf8(transformation.canonicalDocument(unsecured, proof)));
        byte[] both = new byte[options.length + document.length];
        System.arraycopy(options, 0, both, 0, options.length);
        System.arraycopy(document, 0, both, options.length, document.length);
        return both;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
