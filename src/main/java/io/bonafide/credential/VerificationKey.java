package io.bonafide.credential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public key that an issuer's document lists (a verification method).
 *
 * @param id absolute id (DID URL or URL); a key of a key set is {@code <address of the set or id of the profile>#kid}
 * @param controller whom the document says controls it
 * @param publicKey what signatures are checked with
 * @param forAssertion whether the document authorises it to sign statements ({@code assertionMethod})
 * @param expires after which it may no longer be used; {@code null} where unlimited
 * @param revoked when it was revoked; {@code null} where it was not
 * @param algorithm the one JOSE algorithm it is published for (RFC 7517, 4.4); {@code null} where any that suits it will do
 */
public record VerificationKey(
        String id,
        String controller,
        PublicKeyBytes publicKey,
        boolean forAssertion,
        @Nullable Instant expires,
        @Nullable Instant revoked,
        @Nullable String algorithm) {

    /** A key for every algorithm of its kind. */
    public VerificationKey(
            String id,
            String controller,
            PublicKeyBytes publicKey,
            boolean forAssertion,
            @Nullable Instant expires,
            @Nullable Instant revoked) {
        this(id, controller, publicKey, forAssertion, expires, revoked, null);
    }

    /** Whether it was published for that JOSE algorithm among others; says nothing of whether its kind suits it. */
    public boolean isFor(String joseAlgorithm) {
        return algorithm == null || algorithm.equals(joseAlgorithm);
    }

    /**
     * Whether a proof's {@code verificationMethod} or a token's {@code kid} names this key: by its absolute id; by the
     * bare fragment, with or without {@code #} (a JWK's {@code kid}, RFC 7517, 4.5); or, for a DID that is its own only
     * key, by the DID alone. Names are compared as they are, within the keys of one issuer; they are never an address.
     */
    public boolean isNamed(String name) {
        if (id.equals(name)) {
            return true;
        }
        int hash = id.indexOf('#');
        String fragment = id.substring(hash + 1);
        if (hash < 0 || fragment.isEmpty()) {
            return false;
        }
        return name.equals(fragment)
                || name.equals('#' + fragment)
                || (name.startsWith("did:key:") && name.equals(id.substring(0, hash)));
    }
}
