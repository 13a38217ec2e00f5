package io.bonafide.verification;

import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.SecuringMechanism.EnvelopingProof;
import io.bonafide.credential.VerificationKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the keys that an issuer lists a proof has to be tried with (VC Data Integrity, "Retrieve Verification Method";
 * Open Badges 3.0, JWT proof format; VC-JOSE-COSE, key discovery). A key that a proof brings along is never among them.
 */
final class KeyChoice {
    private KeyChoice() {}

    /** The keys that carry the name a proof gives; one key listed twice is one key. */
    static List<VerificationKey> named(IssuerProfile profile, String name) {
        return profile.keys().stream()
                .filter(key -> key.isNamed(name))
                .distinct()
                .toList();
    }

    /** The keys that a JWS may have been made with: by its {@code kid}, or without one all that fit the algorithm. */
    static List<VerificationKey> candidates(IssuerProfile profile, EnvelopingProof jws) {
        String keyId = jws.keyId();
        return keyId == null
                ? profile.keys().stream()
                        .filter(key -> suits(key, jws.algorithm()))
                        .toList()
                : named(profile, keyId).stream()
                        .filter(key -> key.isFor(jws.algorithm()))
                        .toList();
    }

    private static boolean suits(VerificationKey key, String algorithm) {
        return key.forAssertion() && key.isFor(algorithm) && key.publicKey().kind() == kindFor(algorithm);
    }

    private static PublicKeyBytes.@Nullable Kind kindFor(String algorithm) {
        return switch (algorithm) {
            case "RS256", "PS256" -> PublicKeyBytes.Kind.RSA;
            case "ES256" -> PublicKeyBytes.Kind.P256;
            case "ES384" -> PublicKeyBytes.Kind.P384;
            case "EdDSA", "Ed25519" -> PublicKeyBytes.Kind.ED25519;
            default -> null;
        };
    }
}
