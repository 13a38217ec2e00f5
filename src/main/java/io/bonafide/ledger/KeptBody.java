package io.bonafide.ledger;

import io.bonafide.credential.SecuredDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a document that was kept as evidence.
 *
 * @param document {@code null} when it was deleted, or when its bytes are no longer those that were kept
 * @param keptUntil until then, exclusive, by the job's rule
 * @param deletedAt when its time was over; {@code null} before
 */
public record KeptBody(
        @Nullable SecuredDocument document,
        Instant keptUntil,
        @Nullable Instant deletedAt) {

    /** Whether it should be here and is not. */
    public boolean isDamaged() {
        return document == null && deletedAt == null;
    }
}
