package io.bonafide.proof;

import io.bonafide.credential.PublicKeyBytes;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

final class Ed25519SigningKey extends SigningKey {
    private static final byte[] SPKI_HEAD = bytes(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0);

    private final Ed25519PrivateKeyParameters key;

    Ed25519SigningKey(byte[] seed) {
        this.key = new Ed25519PrivateKeyParameters(seed);
    }

    @Override
    PublicKeyBytes publicKey() {
        return new PublicKeyBytes(PublicKeyBytes.Kind.ED25519, join(SPKI_HEAD, raw()));
    }

    @Override
    JsonObject publicJwk() {
        return Json.createObjectBuilder()
                .add("kty", "OKP")
                .add("crv", "Ed25519")
                .add("x", Signer.base64url(raw()))
                .build();
    }

    @Override
    byte[] sign(byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    @Override
    byte[] multicodec() {
        return join(bytes(0xed, 0x01), raw());
    }

    private byte[] raw() {
        return key.generatePublicKey().getEncoded();
    }
}
