package io.bonafide.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bonafide.credential.Sha256;
import io.bonafide.dossier.DocumentStore;
import io.bonafide.dossier.KeptDocument;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Issuers' documents from earlier runs, and those of this one for the next. */
final class Shelf {
    private static final int REMEMBERED = 10_000;

    private final DocumentStore store;
    // Many claims read the same document; it is put away once.
    private final Cache<Sha256, Instant> putAway =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Shelf(DocumentStore store) {
        this.store = store;
    }

    Optional<KeptDocument> find(String address, Lasting kind, Instant now) {
        return store.find(key(address, kind), now);
    }

    /**
     * Keeps a document that could be read. Not those that say no, nor those had without TLS, nor those at the end of a
     * redirect to an address with a query, which may hold a token.
     *
     * @param address asked for
     * @param end when it ceases to hold by what it says itself, whatever its server says
     */
    void keep(String address, Fetched had, Lasting kind, Instant end) {
        Terms terms = had.terms();
        if (terms == null) {
            return;
        }
        Sha256 key = key(address, kind);
        if (terms.at().equals(putAway.asMap().put(key, terms.at()))) {
            return;
        }
        HttpUrl answered = had.redirected() ? HttpUrl.parse(had.origin()) : null;
        if (!terms.mayBeKept() || !isProven(address) || leadsToSecret(had, answered)) {
            store.forget(key);
            return;
        }
        KeptDocument kept = entry(key, address, answered, had, terms, kind, end);
        if (terms.again() == null) {
            store.keep(kept);
        } else {
            store.touch(kept);
        }
    }

    // Whoever sits on the line without TLS must not answer for longer than he sits there.
    private static boolean isProven(String address) {
        HttpUrl asked = HttpUrl.parse(address);
        return asked != null && asked.isHttps();
    }

    private static boolean leadsToSecret(Fetched had, @Nullable HttpUrl answered) {
        return had.redirected() && (answered == null || answered.query() != null);
    }

    private static KeptDocument entry(
            Sha256 key,
            String address,
            @Nullable HttpUrl answered,
            Fetched had,
            Terms terms,
            Lasting kind,
            Instant end) {
        HttpUrl asked = HttpUrl.parse(address);
        Instant fresh = kind.freshUntil(terms);
        KeptDocument again = terms.again();
        return new KeptDocument(
                key,
                asked == null || asked.query() != null ? null : Addresses.forRecord(asked),
                answered == null ? null : answered.toString(),
                had.document(),
                terms.etag(),
                terms.lastModified(),
                again == null || again.fetchedAt().isAfter(terms.at()) ? terms.at() : again.fetchedAt(),
                terms.at(),
                // Where a redirect leads is asked every time.
                answered != null ? terms.at() : within(terms.at(), fresh.isBefore(end) ? fresh : end),
                terms.at().plus(Lasting.KEPT));
    }

    // A list may say that it ended when no calendar had begun.
    private static Instant within(Instant from, Instant until) {
        return until.isBefore(from) ? from : until;
    }

    /** The server says that it is not there any more. */
    void forget(String address, Lasting kind) {
        store.forget(key(address, kind));
    }

    // What was answered depends on what we said we would accept; how long it lasts, on what it was asked for.
    private static Sha256 key(String address, Lasting kind) {
        return Sha256.of((kind + "\n" + Body.ACCEPTED + '\n' + address).getBytes(StandardCharsets.UTF_8));
    }
}
