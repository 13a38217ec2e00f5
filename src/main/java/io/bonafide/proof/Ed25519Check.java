package io.bonafide.proof;

import io.bonafide.credential.PublicKeyBytes;
import java.io.IOException;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Ed25519 (RFC 8032, 5.1.7), with S below the group order. */
record Ed25519Check(Ed25519PublicKeyParameters key) implements Signatures.KeyedCheck {

    static Ed25519Check of(PublicKeyBytes bytes) throws Refusal {
        try {
            if (PublicKeyFactory.createKey(bytes.encoded()) instanceof Ed25519PublicKeyParameters key
                    // A point of small order would sign everything.
                    && Ed25519.validatePublicKeyFull(key.getEncoded(), 0)) {
                return new Ed25519Check(key);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.malformed("Not an Ed25519 public key");
        }
        throw Refusal.malformed("Not a usable Ed25519 public key");
    }

    @Override
    public boolean verify(SignatureAlgorithm algorithm, byte[] message, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && key.verify(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
    }
}
