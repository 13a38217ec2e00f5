package io.bonafide.retrieval;

import io.bonafide.credential.SecuredDocument;
import io.bonafide.dossier.KeptDocument;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.register.AccessKey;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches one document: redirects followed under guard, passing failures tried again, everything within the claim's time. */
final class Fetcher {
    private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);
    private static final int MOST_REDIRECTS = 5;
    private static final int UNCHANGED = 304;
    // What a server asks for beyond that is answered by asking once a day.
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);
    private static final Duration BACKOFF_BASE = Duration.ofSeconds(1);
    private static final Duration BACKOFF_CAP = Duration.ofSeconds(10);

    private final Gate gate;
    private final GuardedClient client;
    private final Politeness politeness;
    private final Hosts hosts;
    private final Pause pause;
    private final DoubleSupplier chance;
    private final Duration callTimeout;
    private final int tries;

    /**
     * @param chance between 0 and 1; spreads tries so that claims do not come back in step
     */
    Fetcher(RetrievalSettings settings, Stage stage, Gate gate, Pause pause, DoubleSupplier chance) {
        this(settings, new OutsideWorld(settings, stage, gate, pause, pause), chance);
    }

    /** One job's way into a world that it shares with others. */
    Fetcher(RetrievalSettings settings, OutsideWorld world, DoubleSupplier chance) {
        this.gate = world.gate();
        this.client = world.client();
        this.politeness = new Politeness(settings, world.outsidePause(), world.lanes());
        this.hosts = new Hosts(settings.callTimeout(), world.breakers(), world.budget());
        this.pause = world.pause();
        this.chance = chance;
        this.callTimeout = settings.callTimeout();
        this.tries = settings.tries();
    }

    private record Outcome(
            Retrieval<Fetched> result,
            boolean mayPass,
            @Nullable Duration retryAfter) {}

    Retrieval<Fetched> fetch(String address, Errand errand) {
        return fetch(address, null, null, errand);
    }

    /**
     * @param key shown to the host of that address alone, over TLS, until it sends us elsewhere
     */
    Retrieval<Fetched> fetch(String address, @Nullable AccessKey key, Errand errand) {
        return fetch(address, key, null, errand);
    }

    /**
     * @param held an earlier answer, to be had again where its server says that it has not changed
     */
    Retrieval<Fetched> fetch(String address, @Nullable KeptDocument held, Errand errand) {
        return fetch(address, null, held, errand);
    }

    private Retrieval<Fetched> fetch(
            String address, @Nullable AccessKey key, @Nullable KeptDocument held, Errand errand) {
        for (int attempt = 1; ; attempt++) {
            // A second try asks for the whole document: the first may have failed over the comparison.
            Outcome outcome = follow(address, key, attempt == 1 ? held : null, errand);
            if (!outcome.mayPass() || attempt >= tries) {
                return outcome.result();
            }
            Duration wait = outcome.retryAfter() == null ? backoff(attempt) : outcome.retryAfter();
            if (wait.compareTo(errand.left()) >= 0 || !hosts.mayBeAskedAgain(errand.lastHost()) || !rested(wait)) {
                return outcome.result();
            }
        }
    }

    private Duration backoff(int attempt) {
        long cap = Math.min(BACKOFF_CAP.toMillis(), BACKOFF_BASE.toMillis() << Math.min(attempt - 1, 10));
        return Duration.ofMillis(Math.round(cap * chance.getAsDouble()));
    }

    private boolean rested(Duration wait) {
        try {
            pause.rest(wait);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Outcome follow(String address, @Nullable AccessKey key, @Nullable KeptDocument held, Errand errand) {
        Set<String> seen = new HashSet<>();
        HttpUrl at = null;
        String next = address;
        AccessKey shown = key;
        try {
            for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
                at = admit(at, next, seen);
                // Whoever sends us back there has chosen what we ask.
                shown = isHome(at, address) ? shown : null;
                KeptDocument compared = held != null && held.canBeCompared() && isOf(held, at, hop) ? held : null;
                GuardedClient.Reply reply = ask(at, shown, compared, errand);
                errand.tried(Addresses.forRecord(at), String.valueOf(reply.status()));
                String location = reply.headers().get("Location");
                if (!Failures.isRedirect(reply.status()) || location == null) {
                    return judge(address, at, reply, compared, errand);
                }
                next = location;
            }
            throw new Blocked("More than " + MOST_REDIRECTS + " redirects");
        } catch (IOException failed) {
            return lost(at == null || failed instanceof Blocked ? next : at.toString(), failed, errand);
        }
    }

    private HttpUrl admit(@Nullable HttpUrl from, String address, Set<String> seen) throws Blocked {
        HttpUrl url = gate.admit(from, address);
        if (from != null && from.isHttps() && !url.isHttps()) {
            throw new Blocked("Redirected from https to http");
        }
        if (!seen.add(url.newBuilder().fragment(null).build().toString())) {
            throw new Blocked("Redirected in a circle");
        }
        return url;
    }

    /** A server is told the state of nobody's documents but its own. */
    private static boolean isOf(KeptDocument held, HttpUrl at, int hop) {
        return held.answered() == null ? hop == 0 : at.toString().equals(held.answered());
    }

    private static boolean isHome(HttpUrl at, String address) {
        HttpUrl asked = HttpUrl.parse(address);
        return asked != null && at.isHttps() && at.host().equals(asked.host()) && at.port() == asked.port();
    }

    private GuardedClient.Reply ask(HttpUrl url, @Nullable AccessKey key, @Nullable KeptDocument held, Errand errand)
            throws IOException {
        errand.approached(url);
        if (errand.left().isZero()) {
            errand.cutShort();
            throw new InterruptedIOException("The claim's time is over");
        }
        try (Hosts.Turn turn = hosts.turn(url.host(), errand.left(), pause)) {
            Optional<Politeness.Leave> leave = politeness.enter(url, errand.left());
            if (leave.isEmpty()) {
                errand.cutShort();
                throw new OverLimit();
            }
            try (Politeness.Leave turnInLane = leave.get()) {
                Duration patience = errand.left();
                if (patience.compareTo(callTimeout) < 0) {
                    errand.cutShort();
                }
                Duration limit = patience.compareTo(callTimeout) < 0 ? patience : callTimeout;
                return turn.take(patience, () -> client.get(url, key, held, limit));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped while waiting");
        }
    }

    private Outcome judge(
            String asked, HttpUrl url, GuardedClient.Reply reply, @Nullable KeptDocument held, Errand errand) {
        if (reply.status() == UNCHANGED && held != null && Terms.confirms(reply.headers(), held)) {
            errand.used(Addresses.forRecord(asked), Addresses.forRecord(url), UNCHANGED, held.document());
            return had(held.document(), asked, url, Terms.again(held, reply.headers(), errand.now()));
        }
        SecuredDocument body = reply.body();
        if (body != null && body.size() > 0) {
            errand.used(Addresses.forRecord(asked), Addresses.forRecord(url), reply.status(), body);
        }
        if (Failures.isAnswer(reply.status()) && body != null && body.size() > 0) {
            return had(body, asked, url, Terms.of(reply.headers(), errand.now()));
        }
        boolean robotCheck = Failures.isRobotCheck(reply.headers());
        RetrievalFailure failure = robotCheck ? RetrievalFailure.RATE_LIMITED : Failures.of(reply.status());
        Duration wait = RetryAfter.in(reply.headers(), errand.now()).orElse(null);
        if (wait != null && failure.isTransient()) {
            Duration bounded = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
            politeness.leaveAlone(url, bounded);
            errand.putOff(errand.now().plus(bounded));
        }
        String detail = url.host() + " answered " + reply.status();
        LOG.debug("Claim {}: {}", errand.claim(), detail);
        boolean mayPass = !robotCheck && Failures.mayPassSoon(failure, reply.status());
        return new Outcome(Retrieval.unavailable(failure, detail), mayPass, wait);
    }

    private static Outcome had(SecuredDocument document, String asked, HttpUrl url, Terms terms) {
        boolean redirected = !url.equals(HttpUrl.parse(asked));
        return new Outcome(
                Retrieval.retrieved(Fetched.answered(document, url.toString(), redirected, terms)), false, null);
    }

    private Outcome lost(String address, IOException failed, Errand errand) {
        RetrievalFailure failure = failed instanceof OverLimit ? RetrievalFailure.RATE_LIMITED : Failures.of(failed);
        boolean atRest = failed instanceof Hosts.AtRest;
        String plain = atRest ? "not asked, did not answer lately" : Failures.inWords(failure);
        String words = Failures.blocked(failed).map(Throwable::getMessage).orElse(plain);
        HttpUrl url = HttpUrl.parse(address);
        errand.tried(url == null ? Addresses.forRecord(address) : Addresses.forRecord(url), plain);
        String host = url == null ? "" : url.host() + ": ";
        LOG.debug("Claim {}: {}{}", errand.claim(), host, words);
        boolean mayPass = !(failed instanceof OverLimit) && !atRest && Failures.mayPassSoon(failure, 0);
        return new Outcome(Retrieval.unavailable(failure, host + words), mayPass, null);
    }

    /** Our own limit for a domain leaves no turn within the claim's time. */
    private static final class OverLimit extends IOException {
        private static final long serialVersionUID = 1;
    }
}
