package io.bonafide.retrieval;

import io.bonafide.dossier.RetrievalFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks when it is our turn: hosts that do not answer are left alone, domains are asked no more often than they agreed to, and
 * what a server wishes is heard before anybody else asks.
 */
final class PoliteClient {
    private static final Logger LOG = LoggerFactory.getLogger(PoliteClient.class);

    private final ObservedClient client;
    private final Politeness politeness;
    private final Hosts hosts;
    private final Unreachable unreachable;
    private final Pause pause;
    private final Duration callTimeout;

    PoliteClient(RetrievalSettings settings, OutsideWorld world, Hosts hosts) {
        this.client = new ObservedClient(world.client(), world.traffic());
        this.politeness = new Politeness(settings, world.outsidePause(), world.lanes());
        this.hosts = hosts;
        this.unreachable = new Unreachable(world.outsidePause());
        this.pause = world.pause();
        this.callTimeout = settings.callTimeout();
    }

    /** What became of an address that was asked and did not answer. */
    void lost(HttpUrl url, Signal signal) {
        unreachable.note(url, signal);
    }

    /** Asks one server once. */
    GuardedClient.Reply ask(Inquiry inquiry, Errand errand) throws IOException {
        while (true) {
            try {
                return askInTurn(inquiry, errand);
            } catch (Politeness.LeftAlone meanwhile) {
                // The next turn comes when that is over, or too late for this claim.
                LOG.debug(
                        "Claim {}: {} wants to be left alone",
                        errand.claim(),
                        inquiry.url().host());
            }
        }
    }

    private GuardedClient.Reply askInTurn(Inquiry inquiry, Errand errand) throws IOException {
        HttpUrl url = inquiry.url();
        errand.approached(url);
        Optional<Signal> known = unreachable.of(url);
        if (known.isPresent()) {
            throw new Unanswered(
                    known.get(),
                    "not asked again, " + Failures.inWords(known.get().failure()));
        }
        if (errand.left().isZero()) {
            errand.cutShort();
            throw new InterruptedIOException("The claim's time is over");
        }
        try (Hosts.Turn turn = hosts.turn(url.host(), errand.left(), pause)) {
            Optional<Politeness.Leave> leave = politeness.enter(url, errand.left());
            if (leave.isEmpty()) {
                errand.cutShort();
                throw new Unanswered(Signal.NO_TURN, Failures.inWords(RetrievalFailure.RATE_LIMITED));
            }
            try (Politeness.Leave lane = leave.get()) {
                turn.stillAdmitted();
                Duration patience = errand.left();
                Duration limit = patience.compareTo(callTimeout) < 0 ? patience : callTimeout;
                try {
                    return turn.take(patience, () -> heeded(url, client.get(inquiry, limit, lane::sending), errand));
                } catch (InterruptedIOException late) {
                    if (limit.compareTo(callTimeout) < 0) {
                        errand.cutShort();
                    }
                    throw late;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped while waiting");
        }
    }

    /** Heard before the turn is given back: nobody's next request slips in between. */
    private GuardedClient.Reply heeded(HttpUrl url, GuardedClient.Reply reply, Errand errand) {
        unreachable.answered(url);
        RetryAfter.wish(reply, errand.now()).ifPresent(wait -> politeness.leaveAlone(url, wait));
        if (Signal.of(reply.status(), reply.headers()) == Signal.ROBOT_CHECK) {
            politeness.slowDown(url);
        }
        return reply;
    }
}
