package io.bonafide.retrieval;

import io.bonafide.credential.Credential;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.dossier.Retrieval;
import io.bonafide.format.IssuerDocuments;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What issuers publish about themselves, keys among it; one fetch per issuer. */
final class IssuerProfiles {
    private static final int KEPT = 10_000;

    private final Documents documents;
    private final IssuerDocuments reader;
    private final SharedResults<IssuerProfile> profiles;

    IssuerProfiles(Documents documents, IssuerDocuments reader, Pause pause) {
        this.documents = documents;
        this.reader = reader;
        this.profiles = new SharedResults<>(KEPT, profile -> 1, pause);
    }

    /**
     * @param stated the profile that the credential's format carries or links, if it does
     */
    Retrieval<IssuerProfile> of(Credential credential, @Nullable IssuerProfile stated, Errand errand) {
        Retrieval<IssuerProfile> profile =
                stated == null ? resolved(credential.issuer().id(), errand) : Retrieval.retrieved(stated);
        return profile.fold(
                found -> withKeys(credential, withKeyDocuments(credential, found, errand), errand), failed -> failed);
    }

    private Retrieval<IssuerProfile> resolved(String id, Errand errand) {
        return profiles.get(id, errand, aside -> Legible.of(() -> reader.addressOf(id))
                .fold(
                        address -> address.map(at -> fetched(id, at, aside))
                                .orElseGet(() -> Legible.of(() -> reader.selfDescribed(id))),
                        Retrieval.Unavailable::likewise));
    }

    private Retrieval<IssuerProfile> fetched(String id, String address, Errand errand) {
        return documents
                .ofIssuer(address, Lasting.ISSUER, errand)
                .fold(
                        had -> read(address, had, () -> reader.read(id, had.document())),
                        Retrieval.Unavailable::likewise);
    }

    private Retrieval<IssuerProfile> read(String address, Fetched had, Legible.Attempt<IssuerProfile> attempt) {
        return documents.keptIf(Legible.of(attempt), address, had, Lasting.ISSUER);
    }

    // A key set that could not be had leaves the question open; without it the key would look unpublished.
    private Retrieval<IssuerProfile> withKeys(Credential credential, IssuerProfile profile, Errand errand) {
        Optional<String> address = reader.keyAddress(credential, profile);
        if (address.isEmpty()) {
            return Retrieval.retrieved(profile);
        }
        return documents
                .ofIssuer(address.get(), Lasting.ISSUER, errand)
                .fold(
                        had -> read(address.get(), had, () -> reader.withKeys(profile, address.get(), had.document())),
                        Retrieval.Unavailable::likewise);
    }

    // One that could not be had stays among those that are only linked; another may fit as well.
    private IssuerProfile withKeyDocuments(Credential credential, IssuerProfile profile, Errand errand) {
        IssuerProfile known = profile;
        for (String address : reader.keyDocuments(credential, profile)) {
            known = withKeyDocument(known, address, errand);
        }
        return known;
    }

    private IssuerProfile withKeyDocument(IssuerProfile profile, String address, Errand errand) {
        return documents
                .ofIssuer(address, Lasting.ISSUER, errand)
                .<IssuerProfile>fold(
                        had -> read(address, had, () -> reader.withKeyDocument(profile, address, had.document()))
                                .fold(more -> more, unreadable -> profile),
                        failed -> profile);
    }
}
