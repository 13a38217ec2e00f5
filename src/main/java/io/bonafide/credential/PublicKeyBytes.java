package io.bonafide.credential;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A public key as X.509 SubjectPublicKeyInfo (RFC 5280, 4.1), the one form that every algorithm shares. */
public final class PublicKeyBytes {

    /** Key types. */
    public enum Kind {
        ED25519,
        P256,
        P384,
        RSA
    }

    private final Kind kind;
    private final byte[] encoded;

    public PublicKeyBytes(Kind kind, byte[] subjectPublicKeyInfo) {
        this.kind = kind;
        this.encoded = subjectPublicKeyInfo.clone();
    }

    public Kind kind() {
        return kind;
    }

    public byte[] encoded() {
        return encoded.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PublicKeyBytes that && kind == that.kind && Arrays.equals(encoded, that.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }

    @Override
    public String toString() {
        return kind + " " + Sha256.of(encoded).shortForm();
    }
}
