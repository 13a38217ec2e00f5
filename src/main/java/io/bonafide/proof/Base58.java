package io.bonafide.proof;

import java.math.BigInteger;

/** Base58 with the Bitcoin alphabet (Controlled Identifiers 1.0, "Base 58 Decode"). */
final class Base58 {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);

    private Base58() {}

    /**
     * Decodes multibase base58btc: a {@code z} and the digits of exactly so many bytes.
     *
     * @throws Refusal when it is anything else
     */
    static byte[] decodeMultibase(String text, int length) throws Refusal {
        // 138 digits hold 100 bytes; converting is quadratic, so nothing long gets that far.
        if (!text.startsWith("z") || text.length() > 2 * length) {
            throw Refusal.malformed("A signature that is not base58btc of " + length + " bytes");
        }
        BigInteger number = BigInteger.ZERO;
        int zeros = 0;
        for (int i = 1; i < text.length(); i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                throw Refusal.malformed("A signature that is not base58btc");
            }
            number = number.multiply(BASE).add(BigInteger.valueOf(digit));
            zeros += number.signum() == 0 ? 1 : 0;
        }
        int size = (number.bitLength() + 7) / 8;
        if (zeros + size != length) {
            throw Refusal.malformed("A signature of " + (zeros + size) + " bytes instead of " + length);
        }
        return rightAligned(number.toByteArray(), size, length);
    }

    private static byte[] rightAligned(byte[] magnitude, int size, int length) {
        byte[] bytes = new byte[length];
        // BigInteger may put a zero byte before, for the sign.
        System.arraycopy(magnitude, magnitude.length - size, bytes, length - size, size);
        return bytes;
    }
}
