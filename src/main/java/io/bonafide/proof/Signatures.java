package io.bonafide.proof;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bonafide.credential.PublicKeyBytes;

/** Checks signatures. Keys are parsed and validated once: a thousand rows share a few issuers. */
final class Signatures {
    private final Cache<PublicKeyBytes, KeyedCheck> keys =
            Caffeine.newBuilder().maximumSize(1_000).build();

    /**
     * Whether the key made this signature over exactly this message.
     *
     * @throws Refusal when the key is not one to check with
     */
    boolean verify(SignatureAlgorithm algorithm, PublicKeyBytes key, byte[] message, byte[] signature) throws Refusal {
        if (!algorithm.takes(key)) {
            throw Refusal.malformed("Algorithm and key do not fit");
        }
        KeyedCheck check = keys.getIfPresent(key);
        if (check == null) {
            check = parse(key);
            keys.put(key, check);
        }
        return check.verify(algorithm, message, signature);
    }

    private static KeyedCheck parse(PublicKeyBytes key) throws Refusal {
        return switch (key.kind()) {
            case ED25519 -> Ed25519Check.of(key);
            case P256, P384 -> EcdsaCheck.of(key);
            case RSA -> RsaCheck.of(key);
        };
    }

    /** A parsed key. */
    interface KeyedCheck {
        boolean verify(SignatureAlgorithm algorithm, byte[] message, byte[] signature);
    }
}
