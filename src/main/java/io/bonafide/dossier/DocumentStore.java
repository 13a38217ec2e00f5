package io.bonafide.dossier;

import io.bonafide.credential.Sha256;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps issuers' documents across runs, jobs and processes, so that each is asked for no more often than needed. Only what
 * issuers publish for everybody goes in (badge classes, profiles, DID documents, keys, status and revocation lists), never
 * what a candidate points at.
 *
 * <p>A store may forget anything at any time, and may be unable to keep something: that costs a request and nothing else.
 * What it finds is whole: the very bytes that were kept, or nothing. Safe for use by many threads.
 */
public interface DocumentStore {

    /** A store that keeps nothing. */
    DocumentStore NONE = new DocumentStore() {
        @Override
        public Optional<KeptDocument> find(Sha256 key, Instant now) {
            return Optional.empty();
        }

        @Override
        public void keep(KeptDocument document) {
            // Everything is asked for anew.
        }

        @Override
        public void touch(KeptDocument document) {
            // Nothing is here that could be touched.
        }

        @Override
        public void forget(Sha256 key) {
            // Nothing is here that could be forgotten.
        }

        @Override
        public void forgetOld(Instant now) {
            // Nothing is here that could be old.
        }
    };

    /** The document of that key, unless it has expired by then. */
    Optional<KeptDocument> find(Sha256 key, Instant now);

    /** Keeps a document in place of what was there under its key. */
    void keep(KeptDocument document);

    /** The server says that a kept document has not changed: takes over all but the bytes, if it is still the one kept. */
    void touch(KeptDocument document);

    void forget(Sha256 key);

    /** Forgets what has expired by then. */
    void forgetOld(Instant now);
}
