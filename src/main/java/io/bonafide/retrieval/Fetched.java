package io.bonafide.retrieval;

import io.bonafide.credential.SecuredDocument;

/**
 * A document that was had.
 *
 * @param origin the whole address that finally answered; empty where nothing was asked of a server
 * @param redirected whether that is another address than the one asked for
 */
record Fetched(SecuredDocument document, String origin, boolean redirected) {

    static Fetched given(SecuredDocument document) {
        return new Fetched(document, "", false);
    }
}
