package io.bonafide.format;

import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.PublicKeyBytes.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/**
 * Puts key material into the one encoding that all packages share. Material that is no key (a point off its curve, a modulus
 * that is too short or so long that checking it is an attack) is no key: the answer is empty.
 */
final class PublicKeys {
    private static final int ED25519_LENGTH = 32;
    private static final int MIN_RSA_BITS = 2048;
    private static final int MAX_RSA_BITS = 8192;
    private static final int MAX_RSA_EXPONENT_BITS = 33;

    private PublicKeys() {}

    static Optional<PublicKeyBytes> ed25519(byte[] raw) {
        if (raw.length != ED25519_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(encoded(Kind.ED25519, new Ed25519PublicKeyParameters(raw)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * @param point SEC 1 encoding, compressed or not
     */
    static Optional<PublicKeyBytes> ec(Kind kind, byte[] point) {
        ASN1ObjectIdentifier name = kind == Kind.P256 ? SECObjectIdentifiers.secp256r1 : SECObjectIdentifiers.secp384r1;
        ECNamedDomainParameters curve = ECNamedDomainParameters.lookup(name);
        try {
            return Optional.of(
                    encoded(kind, new ECPublicKeyParameters(curve.getCurve().decodePoint(point), curve)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<PublicKeyBytes> rsa(BigInteger modulus, BigInteger exponent) {
        int bits = modulus.bitLength();
        if (bits < MIN_RSA_BITS || bits > MAX_RSA_BITS || exponent.bitLength() > MAX_RSA_EXPONENT_BITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(encoded(Kind.RSA, new RSAKeyParameters(false, modulus, exponent)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static PublicKeyBytes encoded(Kind kind, AsymmetricKeyParameter key) {
        try {
            return new PublicKeyBytes(
                    kind,
                    SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key).getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException("Encoding in memory", e);
        }
    }
}
