package io.bonafide.retrieval;

import io.bonafide.credential.SecuredDocument;
import io.bonafide.dossier.Finality;
import io.bonafide.dossier.KeptDocument;
import io.bonafide.dossier.Retrieval;
import io.bonafide.register.AccessKey;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
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
    private static final Duration BACKOFF_BASE = Duration.ofSeconds(1);
    private static final Duration BACKOFF_CAP = Duration.ofSeconds(10);

    private final Gate gate;
    private final PoliteClient client;
    private final Traffic traffic;
    private final Hosts hosts;
    private final Pause pause;
    private final DoubleSupplier chance;
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
        this.traffic = world.traffic();
        this.hosts = new Hosts(settings.callTimeout(), world.breakers(), world.budget());
        this.client = new PoliteClient(settings, world, hosts);
        this.pause = world.pause();
        this.chance = chance;
        this.tries = settings.tries();
    }

    /**
     * @param why {@code null} where there is a document
     */
    private record Outcome(
            Retrieval<Fetched> result,
            @Nullable Signal why,
            @Nullable Duration retryAfter) {}

    Retrieval<Fetched> fetch(String address, Errand errand) {
        return fetch(new Question(address, null, null), errand);
    }

    /**
     * @param key shown to the host of that address alone, over TLS, until it sends us elsewhere
     */
    Retrieval<Fetched> fetch(String address, @Nullable AccessKey key, Errand errand) {
        return fetch(new Question(address, key, null), errand);
    }

    /**
     * @param held an earlier answer, to be had again where its server says that it has not changed
     */
    Retrieval<Fetched> fetch(String address, @Nullable KeptDocument held, Errand errand) {
        return fetch(new Question(address, null, held), errand);
    }

    private Retrieval<Fetched> fetch(Question first, Errand errand) {
        Question question = first;
        for (int attempt = 1; ; attempt++) {
            Outcome outcome = follow(question, errand);
            if (attempt >= tries || !isWorthAnotherTry(outcome.why(), question, attempt)) {
                return outcome.result();
            }
            boolean otherwise = outcome.why() == Signal.NOT_UNDERSTOOD;
            Duration backoff = otherwise ? Duration.ZERO : backoff(attempt);
            Duration wait = outcome.retryAfter() == null ? backoff : outcome.retryAfter();
            if (wait.compareTo(errand.left()) >= 0 || !hosts.mayBeAskedAgain(errand.lastHost()) || !rested(wait)) {
                return outcome.result();
            }
            traffic.triedAgain(String.valueOf(errand.lastHost()));
            question = otherwise ? question.plain() : question.whole();
        }
    }

    private static boolean isWorthAnotherTry(@Nullable Signal why, Question question, int attempt) {
        return why == Signal.NOT_UNDERSTOOD ? !question.isPlain() : why != null && attempt < why.tries();
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

    private Outcome follow(Question question, Errand errand) {
        Set<String> seen = new HashSet<>();
        HttpUrl at = null;
        String next = question.address();
        AccessKey shown = question.key();
        try {
            for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
                at = admit(at, next, seen);
                // Whoever sends us back there has chosen what we ask.
                shown = question.isHome(at) ? shown : null;
                KeptDocument compared = question.comparedAt(at, hop);
                GuardedClient.Reply reply = client.ask(new Inquiry(at, shown, compared, question.accepted()), errand);
                errand.tried(Addresses.forRecord(at), String.valueOf(reply.status()));
                String location = reply.headers().get("Location");
                if (!Failures.isRedirect(reply.status()) || location == null) {
                    return judge(question.address(), at, reply, compared, errand);
                }
                next = location;
            }
            throw new Blocked("More than " + MOST_REDIRECTS + " redirects");
        } catch (IOException failed) {
            return lost(at == null || failed instanceof Blocked ? next : at.toString(), failed, errand);
        }
    }

    Traffic traffic() {
        return traffic;
    }

    private HttpUrl admit(@Nullable HttpUrl from, String address, Set<String> seen) throws Blocked {
        try {
            return admitted(from, address, seen);
        } catch (Blocked refused) {
            traffic.notAsked(null, Traffic.Restraint.BLOCKED);
            throw refused;
        }
    }

    private HttpUrl admitted(@Nullable HttpUrl from, String address, Set<String> seen) throws Blocked {
        HttpUrl url = gate.admit(from, address);
        if (from != null && from.isHttps() && !url.isHttps()) {
            throw new Blocked("Redirected from https to http");
        }
        if (!seen.add(url.newBuilder().fragment(null).build().toString())) {
            throw new Blocked("Redirected in a circle");
        }
        return url;
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
        boolean document = Failures.isAnswer(reply.status()) && body != null && body.size() > 0;
        if (document && body != null && !BrokenOff.is(body)) {
            return had(body, asked, url, Terms.of(reply.headers(), errand.now()));
        }
        Signal signal = document ? Signal.BROKEN_OFF : Signal.of(reply.status(), reply.headers());
        Duration wait = RetryAfter.wish(reply, errand.now()).orElse(null);
        if (wait != null) {
            errand.putOff(errand.now().plus(wait));
        }
        String detail = url.host() + (document ? " sent half a document" : " answered " + reply.status());
        LOG.debug("Claim {}: {}", errand.claim(), detail);
        return new Outcome(Retrieval.unavailable(signal.failure(), detail, signal.finality()), signal, wait);
    }

    private static Outcome had(SecuredDocument document, String asked, HttpUrl url, Terms terms) {
        boolean redirected = !url.equals(HttpUrl.parse(asked));
        return new Outcome(
                Retrieval.retrieved(Fetched.answered(document, url.toString(), redirected, terms)), null, null);
    }

    private Outcome lost(String address, IOException failed, Errand errand) {
        Signal signal = Signal.of(failed);
        boolean asked = !(failed instanceof Unanswered);
        String plain = asked ? Failures.inWords(signal.failure()) : String.valueOf(failed.getMessage());
        String words = Failures.blocked(failed).map(Throwable::getMessage).orElse(plain);
        HttpUrl url = HttpUrl.parse(address);
        if (asked && url != null) {
            client.lost(url, signal);
        }
        errand.tried(url == null ? Addresses.forRecord(address) : Addresses.forRecord(url), plain);
        if (url != null && failed instanceof Unanswered spared) {
            traffic.notAsked(url.host(), spared.why());
        }
        String host = url == null ? "" : url.host() + ": ";
        LOG.debug("Claim {}: {}{}", errand.claim(), host, words);
        if (signal == Signal.FORBIDDEN) {
            // Somebody may be trying; where it led is in the ledger.
            LOG.info("Claim {}: not opened for safety. {}", errand.claim(), words);
        }
        // Who was not asked is not counted as met; nor is there anything to ask again within the run.
        Finality finality = asked ? signal.finality() : Finality.PATIENCE;
        return new Outcome(
                Retrieval.unavailable(signal.failure(), host + words, finality), asked ? signal : null, null);
    }
}
