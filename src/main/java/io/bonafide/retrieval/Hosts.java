package io.bonafide.retrieval;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How the hosts fare that we ask: who does not answer is left alone, who struggles is not asked again and again. */
final class Hosts {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Duration callTimeout;
    private final Breakers breakers;
    private final RetryBudget budget;

    Hosts(Duration callTimeout, Pause pause) {
        this(callTimeout, new Breakers(pause, Traffic.NONE), new RetryBudget());
    }

    /**
     * @param callTimeout this job's
     */
    Hosts(Duration callTimeout, Breakers breakers, RetryBudget budget) {
        this.callTimeout = callTimeout;
        this.breakers = breakers;
        this.budget = budget;
    }

    /** One request. */
    @FunctionalInterface
    interface Request {
        GuardedClient.Reply send() throws IOException;
    }

    /** Whether a second try is within the host's budget; it is spent by asking. */
    boolean mayBeAskedAgain(@Nullable String host) {
        return host != null && budget.spend(host);
    }

    /**
     * @throws Unanswered when the host is being left alone; no socket is opened
     */
    Turn turn(String host) throws Unanswered {
        if (!breakers.admits(host)) {
            throw atRest();
        }
        return new Turn(host);
    }

    /**
     * The same; while somebody else finds out whether the host is back, it waits for what they find: claims that come
     * first after a rest are not put off for having come together.
     */
    Turn turn(String host, Duration patience, Pause pause) throws Unanswered, InterruptedException {
        for (Duration waited = Duration.ZERO; waited.compareTo(patience) < 0; waited = waited.plus(LOOK_AGAIN)) {
            if (breakers.admits(host)) {
                return new Turn(host);
            }
            if (breakers.isAtRest(host)) {
                throw atRest();
            }
            pause.rest(LOOK_AGAIN);
        }
        throw atRest();
    }

    /** Leave to ask a host once. Given back by closing, taken or not. */
    final class Turn implements AutoCloseable {
        private final String host;
        private boolean counted;

        private Turn(String host) {
            this.host = host;
        }

        /**
         * Those who were waiting for their turn in the domain's lane when the host stopped answering leave it alone too.
         *
         * @throws Unanswered when it is being left alone by now
         */
        void stillAdmitted() throws Unanswered {
            if (breakers.isAtRest(host)) {
                throw atRest();
            }
        }

        /**
         * @param patience how long the answer may take; less than a request's usual time says nothing about the host
         */
        GuardedClient.Reply take(Duration patience, Request request) throws IOException {
            try {
                GuardedClient.Reply reply = request.send();
                count(Failures.isTrouble(reply) ? new IOException("status " + reply.status()) : null);
                return reply;
            } catch (Politeness.LeftAlone notAsked) {
                throw notAsked;
            } catch (IOException failed) {
                Signal signal = Failures.of(failed);
                boolean cutShort = signal == Signal.LATE && patience.compareTo(callTimeout) < 0;
                if (!cutShort) {
                    count(signal.isTrouble() ? failed : null);
                }
                throw failed;
            }
        }

        private void count(@Nullable IOException trouble) {
            counted = true;
            if (trouble == null) {
                breakers.answered(host);
                budget.earn(host);
            } else {
                breakers.lost(host, trouble);
            }
        }

        @Override
        public void close() {
            if (!counted) {
                breakers.notUsed(host);
            }
        }
    }

    private static Unanswered atRest() {
        return new Unanswered(Signal.AT_REST, "not asked, did not answer lately");
    }
}
