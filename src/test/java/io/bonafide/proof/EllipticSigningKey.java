package io.bonafide.proof;

import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.PublicKeyBytes.Kind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/** ECDSA on P-256 or P-384 with the nonce of RFC 6979, so that signing twice gives the same signature. */
final class EllipticSigningKey extends SigningKey {
    private final Kind kind;
    private final ECPrivateKeyParameters privateKey;
    private final ECPoint point;

    EllipticSigningKey(Kind kind, byte[] seed) {
        this(kind, new BigInteger(1, digest(kind, seed)).add(BigInteger.ONE));
    }

    /**
     * @param number the private key itself, or any other
     */
    EllipticSigningKey(Kind kind, BigInteger number) {
        this.kind = kind;
        ASN1ObjectIdentifier curve =
                kind == Kind.P256 ? SECObjectIdentifiers.secp256r1 : SECObjectIdentifiers.secp384r1;
        ECNamedDomainParameters domain = new ECNamedDomainParameters(curve, CustomNamedCurves.getByOID(curve));
        BigInteger secret = number.subtract(BigInteger.ONE)
                .mod(domain.getN().subtract(BigInteger.ONE))
                .add(BigInteger.ONE);
        this.privateKey = new ECPrivateKeyParameters(secret, domain);
        this.point = domain.getG().multiply(secret).normalize();
    }

    @Override
    PublicKeyBytes publicKey() {
        try {
            ECPublicKeyParameters key = new ECPublicKeyParameters(point, privateKey.getParameters());
            return new PublicKeyBytes(
                    kind,
                    SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key).getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    JsonObject publicJwk() {
        return Json.createObjectBuilder()
                .add("kty", "EC")
                .add("crv", kind == Kind.P256 ? "P-256" : "P-384")
                .add("x", Signer.base64url(point.getAffineXCoord().getEncoded()))
                .add("y", Signer.base64url(point.getAffineYCoord().getEncoded()))
                .build();
    }

    @Override
    byte[] sign(byte[] message) {
        ECDSASigner signer =
                new ECDSASigner(new HMacDSAKCalculator(kind == Kind.P256 ? new SHA256Digest() : new SHA384Digest()));
        signer.init(true, privateKey);
        BigInteger[] signature = signer.generateSignature(digest(kind, message));
        int length = kind == Kind.P256 ? 32 : 48;
        return join(
                BigIntegers.asUnsignedByteArray(length, signature[0]),
                BigIntegers.asUnsignedByteArray(length, signature[1]));
    }

    @Override
    byte[] multicodec() {
        return join(bytes(kind == Kind.P256 ? 0x80 : 0x81, 0x24), point.getEncoded(true));
    }

    private static byte[] digest(Kind kind, byte[] bytes) {
        return Digests.named(kind == Kind.P256 ? "SHA-256" : "SHA-384").digest(bytes);
    }
}
