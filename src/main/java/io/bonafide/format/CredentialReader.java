package io.bonafide.format;

import io.bonafide.credential.SecuredDocument;

/** Reads one credential format. */
public interface CredentialReader {

    /** Whether this is the reader for that document, judged by its content alone. */
    boolean reads(SecuredDocument document);

    /**
     * @param origin the address that finally answered with the document; empty where it was not fetched
     */
    Reading read(SecuredDocument document, String origin) throws UnreadableDocument;
}
