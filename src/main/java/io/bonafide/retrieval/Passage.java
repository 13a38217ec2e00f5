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
}
