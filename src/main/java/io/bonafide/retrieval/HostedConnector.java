package io.bonafide.retrieval;

import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.dossier.Retrieval;
import java.util.regex.Pattern;

/** A link, asked as it stands. */
final class HostedConnector implements IssuerConnector {
    // People leave the scheme out: badges.northfield.example/a/1
    private static final Pattern BARE = Pattern.compile("(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}(?:/.*)?");

    private final Documents documents;

    HostedConnector(Documents documents) {
        this.documents = documents;
    }

    @Override
    public boolean reaches(Claim claim, CredentialLocator locator) {
        return locator instanceof CredentialLocator.HostedAt;
    }

    @Override
    public Retrieval<Fetched> locate(Claim claim, CredentialLocator locator, Errand errand) {
        String written = ((CredentialLocator.HostedAt) locator).address().strip();
        return documents.pointedAt(BARE.matcher(written).matches() ? "https://" + written : written, errand);
    }
}
