package io.bonafide.retrieval;

import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import java.nio.charset.StandardCharsets;

/** A credential that stands in the cell itself. */
final class InlineConnector implements IssuerConnector {

    @Override
    public boolean reaches(Claim claim, CredentialLocator locator) {
        return locator instanceof CredentialLocator.Inline;
    }

    @Override
    public Retrieval<Fetched> locate(Claim claim, CredentialLocator locator, Errand errand) {
        String text = ((CredentialLocator.Inline) locator).text().strip();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > Body.LIMIT) {
            return Retrieval.unavailable(RetrievalFailure.BLOCKED, "The pasted credential is too large");
        }
        SecuredDocument document = new SecuredDocument(bytes, text.startsWith("{") ? "application/json" : "text/plain");
        errand.used("pasted", "pasted", 0, document);
        return Pages.refuse(Fetched.given(document));
    }
}
