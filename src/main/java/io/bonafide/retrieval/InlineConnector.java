package io.bonafide.retrieval;

import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;

/** A credential that stands in the cell itself. */
final class InlineConnector implements IssuerConnector {

    @Override
    public boolean reaches(Claim claim, CredentialLocator locator) {
        return locator instanceof CredentialLocator.Inline;
    }

    @Override
    public Retrieval<Fetched> locate(Claim claim, CredentialLocator locator, Errand errand) {
        String text = ((CredentialLocator.Inline) locator).text();
        // In UTF-8 it is never shorter than that.
        if (text.length() > Body.LIMIT) {
            return Retrieval.unavailable(RetrievalFailure.BLOCKED, "The pasted credential is too large");
        }
        SecuredDocument document = PastedText.document(text);
        if (document.size() > Body.LIMIT) {
            return Retrieval.unavailable(RetrievalFailure.BLOCKED, "The pasted credential is too large");
        }
        errand.used("pasted", "pasted", 0, document);
        return Retrieval.retrieved(Fetched.given(document));
    }
}
