package io.bonafide.format;

import io.bonafide.credential.Credential;
import io.bonafide.credential.StatusList;

/** Reads the list out of a status list credential. */
public final class StatusLists {

    /**
     * @param credential a status list credential, read by one of the {@link CredentialReaders}, not verified yet
     */
    public StatusList read(Credential credential) throws UnreadableDocument {
        throw new UnsupportedOperationException(credential.document().toString());
    }
}
