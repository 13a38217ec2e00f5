package io.bonafide.format;

import io.bonafide.credential.SecuredDocument;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

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

    /**
     * @param origin the address that finally answered with the document; empty where it was not fetched
     * @throws UnreadableDocument when no reader knows the document, or the one that does cannot read it
     */
    public Reading read(SecuredDocument document, String origin) throws UnreadableDocument {
        // Parsed once for all the readers of JSON.
        ObjectNode node = null;
        for (CredentialReader reader : readers) {
            if (reader instanceof JsonReader ofJson) {
                // Throws what is wrong with it where it is no JSON at all.
                node = node == null ? StrictJson.object(document.bytes()) : node;
                if (ofJson.reads(node)) {
                    return ofJson.read(node, document, origin);
                }
            } else if (reader.reads(document)) {
                return reader.read(document, origin);
            }
        }
        throw UnreadableDocument.unsupported("No known credential format");
    }
}
