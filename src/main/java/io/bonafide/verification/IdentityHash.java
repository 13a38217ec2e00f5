package io.bonafide.verification;

import io.bonafide.credential.Identity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A hashed identity (Open Badges 2.0, {@code IdentityHash}; 3.0, {@code identityHash}): {@code sha256$hex} or
 * {@code md5$hex}, over the UTF-8 bytes of the identity followed by the salt. Without the prefix the length tells which.
 *
 * @param algorithm as Java names it
 */
record IdentityHash(
        String algorithm, byte[] digest, @Nullable String salt) {
    private static final String MD5_NAME = "MD5";
    private static final Pattern SHA_256 = Pattern.compile("(?:sha256\\$)?([0-9a-f]{64})");
    private static final Pattern MD5 = Pattern.compile("(?:md5\\$)?([0-9a-f]{32})");

    /** A salt protects against guessing by being random, not by being long; each address is hashed with it anew. */
    private static final int LONGEST_SALT = 1_000;

    /** Empty for any other algorithm, and for what is no hash. */
    static Optional<IdentityHash> of(Identity identity) {
        String salt = identity.salt();
        if (salt != null && salt.length() > LONGEST_SALT) {
            return Optional.empty();
        }
        String stated = identity.value().strip().toLowerCase(Locale.ROOT);
        var sha256 = SHA_256.matcher(stated);
        if (sha256.matches()) {
            return Optional.of(of("SHA-256", sha256.group(1), salt));
        }
        var md5 = MD5.matcher(stated);
        return md5.matches() ? Optional.of(of(MD5_NAME, md5.group(1), salt)) : Optional.empty();
    }

    /** Whether it is a hash by its looks: some issuers forget to say so. */
    static boolean isPrefixed(Identity identity) {
        String stated = identity.value().strip().toLowerCase(Locale.ROOT);
        return stated.startsWith("sha256$") || stated.startsWith("md5$");
    }

    private static IdentityHash of(String algorithm, String hex, @Nullable String salt) {
        return new IdentityHash(algorithm, HexFormat.of().parseHex(hex), salt);
    }

    boolean isMd5() {
        return algorithm.equals(MD5_NAME);
    }

    boolean isSalted() {
        return salt != null && !salt.isEmpty();
    }

    boolean fits(String identity) {
        String salted = identity + (salt == null ? "" : salt);
        try {
            byte[] hashed = MessageDigest.getInstance(algorithm).digest(salted.getBytes(StandardCharsets.UTF_8));
            return MessageDigest.isEqual(hashed, digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has " + algorithm, e);
        }
    }
}
