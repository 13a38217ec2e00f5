package io.bonafide.retrieval;

import io.bonafide.dossier.RetrievalFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;

/** What is an answer and what is not, before {@link Signal} says what to make of it. */
final class Failures {
    private Failures() {}

    static boolean isAnswer(int status) {
        return status == 200 || status == 203;
    }

    static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** Whether the host is in trouble: everything else, refusals too, says that it works. */
    static boolean isTrouble(GuardedClient.Reply reply) {
        return !isAnswer(reply.status())
                && !isRedirect(reply.status())
                && Signal.of(reply.status(), reply.headers()).isTrouble();
    }

    static Signal of(IOException failed) {
        if (blocked(failed).isPresent()) {
            return Signal.FORBIDDEN;
        }
        if (failed instanceof InterruptedIOException) {
            return Signal.LATE;
        }
        if (failed instanceof UnknownHostException) {
            return Signal.NO_SUCH_NAME;
        }
        boolean certificate = failed instanceof SSLException && !(failed.getCause() instanceof SocketException);
        return certificate ? Signal.UNTRUSTED : Signal.LOST;
    }

    /** OkHttp hands on what its DNS and sockets threw, sometimes as a cause or beside another route's failure. */
    static Optional<Blocked> blocked(IOException failed) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.push(failed);
        while (!open.isEmpty()) {
            Throwable next = open.pop();
            if (next instanceof Blocked found) {
                return Optional.of(found);
            }
            if (seen.add(next)) {
                if (next.getCause() != null) {
                    open.push(next.getCause());
                }
                for (Throwable beside : next.getSuppressed()) {
                    open.push(beside);
                }
            }
        }
        return Optional.empty();
    }

    /** For people, after the host's name. */
    static String inWords(RetrievalFailure failure) {
        return switch (failure) {
            case DNS -> "no such host";
            case TLS -> "no trustworthy secure connection";
            case TIMEOUT -> "timed out";
            case CONNECTION -> "connection failed";
            case RATE_LIMITED -> "limit on requests reached";
            case BLOCKED -> "not opened for safety";
            default -> failure.name();
        };
    }
}
