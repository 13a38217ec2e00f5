package io.bonafide.format;

import java.math.BigInteger;

/** Base58 with the Bitcoin alphabet (Controlled Identifiers 1.0, 2.4). Callers bound the length: decoding is quadratic. */
final class Base58 {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);

    private Base58() {}

    /**
     * @throws IllegalArgumentException when a character is not of the alphabet
     */
    static byte[] decode(String text) {
        BigInteger number = BigInteger.ZERO;
        for (int place = 0; place < text.length(); place++) {
            int digit = ALPHABET.indexOf(text.charAt(place));
            if (digit < 0) {
                throw new IllegalArgumentException("Not base58");
            }
            number = number.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        int zeros = 0;
        while (zeros < text.length() && text.charAt(zeros) == '1') {
            zeros++;
        }
        byte[] magnitude = number.signum() == 0 ? new byte[0] : number.toByteArray();
        int sign = magnitude.length > 0 && magnitude[0] == 0 ? 1 : 0;
        byte[] bytes = new byte[zeros + magnitude.length - sign];
        System.arraycopy(magnitude, sign, bytes, zeros, magnitude.length - sign);
        return bytes;
    }
}
