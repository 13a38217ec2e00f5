package io.bonafide.proof;

import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.PublicKeyBytes.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** The way back from {@link SigningKey#multikey()}. */
final class Multikeys {

    private Multikeys() {}

    static PublicKeyBytes decode(String multikey) {
        return switch (multikey.substring(0, 3)) {
            case "z6M" -> of(Kind.ED25519, multikey, 32);
            case "zDn" -> of(Kind.P256, multikey, 33);
            case "z82" -> of(Kind.P384, multikey, 49);
            default -> throw new IllegalArgumentException(multikey);
        };
    }

    /** Prefix and key. */
    static byte[] bytes(String multikey, int keyLength) {
        try {
            return Base58.decodeMultibase(multikey, keyLength + 2);
        } catch (Refusal e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static PublicKeyBytes of(Kind kind, String multikey, int keyLength) {
        byte[] raw = Arrays.copyOfRange(bytes(multikey, keyLength), 2, keyLength + 2);
        AsymmetricKeyParameter key =
                switch (kind) {
                    case ED25519 -> new Ed25519PublicKeyParameters(raw);
                    case P256 -> elliptic(SECObjectIdentifiers.secp256r1, raw);
                    case P384 -> elliptic(SECObjectIdentifiers.secp384r1, raw);
                    case RSA ->
                        throw new IllegalArgumentException(HexFormat.of().formatHex(raw));
                };
        try {
            return new PublicKeyBytes(
                    kind,
                    SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key).getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ECPublicKeyParameters elliptic(ASN1ObjectIdentifier curve, byte[] raw) {
        ECNamedDomainParameters domain = new ECNamedDomainParameters(curve, CustomNamedCurves.getByOID(curve));
        return new ECPublicKeyParameters(domain.getCurve().decodePoint(raw), domain);
    }
}
