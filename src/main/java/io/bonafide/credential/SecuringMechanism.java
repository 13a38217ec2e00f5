package io.bonafide.credential;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a credential is protected, independent of its data model. */
public sealed interface SecuringMechanism {

    /**
     * A compact JWS around the credential (OB 3.0 JWT proof format, VC-JOSE-COSE). The document's bytes are the JWS.
     *
     * @param algorithm header {@code alg} as stated
     * @param keyId header {@code kid} as stated
     * @param embeddedKey header {@code jwk}; identifies a key, never trusted by itself; {@code null} where there is none, or one
     *     that no signature here can be of
     */
    record EnvelopingProof(
            String algorithm,
            @Nullable String keyId,
            @Nullable PublicKeyBytes embeddedKey) implements SecuringMechanism {}

    /** One or more Data Integrity proofs inside the document; at least one. */
    record EmbeddedProofs(List<DataIntegrityProof> proofs) implements SecuringMechanism {
        public EmbeddedProofs {
            proofs = List.copyOf(proofs);
            if (proofs.isEmpty()) {
                throw new IllegalArgumentException("No proof");
            }
        }

        /** Whether a holder may have left out parts of what the issuer signed. */
        public boolean selective() {
            return proofs.stream().anyMatch(DataIntegrityProof::selective);
        }
    }

    /**
     * The issuer's own site says so (Open Badges 2.0 hosted verification).
     *
     * @param origin the address that finally answered with the document
     */
    record Hosted(String origin) implements SecuringMechanism {}
}
