package io.bonafide.verification;

import io.bonafide.credential.Credential;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.SecuringMechanism.EnvelopingProof;
import io.bonafide.credential.VerificationKey;
import io.bonafide.proof.ProofResult;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One proof of a credential, tried with the key that its issuer lists for it. Knows nothing of time.
 *
 * @param suite in words: {@code eddsa-rdfc-2022}, {@code JWT ES256}
 * @param proof as stated; {@code null} for a JWS
 * @param key the one it was tried with; {@code null} where none was found
 */
record Signature(
        String suite,
        @Nullable DataIntegrityProof proof,
        @Nullable VerificationKey key,
        Standing standing) {

    /** How a proof stands. Only {@link #HOLDS} is a pass. */
    enum Standing {
        HOLDS(Reason.SIGNATURE_HOLDS),
        DOES_NOT_HOLD(Reason.SIGNATURE_MISMATCH),
        MALFORMED(Reason.MALFORMED),
        UNSUPPORTED(Reason.NOT_AUTOMATIC),
        /** The issuer's document could not be had or used. */
        KEY_NOT_OBTAINED(Reason.KEY_NOT_OBTAINED),
        /** The issuer's document does not list the key. */
        KEY_NOT_LISTED(Reason.KEY_NOT_PUBLISHED),
        /** The proof names no key and the issuer lists several. */
        KEY_AMBIGUOUS(Reason.KEY_NOT_PUBLISHED);

        private final Reason reason;

        Standing(Reason reason) {
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }

        static Standing of(ProofResult result) {
            return switch (result.outcome()) {
                case HOLDS -> HOLDS;
                case DOES_NOT_HOLD -> DOES_NOT_HOLD;
                case MALFORMED -> MALFORMED;
                case UNSUPPORTED -> UNSUPPORTED;
            };
        }
    }

    /** A signed Open Badge 2.0 is a JWS, but no JWT. */
    static String suite(Credential credential, EnvelopingProof proof) {
        return (credential.format() == CredentialFormat.OPEN_BADGES_2 ? "JWS " : "JWT ") + proof.algorithm();
    }

    Signature as(Standing other) {
        return new Signature(suite, proof, key, other);
    }

    boolean holds() {
        return standing == Standing.HOLDS;
    }

    /** The key of a proof that holds. */
    VerificationKey provenKey() {
        return Objects.requireNonNull(key, "A proof holds only with a key");
    }
}
