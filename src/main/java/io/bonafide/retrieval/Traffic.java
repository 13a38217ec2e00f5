package io.bonafide.retrieval;

import io.bonafide.dossier.RetrievalFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Looks on while issuers are asked, for those who watch an installation. Told by many threads, in the midst of their work:
 * what looks on neither waits nor throws. It is told hosts, never addresses and never claims; but hosts too are what
 * candidates wrote, as many as they like.
 */
public interface Traffic {
    /** Nobody looks on. */
    Traffic NONE = new Traffic() {};

    /**
     * One request that was sent, or of which the sending failed. Each hop of a redirect and each further try is one more.
     *
     * @param status what came back; 0 where nothing did
     * @param failure why it brought neither a document, nor its confirmation, nor another address; {@code null} where it did
     * @param took from sending, after any wait for leave, to the end of the answer
     * @param bytes of the answer's body as they were sent, packed or not; the bodies of refusals are not read
     */
    record Request(String host, int status, @Nullable RetrievalFailure failure, Duration took, long bytes) {}

    default void asked(Request request) {}

    /** A failed request is made once more within the same claim. */
    default void triedAgain(String host) {}

    /** Why a request was not made. */
    enum Restraint {
        /** The host did not answer lately. */
        AT_REST,
        /** Our own limit for its domain left no turn within the claim's time. */
        OVER_LIMIT,
        /** The host was found not to exist, or not to be trustworthy, shortly before. */
        UNREACHABLE,
        /** The address must not be opened. */
        BLOCKED
    }

    /**
     * A request was not made, and no socket opened.
     *
     * @param host {@code null} where the address was refused: it is no host that we deal with
     */
    default void notAsked(@Nullable String host, Restraint why) {}

    /** A document from an earlier run was used without asking. */
    default void usedUnasked(String host) {}

    /** How a host is treated that failed. */
    enum Breaker {
        /** Asked as any other. */
        CLOSED,
        /** Left alone. */
        OPEN,
        /** A single request finds out whether it is back. */
        HALF_OPEN
    }

    /** A host that was treated otherwise until now; every host begins {@link Breaker#CLOSED}. */
    default void turned(String host, Breaker now) {}
}
