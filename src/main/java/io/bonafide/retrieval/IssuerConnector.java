package io.bonafide.retrieval;

import io.bonafide.claim.CredentialLocator;
import io.bonafide.dossier.Retrieval;

/** Knows how to obtain the document that one kind of locator points at. */
interface IssuerConnector {

    boolean reaches(CredentialLocator locator);

    /** Only for locators that it reaches. */
    Retrieval<Fetched> locate(CredentialLocator locator, Errand errand);
}
