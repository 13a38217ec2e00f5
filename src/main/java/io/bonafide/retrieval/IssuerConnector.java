package io.bonafide.retrieval;

import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.dossier.Retrieval;

/** Knows how to obtain the document that one kind of locator points at. */
interface IssuerConnector {
    /** Whether it is the way to what that row points at. */
    boolean reaches(Claim claim, CredentialLocator locator);

    /** Only for claims that it reaches. */
    Retrieval<Fetched> locate(Claim claim, CredentialLocator locator, Errand errand);
}
