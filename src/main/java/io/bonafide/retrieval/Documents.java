package io.bonafide.retrieval;

import io.bonafide.dossier.DocumentStore;
import io.bonafide.dossier.Finality;
import io.bonafide.dossier.KeptDocument;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.register.AccessKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Documents by address, each fetched once in a run, however many claims need it. Only what is had through {@link #common},
 * {@link #ofIssuer} and {@link #list} comes from earlier runs, and only that can be {@link #keptIf kept} for later ones. That an
 * address leads nowhere is remembered for the run alone, so that an outage never answers for the next one.
 */
final class Documents {
    private static final long KEPT_KIB = 64 << 10;
    private static final long CLAIMED_KIB = 32 << 10;

    private final Fetcher fetcher;
    private final Shelf shelf;
    private final Answering answering;
    private final SharedResults<Fetched> shared;
    // A run of very many claims must not drive out what issuers publish for all of them.
    private final SharedResults<Fetched> claimed;

    Documents(Fetcher fetcher, Pause pause) {
        this(fetcher, DocumentStore.NONE, pause);
    }

    Documents(Fetcher fetcher, DocumentStore store, Pause pause) {
        this(fetcher, store, new Answering(pause), pause);
    }

    Documents(Fetcher fetcher, DocumentStore store, Answering answering, Pause pause) {
        this.fetcher = fetcher;
        this.shelf = new Shelf(store);
        this.answering = answering;
        this.shared = new SharedResults<>(KEPT_KIB, Documents::kibibytes, pause);
        this.claimed = new SharedResults<>(CLAIMED_KIB, Documents::kibibytes, pause);
    }

    private static int kibibytes(Fetched fetched) {
        return 1 + fetched.document().size() / 1024;
    }

    /** A document that belongs to one credential. */
    Retrieval<Fetched> fresh(String address, Errand errand) {
        return fresh(address, null, errand);
    }

    /**
     * @param key what the address's own host, and nobody behind a redirect, is shown
     */
    Retrieval<Fetched> fresh(String address, @Nullable AccessKey key, Errand errand) {
        return legible(address, noted(once(address, key, errand), errand));
    }

    /** What a candidate points at, which may be a page that leads on. */
    Retrieval<Fetched> pointedAt(String address, Errand errand) {
        return noted(once(address, null, errand), errand).fold(Pages::refuseLogin, failed -> failed);
    }

    /** Two rows may claim the same credential; its issuer is asked once. The next run asks again. */
    private Retrieval<Fetched> once(String address, @Nullable AccessKey key, Errand errand) {
        String shown = key == null ? "" : key.header() + ": " + key.value();
        Retrieval<Fetched> had = claimed.getOwn(
                Addresses.normal(address) + '\n' + shown, errand, aside -> fetcher.fetch(address, key, aside));
        // Being sent to log in says nothing about what would be there.
        had.fold(Pages::refuseLogin, failed -> failed)
                .fold(
                        fetched -> {
                            answering.note(Answering.Kind.LINKED, address);
                            if (!Pages.isPage(fetched.document())) {
                                answering.note(Answering.Kind.LINKED_DOCUMENT, address);
                            }
                            return had;
                        },
                        failed -> had);
        return settled(Answering.Kind.LINKED, address, had);
    }

    /** "Not found", of a host that has other documents, is no bad day of the host's. */
    private Retrieval<Fetched> settled(Answering.Kind kind, String address, Retrieval<Fetched> had) {
        return had.fold(
                fetched -> had,
                failed -> failed.failure() == RetrievalFailure.NOT_FOUND && answering.gaveAnother(kind, address)
                        ? failed.settled()
                        : had);
    }

    /**
     * What a page for people means where a credential was expected.
     *
     * @param address that was asked for
     */
    <T> Retrieval<T> page(String address, String detail) {
        boolean hasDocuments = answering.gaveAnother(Answering.Kind.LINKED_DOCUMENT, address);
        return Retrieval.unavailable(
                RetrievalFailure.PAGE, detail, hasDocuments ? Finality.AT_ONCE : Signal.PAGE.finality());
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
    Retrieval<Fetched> common(String address, Lasting kind, Errand errand) {
        String at = Addresses.normal(address);
        return published(at, shared.get(kind + " " + at, errand, aside -> lasting(at, kind, aside)));
    }

    private Retrieval<Fetched> published(String address, Retrieval<Fetched> had) {
        had.fold(
                fetched -> {
                    // What was taken unasked says nothing about how the host fares now.
                    if (fetched.terms() != null) {
                        answering.note(Answering.Kind.PUBLISHED, address);
                    }
                    return had;
                },
                failed -> had);
        return settled(Answering.Kind.PUBLISHED, address, had);
    }

    /**
     * What an issuer says about itself or its badges. It counts only from the site that was asked: a redirect to another
     * could be anybody's, set up through an open redirector.
     */
    Retrieval<Fetched> ofIssuer(String address, Lasting kind, Errand errand) {
        return fromSite(address, common(address, kind, errand));
    }

    /** A status list, which the caller shares out in a better form. */
    Retrieval<Fetched> list(String address, Errand errand) {
        String at = Addresses.normal(address);
        return published(at, lasting(at, Lasting.STATUS_LIST, errand));
    }

    /** The same, from the site that was asked. */
    Retrieval<Fetched> listOfSite(String address, Errand errand) {
        return fromSite(address, list(address, errand));
    }

    private static Retrieval<Fetched> fromSite(String address, Retrieval<Fetched> had) {
        return had.fold(
                fetched -> Addresses.sameSite(address, fetched.origin())
                        ? Retrieval.retrieved(fetched)
                        : Retrieval.unavailable(RetrievalFailure.BLOCKED, "The issuer's document lies on another site"),
                failed -> failed);
    }

    private Retrieval<Fetched> lasting(String at, Lasting kind, Errand errand) {
        Instant now = errand.now();
        KeptDocument held = shelf.find(at, kind, now).orElse(null);
        if (held != null && held.isFresh(now)) {
            errand.usedUnasked(at, held);
            fetcher.traffic().usedUnasked(Addresses.host(at));
            return Retrieval.retrieved(Fetched.kept(at, held));
        }
        Retrieval<Fetched> had = legible(at, fetcher.fetch(at, held, errand));
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

    /** Keeps what was had from that address for later runs, if it could be read: nothing else is worth keeping. */
    <T> Retrieval<T> keptIf(Retrieval<T> read, String address, Fetched had, Lasting kind) {
        if (read instanceof Retrieval.Retrieved) {
            shelf.keep(Addresses.normal(address), had, kind, Instant.MAX);
        }
        return read;
    }

    /**
     * @param end when the list ceases to hold by what it says itself
     */
    void keepList(String address, Fetched had, Instant end) {
        shelf.keep(Addresses.normal(address), had, Lasting.STATUS_LIST, end);
    }

    private Retrieval<Fetched> legible(String address, Retrieval<Fetched> had) {
        return had.fold(
                fetched -> Pages.refuse(fetched)
                        .fold(
                                Retrieval::retrieved,
                                failed -> failed.failure() == RetrievalFailure.PAGE
                                        ? page(address, failed.detail())
                                        : failed),
                failed -> failed);
    }
}
