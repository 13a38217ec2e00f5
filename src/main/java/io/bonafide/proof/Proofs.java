package io.bonafide.proof;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.VerificationKey;

/**
 * Decides whether a proof holds, given the key. Pure: no clock, no network. Safe for use by many threads.
 *
 * <p>Says nothing about whose key it is, nor whether the proof's dates fit: that is judged elsewhere.
 */
public final class Proofs {
    private final Signatures signatures = new Signatures();
    private final Cryptosuites suites;

    /** With the bundled contexts. */
    public Proofs() {
        this(Contexts.bundled());
    }

    Proofs(Contexts contexts) {
        this.suites = Cryptosuites.inOrder(contexts, signatures);
    }

    /**
     * Whether an embedded proof holds over its document (VC Data Integrity, "Verify Proof").
     *
     * @param document JSON, at most 256 KiB
     * @param proof which of the document's proofs, by its index
     */
    public ProofResult verify(SecuredDocument document, DataIntegrityProof proof, VerificationKey key) {
        return suites.named(proof.suite())
                .map(suite -> suite.goesWith(proof)
                        ? suite.verify(document, proof, key)
                        : ProofResult.malformed("A proof type and a cryptosuite that do not go together"))
                .orElseGet(() -> ProofResult.unsupported("A cryptosuite that is not spoken"));
    }

    /**
     * Whether a compact JWS, which is the document, holds (RFC 7515, 5.2).
     *
     * @param document the JWS and nothing else, at most 256 KiB
     */
    public ProofResult verifyJws(SecuredDocument document, VerificationKey key) {
        try {
            CompactJws jws = CompactJws.parse(document);
            return signatures.verify(jws.algorithm(), key.publicKey(), jws.signedBytes(), jws.signature())
                    ? ProofResult.holds()
                    : ProofResult.doesNotHold("The key did not sign this content");
        } catch (Refusal e) {
            return e.result();
        }
    }
}
