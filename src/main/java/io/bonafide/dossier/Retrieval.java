package io.bonafide.dossier;

import java.util.function.Function;

/** Got it, or could not get it; never null, never an exception. */
public sealed interface Retrieval<T> {

    record Retrieved<T>(T value) implements Retrieval<T> {}

    /**
     * @param detail what happened, in words for people, without personal data or URL queries
     */
    record Unavailable<T>(RetrievalFailure failure, String detail) implements Retrieval<T> {}

    static <T> Retrieval<T> retrieved(T value) {
        return new Retrieved<>(value);
    }

    static <T> Retrieval<T> unavailable(RetrievalFailure failure, String detail) {
        return new Unavailable<>(failure, detail);
    }

    default <R> R fold(Function<? super T, ? extends R> retrieved, Function<Unavailable<T>, ? extends R> unavailable) {
        if (this instanceof Retrieved<T> got) {
            return retrieved.apply(got.value());
        }
        return unavailable.apply((Unavailable<T>) this);
    }

    /** The same failure for another type, or the mapped value. */
    default <R> Retrieval<R> map(Function<? super T, ? extends R> mapping) {
        return fold(value -> retrieved(mapping.apply(value)), failed -> unavailable(failed.failure(), failed.detail()));
    }
}
