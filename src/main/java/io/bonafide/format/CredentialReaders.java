package io.bonafide.format;

import io.bonafide.credential.RecordShape;
import io.bonafide.credential.SecuredDocument;
import java.util.List;

/** The credential formats that are read, in the order in which they are tried. Immutable. */
public final class CredentialReaders {
    private final List<CredentialReader> readers;

    private CredentialReaders(List<CredentialReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /** What is recognised surely comes first; a new format is one line here. */
    public static CredentialReaders inOrder() {
        return of(List.of(
                new CompactJwsReader(),
                new ForeignFormatReader(),
                new ForeignJsonReader(),
                new EnvelopedCredentialReader(),
                new EmbeddedProofReader(),
                new HostedAssertionReader()));
    }

    public static CredentialReaders of(List<CredentialReader> readers) {
        return new CredentialReaders(readers);
    }

    /** What was asked for as an issuer's own record is read as that, whatever it looks like. */
    public Reading read(SecuredDocument document, String origin, RecordShape asked) throws UnreadableDocument {
        return new IssuerRecordReader(asked).read(document, origin);
    }

    /**
     * @param origin the address that finally answered with the document; empty where it was not fetched
     * @throws UnreadableDocument when no reader knows the document, or the one that does cannot read it
     */
    public Reading read(SecuredDocument document, String origin) throws UnreadableDocument {
        for (CredentialReader reader : readers) {
            if (reader.reads(document)) {
                return reader.read(document, origin);
            }
        }
        // Says what is wrong with it where it is no JSON at all.
        StrictJson.object(document.bytes());
        throw UnreadableDocument.unsupported("No known credential format");
    }
}
