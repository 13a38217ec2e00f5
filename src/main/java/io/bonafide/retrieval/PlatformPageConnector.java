package io.bonafide.retrieval;

import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.dossier.Retrieval;
import io.bonafide.register.IssuerRegister;

/** A page for people on a platform whose documents lie at addresses that we know how to form. */
final class PlatformPageConnector implements IssuerConnector {
    private final IssuerRegister register;
    private final Documents documents;

    PlatformPageConnector(IssuerRegister register, Documents documents) {
        this.register = register;
        this.documents = documents;
    }

    @Override
    public boolean reaches(Claim claim, CredentialLocator locator) {
        return locator instanceof CredentialLocator.HostedAt hosted
                && register.documentBehind(hosted.address()).isPresent();
    }

    @Override
    public Retrieval<Fetched> locate(Claim claim, CredentialLocator locator, Errand errand) {
        String page = ((CredentialLocator.HostedAt) locator).address();
        return documents.fresh(register.documentBehind(page).orElse(page), errand);
    }
}
