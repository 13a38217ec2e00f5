package io.bonafide.proof;

import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.PublicKeyBytes.Kind;

/** Signature algorithms, each with the one kind of key that it takes (RFC 7518, RFC 8037, RFC 9864). */
enum SignatureAlgorithm {
    ED25519(Kind.ED25519),
    ES256(Kind.P256),
    ES384(Kind.P384),
    RS256(Kind.RSA),
    PS256(Kind.RSA);

    private final Kind keyKind;

    SignatureAlgorithm(Kind keyKind) {
        this.keyKind = keyKind;
    }

    boolean takes(PublicKeyBytes key) {
        return key.kind() == keyKind;
    }
}
