package io.bonafide.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Somebody on the stage; every one of them is invented. */
record Person(String reference, String name, String email, String role) {

    /** Open Badges: SHA-256 over address and salt. */
    static String hash(String email, String salt) {
        return digest("SHA-256", email + salt);
    }

    /** @param algorithm as Java names it */
    static String digest(String algorithm, String text) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            String name = algorithm.replace("-", "").toLowerCase(Locale.ROOT);
            return name + "$" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
