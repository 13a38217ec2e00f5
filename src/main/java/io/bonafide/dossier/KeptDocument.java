package io.bonafide.dossier;

import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.Sha256;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An issuer's document as it was answered (HTTP 200), and what is needed to use it again or to ask whether it has changed.
 *
 * @param key digest of the request it answers; says nothing by itself about the address
 * @param address asked for, for people; {@code null} where it has a query, which may hold tokens
 * @param answered the other address that finally answered; {@code null} where the one asked for did
 * @param etag the server's name for this state, as a header value (RFC 9110, 8.8.3); {@code null} where it gave none
 * @param lastModified when the server says it changed last; {@code null} where that tells states apart too coarsely
 * @param fetchedAt when the bytes were received
 * @param checkedAt when the server last vouched for them: received, or confirmed unchanged
 * @param freshUntil until then, exclusive, it may be used unasked
 * @param expires from then on it does not exist any more
 */
public record KeptDocument(
        Sha256 key,
        @Nullable String address,
        @Nullable String answered,
        SecuredDocument document,
        @Nullable String etag,
        @Nullable Instant lastModified,
        Instant fetchedAt,
        Instant checkedAt,
        Instant freshUntil,
        Instant expires) {

    public KeptDocument {
        if (checkedAt.isBefore(fetchedAt) || freshUntil.isAfter(expires)) {
            throw new IllegalArgumentException("Kept longer than it lasts, or checked before it was fetched");
        }
    }

    /** Whether it may be used without asking anybody. A time before it was checked is a clock that went back: then not. */
    public boolean isFresh(Instant now) {
        return now.isBefore(freshUntil) && !now.isBefore(checkedAt);
    }

    /** Whether the server can be asked if it has changed. */
    public boolean canBeCompared() {
        return etag != null || lastModified != null;
    }
}
