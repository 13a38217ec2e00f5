package io.bonafide.credential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public key that an issuer's document lists (a verification method).
 *
 * @param id absolute id (DID URL or URL)
 * @param controller whom the document says controls it
 * @param publicKey what signatures are checked with
 * @param forAssertion whether the document authorises it to sign statements ({@code assertionMethod})
 * @param expires after which it may no longer be used; {@code null} where unlimited
 * @param revoked when it was revoked; {@code null} where it was not
 */
public record VerificationKey(
        String id,
        String controller,
        PublicKeyBytes publicKey,
        boolean forAssertion,
        @Nullable Instant expires,
        @Nullable Instant revoked) {}
