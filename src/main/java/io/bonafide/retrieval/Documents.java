package io.bonafide.retrieval;

import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.register.AccessKey;
import org.jspecify.annotations.Nullable;

/** Documents by address: fetched for one claim, or once for all. */
final class Documents {
    private static final long KEPT_KIB = 64 << 10;

    private final Fetcher fetcher;
    private final SharedResults<Fetched> shared;

    Documents(Fetcher fetcher, Pause pause) {
        this.fetcher = fetcher;
        this.shared =
                new SharedResults<>(KEPT_KIB, fetched -> 1 + fetched.document().size() / 1024, pause);
    }

    /** A document that is nobody else's, or that somebody else keeps in a better form. */
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
        String key = address.replaceFirst("#.*", "");
        return shared.get(key, errand, aside -> legible(fetcher.fetch(key, aside)));
    }

    /**
     * What an issuer says about itself or its badges. It counts only from the site that was asked: a redirect to another
     * could be anybody's, set up through an open redirector.
     */
    Retrieval<Fetched> ofIssuer(String address, Errand errand) {
        return common(address, errand)
                .fold(
                        fetched -> Addresses.sameSite(address, fetched.origin())
                                ? Retrieval.retrieved(fetched)
                                : Retrieval.unavailable(
                                        RetrievalFailure.BLOCKED, "The issuer's document lies on another site"),
                        failed -> failed);
    }

    private static Retrieval<Fetched> legible(Retrieval<Fetched> had) {
        return had.fold(Pages::refuse, failed -> failed);
    }
}
