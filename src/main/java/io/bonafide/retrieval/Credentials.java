package io.bonafide.retrieval;

import io.bonafide.credential.RecordShape;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.format.CredentialReaders;
import io.bonafide.format.Reading;

/** Reads a credential, fetching what its format needs on the way. */
final class Credentials {
    private static final int MOST_FURTHER_DOCUMENTS = 6;

    private final Documents documents;
    private final CredentialReaders readers;

    Credentials(Documents documents, CredentialReaders readers) {
        this.documents = documents;
        this.readers = readers;
    }

    Retrieval<Reading.Complete> read(Fetched located, Errand errand) {
        RecordShape record = located.record();
        return onward(
                Legible.of(() -> record == null
                        ? readers.read(located.document(), located.origin())
                        : readers.read(located.document(), located.origin(), record)),
                MOST_FURTHER_DOCUMENTS,
                errand);
    }

    private Retrieval<Reading.Complete> onward(Retrieval<Reading> reached, int further, Errand errand) {
        return reached.fold(
                reading -> reading instanceof Reading.Needs needs
                        ? supply(needs, further, errand)
                        : Retrieval.retrieved((Reading.Complete) reading),
                failed -> Retrieval.unavailable(failed.failure(), failed.detail()));
    }

    private Retrieval<Reading.Complete> supply(Reading.Needs needs, int further, Errand errand) {
        if (further == 0) {
            return Retrieval.unavailable(RetrievalFailure.BLOCKED, "Needs too many further documents");
        }
        Retrieval<Fetched> had = needs.credentialItself()
                ? documents.fresh(needs.address(), errand)
                : documents.ofIssuer(needs.address(), errand).fold(Retrieval::retrieved, Credentials::ofAnother);
        return had.fold(
                next -> onward(
                        Legible.of(() -> needs.next().with(next.document(), next.origin())), further - 1, errand),
                failed -> Retrieval.unavailable(failed.failure(), failed.detail()));
    }

    // "Gone" is an answer about the document that is gone; a badge class that is gone revokes nothing.
    private static Retrieval<Fetched> ofAnother(Retrieval.Unavailable<Fetched> failed) {
        return failed.failure() == RetrievalFailure.GONE
                ? Retrieval.unavailable(RetrievalFailure.NOT_FOUND, failed.detail())
                : failed;
    }
}
