package io.bonafide.retrieval;

import io.bonafide.credential.SecuredDocument;
import io.bonafide.dossier.Attempt;
import io.bonafide.dossier.EvidenceStore;
import io.bonafide.dossier.KeptDocument;
import io.bonafide.dossier.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What was tried and used for one claim so far, and how much time is left. Belongs to one thread. */
final class Errand {
    private final String claim;
    private final InstantSource clock;
    private final Pause pause;
    private final Duration deadline;
    private final EvidenceStore evidence;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private @Nullable String lastHost;
    private @Nullable Instant notBefore;
    private @Nullable Fetched page;
    private boolean cutShort;

    private Errand(String claim, InstantSource clock, Pause pause, Duration deadline, EvidenceStore evidence) {
        this.claim = claim;
        this.clock = clock;
        this.pause = pause;
        this.deadline = deadline;
        this.evidence = evidence;
    }

    static Errand begin(String claim, InstantSource clock, Pause pause, Duration time) {
        return begin(claim, clock, pause, time, EvidenceStore.NONE);
    }

    /**
     * @param evidence is told of every document that is used
     */
    static Errand begin(String claim, InstantSource clock, Pause pause, Duration time, EvidenceStore evidence) {
        return new Errand(claim, clock, pause, pause.elapsed().plus(time), evidence);
    }

    /** The same claim and deadline, with a record of its own: what it finds will serve other claims too. */
    Errand aside() {
        return new Errand(claim, clock, pause, deadline, evidence);
    }

    /** This claim had less time than others: that something could not be had in it says nothing to them. */
    void cutShort() {
        cutShort = true;
    }

    boolean isCutShort() {
        return cutShort;
    }

    String claim() {
        return claim;
    }

    Instant now() {
        return clock.instant();
    }

    Duration left() {
        Duration left = deadline.minus(pause.elapsed());
        return left.isNegative() ? Duration.ZERO : left;
    }

    void approached(HttpUrl url) {
        lastHost = url.host();
    }

    /** The last host that was asked, whether it answered or not. */
    @Nullable
    String lastHost() {
        return lastHost;
    }

    void showed(Fetched seen) {
        page = page == null ? seen : page;
    }

    /** The first page for people that was found where a credential was expected. */
    @Nullable
    Fetched page() {
        return page;
    }

    void tried(String address, String result) {
        attempts.add(new Attempt(now(), address, result));
    }

    void used(String asked, String answered, int status, SecuredDocument document) {
        sources.add(
                new Source(asked, answered, status, document.mediaType(), document.digest(), document.size(), now()));
        evidence.keep(document);
    }

    /** A copy from an earlier run, for which its server vouched then. */
    void usedUnasked(String address, KeptDocument kept) {
        SecuredDocument document = kept.document();
        String answered = kept.answered() == null ? address : kept.answered();
        sources.add(new Source(
                Addresses.forRecord(address),
                Addresses.forRecord(answered),
                0,
                document.mediaType(),
                document.digest(),
                document.size(),
                kept.checkedAt()));
        evidence.keep(document);
    }

    /**
     * What another claim's errand found serves this one too.
     *
     * @param asked the last host that it asked
     */
    void rests(List<Attempt> tried, List<Source> used, @Nullable String asked, @Nullable Instant until) {
        attempts.addAll(tried);
        sources.addAll(used);
        lastHost = asked == null ? lastHost : asked;
        if (until != null) {
            putOff(until);
        }
    }

    /** Somebody needed for this claim is to be left alone until then. */
    void putOff(Instant until) {
        if (notBefore == null || until.isAfter(notBefore)) {
            notBefore = until;
        }
    }

    @Nullable
    Instant notBefore() {
        return notBefore;
    }

    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    List<Source> sources() {
        return List.copyOf(sources);
    }
}
