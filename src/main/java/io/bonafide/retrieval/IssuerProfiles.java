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
        Retrieval<IssuerProfile> known = of(credential, stated, errand.asksAnew(), errand);
        // An issuer may have signed with a new key since its documents were kept: that it has no such key is only said
        // of what it publishes now.
        boolean lacking = known.<Boolean>fold(found -> !NamedKeys.areIn(found, credential), failed -> false);
        return lacking ? of(credential, stated, true, errand) : known;
    }

    /**
     * @param current whether nothing may be used unasked
     */
    private Retrieval<IssuerProfile> of(
            Credential credential, @Nullable IssuerProfile stated, boolean current, Errand errand) {
        Retrieval<IssuerProfile> profile =
                stated == null ? resolved(credential.issuer().id(), current, errand) : Retrieval.retrieved(stated);
        return profile.fold(
                found -> withKeys(credential, withKeyDocuments(credential, found, current, errand), current, errand),
                failed -> failed);
    }

    private Retrieval<IssuerProfile> resolved(String id, boolean current, Errand errand) {
        Object key = current ? new SharedResults.Now(id) : id;
        return profiles.get(key, errand, aside -> Legible.of(() -> reader.addressOf(id))
                .fold(
                        address -> address.map(at -> fetched(id, at, current, aside))
                                .orElseGet(() -> Legible.of(() -> reader.selfDescribed(id))),
                        failed -> Retrieval.unavailable(failed.failure(), failed.detail())));
    }

    private Retrieval<IssuerProfile> fetched(String id, String address, boolean current, Errand errand) {
        return documents
                .ofIssuer(address, current, errand)
                .fold(
                        had -> read(address, had, () -> reader.read(id, had.document())),
                        failed -> Retrieval.unavailable(failed.failure(), failed.detail()));
    }

    private Retrieval<IssuerProfile> read(String address, Fetched had, Legible.Attempt<IssuerProfile> attempt) {
        Retrieval<IssuerProfile> profile = Legible.of(attempt);
        if (profile instanceof Retrieval.Retrieved) {
            documents.keep(address, had);
        }
        return profile;
    }

    // A key set that could not be had leaves the question open; without it the key would look unpublished.
    private Retrieval<IssuerProfile> withKeys(
            Credential credential, IssuerProfile profile, boolean current, Errand errand) {
        Optional<String> address = reader.keyAddress(credential, profile);
        if (address.isEmpty()) {
            return Retrieval.retrieved(profile);
        }
        return documents
                .ofIssuer(address.get(), current, errand)
                .fold(
                        had -> read(address.get(), had, () -> reader.withKeys(profile, address.get(), had.document())),
                        failed -> Retrieval.unavailable(failed.failure(), failed.detail()));
    }

    // One that could not be had stays among those that are only linked; another may fit as well.
    private IssuerProfile withKeyDocuments(
            Credential credential, IssuerProfile profile, boolean current, Errand errand) {
        IssuerProfile known = profile;
        for (String address : reader.keyDocuments(credential, profile)) {
            known = withKeyDocument(known, address, current, errand);
        }
        return known;
    }

    private IssuerProfile withKeyDocument(IssuerProfile profile, String address, boolean current, Errand errand) {
        return documents
                .ofIssuer(address, current, errand)
                .<IssuerProfile>fold(
                        had -> read(address, had, () -> reader.withKeyDocument(profile, address, had.document()))
                                .fold(more -> more, unreadable -> profile),
                        failed -> profile);
    }
}
