package io.bonafide.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The platform's digests. */
final class Digests {

    private Digests() {}

    static MessageDigest named(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every supported Java platform has " + algorithm, e);
        }
    }
}
