package io.bonafide.retrieval;

import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.credential.RecordShape;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.format.CredentialReaders;
import io.bonafide.format.Reading;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
        return onward(begin(located), MOST_FURTHER_DOCUMENTS, errand);
    }

    private Retrieval<Reading> begin(Fetched located) {
        RecordShape record = located.record();
        return Legible.of(() -> record == null
                ? readers.read(located.document(), located.origin())
                : readers.read(located.document(), located.origin(), record));
    }

    /** As {@link #read}; where a page or PDF only leads to a credential, its leads are followed, one level deep. */
    Retrieval<Found> find(Fetched located, Claim claim, Connectors connectors, Errand errand) {
        Retrieval<Reading> first = begin(located);
        Reading reading = first.<@Nullable Reading>fold(found -> found, failed -> null);
        Retrieval<Found> found = reading instanceof Reading.Leads leads
                ? follow(leads, claim, connectors, errand)
                : onward(first, MOST_FURTHER_DOCUMENTS, errand).map(complete -> new Found(complete, located.origin()));
        // A PDF is no site's bad day, and a file was not asked for.
        boolean site = Pages.isPage(located.document()) && !located.origin().isEmpty();
        return found.fold(
                Retrieval::retrieved,
                failed -> site && failed.failure() == RetrievalFailure.PAGE
                        ? documents.page(located.origin(), failed.detail())
                        : failed);
    }

    /**
     * @param origin the address that finally answered with the credential, or with what holds it; may be empty
     */
    record Found(Reading.Complete complete, String origin) {}

    // What passes wins over what is no credential: one of the leads that did not answer may be the right one.
    private Retrieval<Found> follow(Reading.Leads leads, Claim claim, Connectors connectors, Errand errand) {
        boolean late = false;
        Retrieval<Found> answer = Retrieval.unavailable(RetrievalFailure.PAGE, leads.page());
        for (String address : leads.addresses()) {
            Retrieval<Found> had = connectors
                    .locate(claim, new CredentialLocator.HostedAt(address), errand)
                    .fold(
                            led -> read(led, errand).map(complete -> new Found(complete, led.origin())),
                            Retrieval.Unavailable::likewise);
            boolean found = had.<Boolean>fold(yes -> true, no -> false);
            if (found) {
                return had;
            }
            boolean passing = had.<Boolean>fold(yes -> false, no -> no.failure().isTransient());
            answer = passing && !late ? had : answer;
            late = late || passing;
        }
        return answer;
    }

    private Retrieval<Reading.Complete> onward(Retrieval<Reading> reached, int further, Errand errand) {
        return reached.fold(reading -> onward(reading, further, errand), Retrieval.Unavailable::likewise);
    }

    private Retrieval<Reading.Complete> onward(Reading reading, int further, Errand errand) {
        if (reading instanceof Reading.Complete complete) {
            return Retrieval.retrieved(complete);
        }
        return reading instanceof Reading.Needs needs
                ? supply(needs, further, errand)
                : Retrieval.unavailable(RetrievalFailure.PAGE, "A page for people where a credential was expected");
    }

    private Retrieval<Reading.Complete> supply(Reading.Needs needs, int further, Errand errand) {
        if (further == 0) {
            return Retrieval.unavailable(RetrievalFailure.BLOCKED, "Needs too many further documents");
        }
        return switch (needs.what()) {
            case CREDENTIAL ->
                had(documents.fresh(needs.address(), errand), next -> reading(needs, next), further, errand);
            case BADGE_CLASS -> supply(needs, Lasting.BADGE_CLASS, further, errand);
            case ISSUER -> supply(needs, Lasting.ISSUER, further, errand);
        };
    }

    private Retrieval<Reading.Complete> supply(Reading.Needs needs, Lasting kind, int further, Errand errand) {
        Retrieval<Fetched> had =
                documents.ofIssuer(needs.address(), kind, errand).fold(Retrieval::retrieved, Credentials::ofAnother);
        return had(had, next -> documents.keptIf(reading(needs, next), needs.address(), next, kind), further, errand);
    }

    private Retrieval<Reading.Complete> had(
            Retrieval<Fetched> had, Function<Fetched, Retrieval<Reading>> read, int further, Errand errand) {
        return had.fold(next -> onward(read.apply(next), further - 1, errand), Retrieval.Unavailable::likewise);
    }

    private static Retrieval<Reading> reading(Reading.Needs needs, Fetched next) {
        return Legible.of(() -> needs.next().with(next.document(), next.origin()));
    }

    // "Gone" is an answer about the document that is gone; a badge class that is gone revokes nothing.
    private static Retrieval<Fetched> ofAnother(Retrieval.Unavailable<Fetched> failed) {
        return failed.failure() == RetrievalFailure.GONE
                ? Retrieval.unavailable(RetrievalFailure.NOT_FOUND, failed.detail())
                : failed;
    }
}
