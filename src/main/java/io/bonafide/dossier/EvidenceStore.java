package io.bonafide.dossier;

import io.bonafide.credential.SecuredDocument;

/**
 * Keeps the bytes of the documents that one run's dossiers rest on, candidates' own among them, for as long as the
 * employer's rule says. One instance per run; it is told of a document whenever a dossier comes to rest on it, and writes it
 * once. Safe for use by many threads.
 */
public interface EvidenceStore {

    /** Keeps no bytes: a {@link Source} has the digest, and that is all. */
    EvidenceStore NONE = new EvidenceStore() {
        @Override
        public void keep(SecuredDocument document) {
            // By the employer's rule.
        }

        @Override
        public long missing() {
            return 0;
        }
    };

    /** When this returns, the document is kept or counted as missing. Never throws: evidence that is lost costs no outcome. */
    void keep(SecuredDocument document);

    /** How many documents should have been kept and are not. */
    long missing();
}
