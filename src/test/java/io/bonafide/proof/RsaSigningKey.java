package io.bonafide.proof;

import io.bonafide.credential.PublicKeyBytes;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.util.BigIntegers;

/** An RSA key whose primes follow from a seed: good for tests, for nothing else. */
final class RsaSigningKey extends SigningKey {
    private static final BigInteger EXPONENT = BigInteger.valueOf(65537);

    private final BigInteger modulus;
    private final PrivateKey privateKey;
    private final byte[] encoded;

    RsaSigningKey(byte[] seed, int bits) {
        BigInteger p = prime(join(seed, bytes(1)), bits / 2);
        BigInteger q = prime(join(seed, bytes(2)), bits / 2);
        this.modulus = p.multiply(q);
        BigInteger order = p.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE));
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            this.privateKey = factory.generatePrivate(new RSAPrivateKeySpec(modulus, EXPONENT.modInverse(order)));
            this.encoded = factory.generatePublic(new RSAPublicKeySpec(modulus, EXPONENT))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first suitable prime from a point that the seed gives; its two highest bits are set. */
    private static BigInteger prime(byte[] seed, int bits) {
        byte[] stream = new byte[0];
        for (int i = 0; stream.length * 8 < bits; i++) {
            stream = join(stream, Digests.named("SHA-256").digest(join(seed, bytes(i))));
        }
        BigInteger candidate = new BigInteger(1, stream)
                .mod(BigInteger.TWO.pow(bits))
                .setBit(bits - 1)
                .setBit(bits - 2)
                .setBit(0);
        while (!candidate.isProbablePrime(64)
                || candidate.subtract(BigInteger.ONE).mod(EXPONENT).signum() == 0) {
            candidate = candidate.add(BigInteger.TWO);
        }
        return candidate;
    }

    @Override
    PublicKeyBytes publicKey() {
        return new PublicKeyBytes(PublicKeyBytes.Kind.RSA, encoded);
    }

    @Override
    JsonObject publicJwk() {
        return Json.createObjectBuilder()
                .add("kty", "RSA")
                .add("n", Signer.base64url(BigIntegers.asUnsignedByteArray(modulus)))
                .add("e", Signer.base64url(BigIntegers.asUnsignedByteArray(EXPONENT)))
                .build();
    }

    @Override
    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    byte[] multicodec() {
        return join(
                bytes(0x85, 0x24),
                SubjectPublicKeyInfo.getInstance(encoded).getPublicKeyData().getOctets());
    }
}
