package io.bonafide.format;

import io.bonafide.credential.SecuredDocument;
import java.util.List;

/** The credential formats that are read, in the order in which they are tried. */
public final class CredentialReaders {
    private final List<CredentialReader> readers;

    private CredentialReaders(List<CredentialReader> readers) {
        this.readers = List.copyOf(readers);
    }

    public static CredentialReaders inOrder() {
        return new CredentialReaders(List.of());
    }

    public static CredentialReaders of(List<CredentialReader> readers) {
        return new CredentialReaders(readers);
    }

    /**
     * @throws UnreadableDocument when no reader knows the document, or the one that does cannot read it
     */
    public Reading read(SecuredDocument document, String origin) throws UnreadableDocument {
        for (CredentialReader reader : readers) {
            if (reader.reads(document)) {
                return reader.read(document, origin);
            }
        }
        throw new UnreadableDocument(UnreadableDocument.Kind.UNSUPPORTED, "No known credential format");
    }
}
