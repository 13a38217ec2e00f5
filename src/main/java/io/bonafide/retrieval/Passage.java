package io.bonafide.retrieval;

import java.io.IOException;

/** What a request passes on its way. */
@FunctionalInterface
interface Passage {
    /** Nobody looks on. */
    Passage UNWATCHED = () -> {};

    /**
     * It is connected and goes out now.
     *
     * @throws IOException when nothing is to be sent after all
     */
    void sending() throws IOException;

    /** Some of the answer's body has come in, also where it is broken off later. */
    default void received(long bytes) {}
}
