package io.bonafide.intake;

import io.bonafide.claim.Claim;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the claims of a file so that a repeated one is noticed: eight bytes of a digest each. The same candidate,
 * title and locator make the same claim; where nothing leads to the credential, issuer and date belong to it too.
 */
final class EarlierClaims {
    private final MessageDigest sha256;
    private long[] seen = new long[1 << 12];
    private int count;

    EarlierClaims() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this claim is the first of its kind; it is remembered. */
    boolean isNew(Claim claim) {
        if (count * 2 > seen.length) {
            grow();
        }
        if (!put(seen, key(claim))) {
            return false;
        }
        count++;
        return true;
    }

    private long key(Claim claim) {
        String identity = claim.candidate().reference() + "\u0000" + folded(claim.achievement()) + "\u0000"
                + (claim.locator() != null
                        ? claim.locator().toString()
                        : folded(claim.issuer()) + "\u0000" + claim.issued());
        long key = ByteBuffer.wrap(sha256.digest(identity.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        return key == 0 ? 1 : key;
    }

    private static String folded(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static boolean put(long[] table, long key) {
        int at = (int) (key & (table.length - 1));
        while (table[at] != 0) {
            if (table[at] == key) {
                return false;
            }
            at = (at + 1) & (table.length - 1);
        }
        table[at] = key;
        return true;
    }

    private void grow() {
        long[] larger = new long[seen.length * 2];
        for (long key : seen) {
            if (key != 0) {
                put(larger, key);
            }
        }
        seen = larger;
    }
}
