package io.bonafide.proof;

import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.PublicKeyBytes.Kind;
import jakarta.json.JsonObject;

/** A private key with everything that is said about its public half. */
abstract class SigningKey {

    abstract PublicKeyBytes publicKey();

    abstract JsonObject publicJwk();

    abstract byte[] sign(byte[] message);

    /** Multicodec prefix and raw public key (Multikey). */
    abstract byte[] multicodec();

    String multikey() {
        return "z" + Base58Encoder.encode(multicodec());
    }

    static SigningKey ed25519(byte[] seed) {
        return new Ed25519SigningKey(seed);
    }

    static SigningKey elliptic(Kind kind, byte[] seed) {
        return new EllipticSigningKey(kind, seed);
    }

    static SigningKey rsa(byte[] seed, int bits) {
        return new RsaSigningKey(seed, bits);
    }

    static byte[] join(byte[] left, byte[] right) {
        byte[] both = new byte[left.length + right.length];
        System.arraycopy(left, 0, both, 0, left.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
