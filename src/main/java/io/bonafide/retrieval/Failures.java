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
import okhttp3.Headers;

/** The one table of what a server's answer, or the lack of one, means. */
final class Failures {
    private static final Set<Integer> NO_USE_ASKING_AGAIN_SOON = Set.of(501, 505, 508);

    private static final int RATE_LIMITED = 429;

    private Failures() {}

    static boolean isAnswer(int status) {
        return status == 200 || status == 203;
    }

    static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** Whether the host is in trouble: everything else, refusals too, says that it works. */
    static boolean isTrouble(int status) {
        return !isAnswer(status)
                && !isRedirect(status)
                && status != RATE_LIMITED
                && of(status).isTransient();
    }

    /**
     * Whether a robot check stands in the way, as Cloudflare and AWS mark theirs: the document may well be public, and
     * asking again at once is what such checks are about.
     */
    static boolean isRobotCheck(Headers headers) {
        String amazon = headers.get("x-amzn-waf-action");
        return "challenge".equalsIgnoreCase(headers.get("cf-mitigated"))
                || "challenge".equalsIgnoreCase(amazon)
                || "captcha".equalsIgnoreCase(amazon);
    }

    /** For a status that is neither an answer nor a redirect. */
    static RetrievalFailure of(int status) {
        return switch (status) {
            case 401, 403, 407, 451 -> RetrievalFailure.NOT_PUBLIC;
            case 408, 425 -> RetrievalFailure.SERVER_ERROR;
            case 410 -> RetrievalFailure.GONE;
            case 429 -> RetrievalFailure.RATE_LIMITED;
            default -> ofClass(status / 100);
        };
    }

    private static RetrievalFailure ofClass(int hundreds) {
        return switch (hundreds) {
            case 4 -> RetrievalFailure.NOT_FOUND;
            case 5 -> RetrievalFailure.SERVER_ERROR;
            // Nothing that a plain GET should ever see: the protocol is broken, the document not had.
            default -> RetrievalFailure.CONNECTION;
        };
    }

    static RetrievalFailure of(IOException failed) {
        if (blocked(failed).isPresent()) {
            return RetrievalFailure.BLOCKED;
        }
        if (failed instanceof InterruptedIOException) {
            return RetrievalFailure.TIMEOUT;
        }
        if (failed instanceof UnknownHostException) {
            return RetrievalFailure.DNS;
        }
        boolean certificate = failed instanceof SSLException && !(failed.getCause() instanceof SocketException);
        return certificate ? RetrievalFailure.TLS : RetrievalFailure.CONNECTION;
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

    /** Whether another try within the same run may help; a certificate or a name does not mend itself in seconds. */
    static boolean mayPassSoon(RetrievalFailure failure, int status) {
        return failure.isTransient()
                && failure != RetrievalFailure.TLS
                && failure != RetrievalFailure.DNS
                && !NO_USE_ASKING_AGAIN_SOON.contains(status);
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
