package io.bonafide.retrieval;

import io.bonafide.claim.CredentialLocator;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.register.IssuerRegister;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways to a document, in the order in which they are tried. */
final class Connectors {
    private final List<IssuerConnector> connectors;

    private Connectors(List<IssuerConnector> connectors) {
        this.connectors = connectors;
    }

    static Connectors inOrder(RetrievalSettings settings, IssuerRegister register, Documents documents) {
        return new Connectors(List.of(
                new PlatformPageConnector(register, documents),
                new HostedConnector(documents),
                new AttachedFileConnector(settings.evidenceFolder()),
                new InlineConnector()));
    }

    Retrieval<Fetched> locate(@Nullable CredentialLocator locator, Errand errand) {
        if (locator == null) {
            return Retrieval.unavailable(RetrievalFailure.NO_LOCATOR, "The row gives no link, file or number");
        }
        for (IssuerConnector connector : connectors) {
            if (connector.reaches(locator)) {
                return connector.locate(locator, errand);
            }
        }
        return Retrieval.unavailable(RetrievalFailure.NOT_CONNECTED, "No automatic look-up of numbers at this issuer");
    }
}
