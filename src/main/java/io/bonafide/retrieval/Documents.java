package io.bonafide.retrieval;

import io.bonafide.dossier.DocumentStore;
import io.bonafide.dossier.KeptDocument;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.register.AccessKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Documents by address: fetched for one claim, or once for all. Only what is had through {@link #common}, {@link #ofIssuer}
 * and {@link #list} comes from earlier runs, and only that can be {@link #keep kept} for later ones. That an address leads
 * nowhere is remembered for the run alone, so that an outage never answers for the next one.
 */
final class Documents {
    private static final long KEPT_KIB = 64 << 10;

    private final Fetcher fetcher;
    private final Shelf shelf;
    private final SharedResults<Fetched> shared;

    Documents(Fetcher fetcher, Pause pause) {
        this(fetcher, DocumentStore.NONE, pause);
    }

    Documents(Fetcher fetcher, DocumentStore store, Pause pause) {
        this.fetcher = fetcher;
        this.shelf = new Shelf(store);
        this.shared =
                new SharedResults<>(KEPT_KIB, fetched -> 1 + fetched.document().size() / 1024, pause);
    }

    /** A document that is nobody else's. */
    Retrieval<Fetched> fresh(String address, Errand errand) {
        return fresh(address, null, errand);
    }

    /**
     * @param key what the address's own host, and nobody behind a redirect, is shown
     */
    Retrieval<Fetched> fresh(String address, @Nullable AccessKey key, Errand errand) {
        return legible(noted(fetcher.fetch(address, key, errand), errand));
    }

    /** What a candidate points at, which may be a page that leads on. */
    Retrieval<Fetched> pointedAt(String address, Errand errand) {
        return noted(fetcher.fetch(address, errand), errand).fold(Pages::refuseLogin, failed -> failed);
    }

    /** A page proves nothing, but may be read for what it shows. */
    private static Retrieval<Fetched> noted(Retrieval<Fetched> had, Errand errand) {
        return had.fold(
                fetched -> {
                    if (Pages.isPage(fetched.document())) {
                        errand.showed(fetched);
                    }
                    return had;
                },
                failed -> had);
    }

    /** A document that many credentials point at: a badge class, an issuer's profile or keys. */
    Retrieval<Fetched> common(String address, Errand errand) {
        return common(address, errand.asksAnew(), errand);
    }

    private Retrieval<Fetched> common(String address, boolean current, Errand errand) {
        String at = Addresses.normal(address);
        Retrieval<Fetched> had = shared.get(at, errand, aside -> lasting(at, Lasting.PROFILE, true, aside));
        boolean unasked = had.<Boolean>fold(fetched -> fetched.terms() == null, failed -> false);
        return current && unasked
                ? shared.get(new SharedResults.Now(at), errand, aside -> lasting(at, Lasting.PROFILE, false, aside))
                : had;
    }

    /**
     * What an issuer says about itself or its badges. It counts only from the site that was asked: a redirect to another
     * could be anybody's, set up through an open redirector.
     */
    Retrieval<Fetched> ofIssuer(String address, Errand errand) {
        return fromSite(address, common(address, errand));
    }

    /**
     * @param current whether a copy that was taken unasked will not do
     */
    Retrieval<Fetched> ofIssuer(String address, boolean current, Errand errand) {
        return fromSite(address, common(address, current || errand.asksAnew(), errand));
    }

    /**
     * A status list, which the caller shares out in a better form.
     *
     * @param current whether a copy that was taken unasked will not do
     */
    Retrieval<Fetched> list(String address, boolean current, Errand errand) {
        return lasting(Addresses.normal(address), Lasting.STATUS_LIST, !current, errand);
    }

    /** The same, from the site that was asked. */
    Retrieval<Fetched> listOfSite(String address, boolean current, Errand errand) {
        return fromSite(address, list(address, current, errand));
    }

    private static Retrieval<Fetched> fromSite(String address, Retrieval<Fetched> had) {
        return had.fold(
                fetched -> Addresses.sameSite(address, fetched.origin())
                        ? Retrieval.retrieved(fetched)
                        : Retrieval.unavailable(RetrievalFailure.BLOCKED, "The issuer's document lies on another site"),
                failed -> failed);
    }

    private Retrieval<Fetched> lasting(String at, Lasting kind, boolean unasked, Errand errand) {
        Instant now = errand.now();
        KeptDocument held = shelf.find(at, kind, now).orElse(null);
        if (unasked && held != null && held.isFresh(now)) {
            errand.usedUnasked(at, held);
            return Retrieval.retrieved(Fetched.kept(at, held));
        }
        Retrieval<Fetched> had = legible(fetcher.fetch(at, held, errand));
        boolean dropped = had.<Boolean>fold(fetched -> false, failed -> isOver(failed.failure()));
        if (held != null && dropped) {
            shelf.forget(at, kind);
        }
        return had;
    }

    // Not there any more; or the server does not cope with being asked whether it has changed.
    private static boolean isOver(RetrievalFailure failure) {
        return failure == RetrievalFailure.NOT_FOUND
                || failure == RetrievalFailure.GONE
                || failure == RetrievalFailure.CONNECTION;
    }

    /** Keeps what was had from that address for later runs. Only what could be read is worth keeping. */
    void keep(String address, Fetched had) {
        shelf.keep(Addresses.normal(address), had, Lasting.PROFILE, Instant.MAX);
    }

    /**
     * @param end when the list ceases to hold by what it says itself
     */
    void keepList(String address, Fetched had, Instant end) {
        shelf.keep(Addresses.normal(address), had, Lasting.STATUS_LIST, end);
    }

    private static Retrieval<Fetched> legible(Retrieval<Fetched> had) {
        return had.fold(Pages::refuse, failed -> failed);
    }
}
