package io.bonafide.retrieval;

import io.bonafide.dossier.Finality;
import io.bonafide.dossier.RetrievalFailure;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Headers;

/**
 * The one table of what it means that no document came: how it is called, how often it is asked within a run, and in how
 * many runs until that is the answer. Which reason code a failure has is {@code verification}'s to say.
 */
enum Signal {
    /** 200 or 203 without a byte, 204, 205. */
    NOTHING_SENT(RetrievalFailure.CONNECTION, 3, Finality.SECOND_RUN),
    /** JSON that ends in its middle, in an answer that was complete as far as HTTP can tell. */
    BROKEN_OFF(RetrievalFailure.CONNECTION, 3, Finality.SECOND_RUN),
    /** What no plain request leads to: 1xx, 202, 206, 300, a redirect to nowhere, 304 where nothing was compared. */
    OUT_OF_PLACE(RetrievalFailure.CONNECTION, 3, Finality.PATIENCE),
    /** A page for people where a credential was expected; perhaps one that says "back soon". */
    PAGE(RetrievalFailure.PAGE, 1, Finality.SECOND_RUN),
    /** 400, 405, 406, 415, 422: asked once more in the plainest way. */
    NOT_UNDERSTOOD(RetrievalFailure.NOT_FOUND, 2, Finality.AT_ONCE),
    /** 404: final at once where the host is seen to have other documents. */
    NOT_THERE(RetrievalFailure.NOT_FOUND, 1, Finality.SECOND_RUN),
    /** Any other 4xx. */
    REFUSED(RetrievalFailure.NOT_FOUND, 1, Finality.AT_ONCE),
    /** 410. */
    GONE(RetrievalFailure.GONE, 1, Finality.AT_ONCE),
    /** 401, 403, 407, 451. */
    NOT_PUBLIC(RetrievalFailure.NOT_PUBLIC, 1, Finality.AT_ONCE),
    /** Something asks whether we are a person. The domain is asked more slowly from then on. */
    ROBOT_CHECK(RetrievalFailure.RATE_LIMITED, 1, Finality.PATIENCE),
    /** 429. */
    TOO_OFTEN(RetrievalFailure.RATE_LIMITED, 3, Finality.PATIENCE),
    /** 408, 425, and every 5xx but those below. */
    OVERLOADED(RetrievalFailure.SERVER_ERROR, 3, Finality.PATIENCE),
    /** 501, 505, 508: the server says that it cannot, and not that it cannot now. */
    INCAPABLE(RetrievalFailure.SERVER_ERROR, 1, Finality.SECOND_RUN),
    /** Refused, reset, broken protocol, shorter than announced. */
    LOST(RetrievalFailure.CONNECTION, 3, Finality.PATIENCE),
    /** The call's time ran out; that of a look-up too. */
    LATE(RetrievalFailure.TIMEOUT, 3, Finality.PATIENCE),
    /** The name leads nowhere. Java does not tell a name that does not exist from one that is not answered for. */
    NO_SUCH_NAME(RetrievalFailure.DNS, 1, Finality.PATIENCE, Duration.ofMinutes(15)),
    /** No trustworthy secure connection. */
    UNTRUSTED(RetrievalFailure.TLS, 1, Finality.THIRD_RUN, Duration.ofHours(6)),
    /** Not opened for safety, or over our limits on size and form. */
    FORBIDDEN(RetrievalFailure.BLOCKED, 1, Finality.AT_ONCE),
    /** Not asked: our own limit leaves no turn within the claim's time. */
    NO_TURN(RetrievalFailure.RATE_LIMITED, 1, Finality.PATIENCE),
    /** Not asked: the host did not answer lately. */
    AT_REST(RetrievalFailure.CONNECTION, 1, Finality.PATIENCE);

    private final RetrievalFailure failure;
    private final int tries;
    private final Finality finality;
    private final Duration known;

    Signal(RetrievalFailure failure, int tries, Finality finality) {
        this(failure, tries, finality, Duration.ZERO);
    }

    Signal(RetrievalFailure failure, int tries, Finality finality, Duration known) {
        this.failure = failure;
        this.tries = tries;
        this.finality = finality;
        this.known = known;
    }

    /** Of an answer that brings no document and leads nowhere else. */
    static Signal of(int status, Headers headers) {
        return isRobotCheck(headers) ? ROBOT_CHECK : of(status);
    }

    private static Signal of(int status) {
        return switch (status) {
            case 200, 203, 204, 205 -> NOTHING_SENT;
            case 400, 405, 406, 415, 422 -> NOT_UNDERSTOOD;
            case 401, 403, 407, 451 -> NOT_PUBLIC;
            case 404 -> NOT_THERE;
            case 410 -> GONE;
            case 408, 425 -> OVERLOADED;
            case 429 -> TOO_OFTEN;
            case 501, 505, 508 -> INCAPABLE;
            default -> status / 100 == 4 ? REFUSED : status / 100 == 5 ? OVERLOADED : OUT_OF_PLACE;
        };
    }

    /** As Cloudflare and AWS mark theirs: the document may well be public, and asking again at once is what they are about. */
    private static boolean isRobotCheck(Headers headers) {
        String amazon = headers.get("x-amzn-waf-action");
        return "challenge".equalsIgnoreCase(headers.get("cf-mitigated"))
                || "challenge".equalsIgnoreCase(amazon)
                || "captcha".equalsIgnoreCase(amazon);
    }

    static Signal of(IOException failed) {
        return failed instanceof Unanswered unanswered ? unanswered.signal() : Failures.of(failed);
    }

    RetrievalFailure failure() {
        return failure;
    }

    /** How often it is asked for within a run at most, the first time included. */
    int tries() {
        return tries;
    }

    Finality finality() {
        return finality;
    }

    /** How long a whole host is taken to be like that, within a run; zero where it says nothing about the host. */
    Duration known() {
        return known;
    }

    /** Whether the host is in trouble, or in no mood: it is left alone if that goes on. */
    boolean isTrouble() {
        return this == ROBOT_CHECK || (failure.isTransient() && failure != RetrievalFailure.RATE_LIMITED);
    }
}
