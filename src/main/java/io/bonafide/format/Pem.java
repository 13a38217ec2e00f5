package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;

import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.PublicKeyBytes.Kind;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/**
 * {@code publicKeyPem} (Open Badges 2.0, {@code CryptographicKey}): RFC 7468 {@code PUBLIC KEY}, and the {@code RSA PUBLIC KEY}
 * of PKCS #1 that older issuers publish. One key and nothing else. Elliptic keys name their curve.
 */
final class Pem {
    // An RSA key of 8192 bits is about 1,500 characters.
    private static final int MAX_LENGTH = 4_096;
    private static final Pattern FORM =
            Pattern.compile("\\s*-----BEGIN ((?:RSA )?PUBLIC KEY)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----\\s*");

    private Pem() {}

    /**
     * Empty where it is no key of a kind and length that is accepted.
     *
     * @throws UnreadableDocument when it is a private key
     */
    static Optional<PublicKeyBytes> publicKey(String pem) throws UnreadableDocument {
        if (pem.contains("PRIVATE KEY")) {
            throw malformed("A private key is published");
        }
        Matcher form = pem.length() > MAX_LENGTH ? FORM.matcher("") : FORM.matcher(pem);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            byte[] der = Base64.getDecoder().decode(form.group(2).replaceAll("\\s", ""));
            SubjectPublicKeyInfo info =
                    form.group(1).startsWith("RSA") ? ofPkcs1(der) : SubjectPublicKeyInfo.getInstance(der);
            return accepted(info.getAlgorithm(), PublicKeyFactory.createKey(info));
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static SubjectPublicKeyInfo ofPkcs1(byte[] der) throws IOException {
        AlgorithmIdentifier rsa = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
        return new SubjectPublicKeyInfo(rsa, RSAPublicKey.getInstance(der));
    }

    // Encoded anew: one key has one form, and the bounds are those of every other key.
    private static Optional<PublicKeyBytes> accepted(AlgorithmIdentifier algorithm, AsymmetricKeyParameter key) {
        if (key instanceof RSAKeyParameters rsa) {
            return PublicKeys.rsa(rsa.getModulus(), rsa.getExponent());
        }
        if (key instanceof Ed25519PublicKeyParameters edwards) {
            return PublicKeys.ed25519(edwards.getEncoded());
        }
        return key instanceof ECPublicKeyParameters elliptic
                ? curve(algorithm)
                        .flatMap(kind -> PublicKeys.ec(kind, elliptic.getQ().getEncoded(false)))
                : Optional.empty();
    }

    private static Optional<Kind> curve(AlgorithmIdentifier algorithm) {
        if (!(algorithm.getParameters() instanceof ASN1ObjectIdentifier name)) {
            return Optional.empty();
        }
        if (name.equals(SECObjectIdentifiers.secp256r1)) {
            return Optional.of(Kind.P256);
        }
        return name.equals(SECObjectIdentifiers.secp384r1) ? Optional.of(Kind.P384) : Optional.empty();
    }
}
