package io.bonafide.retrieval;

import io.bonafide.credential.RecordShape;
import io.bonafide.credential.SecuredDocument;
import org.jspecify.annotations.Nullable;

/**
 * A document that was had.
 *
 * @param origin the whole address that finally answered; empty where nothing was asked of a server
 * @param redirected whether that is another address than the one asked for
 * @param record how it is read where it was asked for as an issuer's own record; {@code null} for the rest
 */
record Fetched(
        SecuredDocument document,
        String origin,
        boolean redirected,
        @Nullable RecordShape record) {
    Fetched(SecuredDocument document, String origin, boolean redirected) {
        this(document, origin, redirected, null);
    }

    Fetched as(@Nullable RecordShape shape) {
        return new Fetched(document, origin, redirected, shape);
    }

    static Fetched given(SecuredDocument document) {
        return new Fetched(document, "", false);
    }
}
