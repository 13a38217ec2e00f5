package io.bonafide.dossier;

import java.util.function.Function;

/** Got it, or could not get it; never null, never an exception. */
public sealed interface Retrieval<T> {

    record Retrieved<T>(T value) implements Retrieval<T> {}

    /**
     * @param detail what happened, in words for people, without personal data or URL queries
     * @param finality whether it is the answer, or when it becomes one
     */
    record Unavailable<T>(RetrievalFailure failure, String detail, Finality finality) implements Retrieval<T> {

        /** The same failure for something that would have been made of this. */
        public <R> Retrieval<R> likewise() {
            return new Unavailable<>(failure, detail, finality);
        }

        /** The same, known to be the answer. */
        public Retrieval<T> settled() {
            return new Unavailable<>(failure, detail, Finality.AT_ONCE);
        }
    }

    static <T> Retrieval<T> retrieved(T value) {
        return new Retrieved<>(value);
    }

    static <T> Retrieval<T> unavailable(RetrievalFailure failure, String detail) {
        return unavailable(failure, detail, failure.isTransient() ? Finality.PATIENCE : Finality.AT_ONCE);
    }

    static <T> Retrieval<T> unavailable(RetrievalFailure failure, String detail, Finality finality) {
        return new Unavailable<>(failure, detail, finality);
    }

    default <R> R fold(Function<? super T, ? extends R> retrieved, Function<Unavailable<T>, ? extends R> unavailable) {
        if (this instanceof Retrieved<T> got) {
            return retrieved.apply(got.value());
        }
        return unavailable.apply((Unavailable<T>) this);
    }

    /** The same failure for another type, or the mapped value. */
    default <R> Retrieval<R> map(Function<? super T, ? extends R> mapping) {
        return fold(value -> retrieved(mapping.apply(value)), Unavailable::likewise);
    }
}
