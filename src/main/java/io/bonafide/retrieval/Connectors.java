package io.bonafide.retrieval;

import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.register.IssuerRegister;
import java.util.List;

/** The ways to a document, in the order in which they are tried. */
final class Connectors {
    private final List<IssuerConnector> connectors;

    private Connectors(List<IssuerConnector> connectors) {
        this.connectors = connectors;
    }

    static Connectors inOrder(RetrievalSettings settings, IssuerRegister register, Documents documents) {
        return new Connectors(List.of(
                new PlatformPageConnector(register, documents),
                new IssuerRecordConnector(register, documents),
                new HostedConnector(documents),
                new AttachedFileConnector(settings.evidenceFolder()),
                new InlineConnector()));
    }

    Retrieval<Fetched> locate(Claim claim, Errand errand) {
        CredentialLocator locator = claim.locator();
        if (locator == null) {
            return Retrieval.unavailable(RetrievalFailure.NO_LOCATOR, "The row gives no link, file or number");
        }
        return locate(claim, locator, errand);
    }

    /** What another locator than the row's own leads to: one that was found on the way. */
    Retrieval<Fetched> locate(Claim claim, CredentialLocator locator, Errand errand) {
        for (IssuerConnector connector : connectors) {
            if (connector.reaches(claim, locator)) {
                return connector.locate(claim, locator, errand);
            }
        }
        return Retrieval.unavailable(RetrievalFailure.NOT_CONNECTED, "No automatic look-up of numbers at this issuer");
    }
}
