package io.bonafide.proof;

import io.bonafide.credential.PublicKeyBytes;

/**
 * What the key decides in a suite that signs hashes: the digest, the signature algorithm, the signature's length
 * (vc-di-eddsa 3.2 and 3.3; vc-di-ecdsa 3.2 and 3.3).
 */
enum SuiteKey {
    ED25519(SignatureAlgorithm.ED25519, "SHA-256", 64),
    P256(SignatureAlgorithm.ES256, "SHA-256", 64),
    P384(SignatureAlgorithm.ES384, "SHA-384", 96);

    private final SignatureAlgorithm algorithm;
    private final String digest;
    private final int signatureLength;

    SuiteKey(SignatureAlgorithm algorithm, String digest, int signatureLength) {
        this.algorithm = algorithm;
        this.digest = digest;
        this.signatureLength = signatureLength;
    }

    static SuiteKey of(PublicKeyBytes key) throws Refusal {
        return switch (key.kind()) {
            case ED25519 -> ED25519;
            case P256 -> P256;
            case P384 -> P384;
            case RSA -> throw Refusal.unsupported("No cryptosuite takes an RSA key");
        };
    }

    SignatureAlgorithm algorithm() {
        return algorithm;
    }

    String digest() {
        return digest;
    }

    /** In bytes. */
    int signatureLength() {
        return signatureLength;
    }
}
