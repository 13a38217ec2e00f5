package io.bonafide.proof;

import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.PublicKeyBytes.Kind;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;

/**
 * ECDSA with r and s joined at fixed length (RFC 7518, 3.4). A high s is accepted: JOSE does not forbid it, and nothing
 * here identifies a credential by its signature.
 */
record EcdsaCheck(ECPublicKeyParameters key, String digest, int halfLength) implements Signatures.KeyedCheck {

    static EcdsaCheck of(PublicKeyBytes bytes) throws Refusal {
        return bytes.kind() == Kind.P256
                ? of(bytes, SECObjectIdentifiers.secp256r1, "SHA-256", 32)
                : of(bytes, SECObjectIdentifiers.secp384r1, "SHA-384", 48);
    }

    /**
     * Of a P-256 key in Multikey form: two bytes that say so and the compressed point.
     *
     * @throws Refusal when it is anything else
     */
    static EcdsaCheck ofMultikey(byte[] multikey) throws Refusal {
        if (multikey.length != 35 || multikey[0] != (byte) 0x80 || multikey[1] != 0x24) {
            throw Refusal.malformed("Not a P-256 key");
        }
        byte[] point = Arrays.copyOfRange(multikey, 2, 35);
        return new EcdsaCheck(point(point, SECObjectIdentifiers.secp256r1), "SHA-256", 32);
    }

    private static EcdsaCheck of(PublicKeyBytes bytes, ASN1ObjectIdentifier curve, String digest, int halfLength)
            throws Refusal {
        try {
            SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(bytes.encoded());
            // Only the curve by name: with parameters of its own a key could bring a weaker curve.
            if (curve.equals(info.getAlgorithm().getParameters())) {
                return new EcdsaCheck(point(info.getPublicKeyData().getOctets(), curve), digest, halfLength);
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("Not an elliptic curve public key");
        }
        throw Refusal.malformed("Not a public key on the curve it is said to be on");
    }

    private static ECPublicKeyParameters point(byte[] encoded, ASN1ObjectIdentifier curve) throws Refusal {
        try {
            X9ECParameters parameters = CustomNamedCurves.getByOID(curve);
            return new ECPublicKeyParameters(
                    parameters.getCurve().decodePoint(encoded), new ECDomainParameters(parameters));
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("Not a point of the curve");
        }
    }

    @Override
    public boolean verify(SignatureAlgorithm algorithm, byte[] message, byte[] signature) {
        if (signature.length != 2 * halfLength) {
            return false;
        }
        BigInteger r = new BigInteger(1, Arrays.copyOfRange(signature, 0, halfLength));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, halfLength, signature.length));
        ECDSASigner signer = new ECDSASigner();
        signer.init(false, key);
        // Refuses r and s outside 1..n-1.
        return signer.verifySignature(hash(message), r, s);
    }

    private byte[] hash(byte[] message) {
        MessageDigest algorithm = Digests.named(digest);
        return algorithm.digest(message);
    }
}
