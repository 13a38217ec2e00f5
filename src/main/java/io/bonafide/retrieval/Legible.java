package io.bonafide.retrieval;

import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.format.UnreadableDocument;

/** The one place where a document that cannot be read turns from an exception into an answer. */
final class Legible {

    private Legible() {}

    /** Something that reads a document. */
    @FunctionalInterface
    interface Attempt<T> {
        T read() throws UnreadableDocument;
    }

    static <T> Retrieval<T> of(Attempt<T> attempt) {
        try {
            return Retrieval.retrieved(attempt.read());
        } catch (UnreadableDocument unreadable) {
            return Retrieval.unavailable(failure(unreadable.kind()), String.valueOf(unreadable.getMessage()));
        }
    }

    private static RetrievalFailure failure(UnreadableDocument.Kind kind) {
        return switch (kind) {
            case MALFORMED -> RetrievalFailure.MALFORMED;
            case UNSUPPORTED -> RetrievalFailure.UNSUPPORTED;
            case PAGE -> RetrievalFailure.PAGE;
            case ABSENT -> RetrievalFailure.NO_MATCH;
            case DENIED -> RetrievalFailure.DENIED;
            case PENDING -> RetrievalFailure.PENDING;
        };
    }
}
