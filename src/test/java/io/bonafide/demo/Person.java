package io.bonafide.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Somebody on the stage; every one of them is invented. */
record Person(String reference, String name, String email, String role) {

    /** Open Badges: SHA-256 over address and salt. */
    static String hash(String email, String salt) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((email + salt).getBytes(StandardCharsets.UTF_8));
            return "sha256$" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
