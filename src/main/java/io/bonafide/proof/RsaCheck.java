package io.bonafide.proof;

import io.bonafide.credential.PublicKeyBytes;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;

/** RSA of 2048 bits or more: PKCS #1 v1.5 and PSS, both with SHA-256 (RFC 7518, 3.3 and 3.5). */
record RsaCheck(RSAPublicKey key) implements Signatures.KeyedCheck {
    private static final int MIN_BITS = 2048;
    // Longer keys only cost time.
    private static final int MAX_BITS = 8192;
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

    static RsaCheck of(PublicKeyBytes bytes) throws Refusal {
        try {
            PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes.encoded()));
            if (key instanceof RSAPublicKey rsa && usable(rsa)) {
                return new RsaCheck(rsa);
            }
        } catch (GeneralSecurityException e) {
            throw Refusal.malformed("Not an RSA public key");
        }
        throw Refusal.malformed("An RSA key of fewer than " + MIN_BITS + " or more than " + MAX_BITS + " bits");
    }

    private static boolean usable(RSAPublicKey key) {
        int bits = key.getModulus().bitLength();
        BigInteger exponent = key.getPublicExponent();
        return bits >= MIN_BITS
                && bits <= MAX_BITS
                && exponent.testBit(0)
                && exponent.compareTo(BigInteger.ONE) > 0
                && exponent.bitLength() <= 64;
    }

    @Override
    public boolean verify(SignatureAlgorithm algorithm, byte[] message, byte[] signature) {
        try {
            Signature check = checkFor(algorithm);
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (SignatureException e) {
            // Wrong length or padding: not made by this key.
            return false;
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every supported Java platform has RSA", e);
        }
    }

    private static Signature checkFor(SignatureAlgorithm algorithm) throws GeneralSecurityException {
        if (algorithm != SignatureAlgorithm.PS256) {
            return Signature.getInstance("SHA256withRSA");
        }
        Signature check = Signature.getInstance("RSASSA-PSS");
        check.setParameter(PSS);
        return check;
    }
}
