package io.bonafide.retrieval;

import io.bonafide.credential.RecordShape;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.dossier.KeptDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document that was had.
 *
 * @param origin the whole address that finally answered; empty where nothing was asked of a server
 * @param redirected whether that is another address than the one asked for
 * @param record how it is read where it was asked for as an issuer's own record; {@code null} for the rest
 * @param terms what the server said about keeping it; {@code null} where it was not asked now
 * @param vouched when the server last said that this is what lies there; {@code null} where nothing was asked of a server
 */
record Fetched(
        SecuredDocument document,
        String origin,
        boolean redirected,
        @Nullable RecordShape record,
        @Nullable Terms terms,
        @Nullable Instant vouched) {
    static Fetched answered(SecuredDocument document, String origin, boolean redirected, Terms terms) {
        return new Fetched(document, origin, redirected, null, terms, terms.at());
    }

    /** From an earlier run, unasked. */
    static Fetched kept(String address, KeptDocument kept) {
        String answered = kept.answered();
        return new Fetched(
                kept.document(), answered == null ? address : answered, answered != null, null, null, kept.checkedAt());
    }

    Fetched as(@Nullable RecordShape shape) {
        return new Fetched(document, origin, redirected, shape, terms, vouched);
    }

    static Fetched given(SecuredDocument document) {
        return new Fetched(document, "", false, null, null, null);
    }
}
