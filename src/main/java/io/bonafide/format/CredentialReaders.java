package io.bonafide.format;

import io.bonafide.credential.RecordShape;
import io.bonafide.credential.SecuredDocument;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The credential formats that are read, in the order in which they are tried. Immutable. */
public final class CredentialReaders {
    /** A certificate with an image attached that has a credential baked in. */
    private static final int DEEPEST = 2;

    private final List<CredentialReader> readers;

    private CredentialReaders(List<CredentialReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /** What is recognised surely comes first; a new format is one line here. */
    public static CredentialReaders inOrder() {
        return of(List.of(
                new CompactJwsReader(),
                new PngReader(),
                new SvgReader(),
                new PdfReader(),
                new HtmlReader(),
                new ForeignFormatReader(),
                new ForeignJsonReader(),
                new MobileDocumentReader(),
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
     * Reads a document, or what it holds.
     *
     * @param origin the address that finally answered with the document; empty where it was not fetched
     * @return never {@link Reading.Inside}, nor leads to nowhere
     * @throws UnreadableDocument when no reader knows the document, or the one that does cannot read it
     */
    public Reading read(SecuredDocument document, String origin) throws UnreadableDocument {
        Reading reading = read(document, origin, DEEPEST);
        if (reading instanceof Reading.Leads leads && leads.addresses().isEmpty()) {
            throw UnreadableDocument.page(leads.page());
        }
        return reading;
    }

    private Reading read(SecuredDocument document, String origin, int deeper) throws UnreadableDocument {
        // Parsed once for all the readers of JSON.
        ObjectNode node = null;
        UnreadableDocument noJson = null;
        for (CredentialReader reader : readers) {
            if (!(reader instanceof JsonReader ofJson)) {
                if (reader.reads(document)) {
                    return opened(reader.read(document, origin), deeper);
                }
            } else if (noJson == null) {
                try {
                    node = node == null ? StrictJson.object(document.bytes()) : node;
                } catch (UnreadableDocument broken) {
                    noJson = broken;
                    continue;
                }
                if (ofJson.reads(node)) {
                    return ofJson.read(node, document, origin);
                }
            }
        }
        ForeignFormatReader.refuse(document);
        throw noJson == null ? UnreadableDocument.unsupported("No known credential format") : noJson;
    }

    private Reading opened(Reading reading, int deeper) throws UnreadableDocument {
        if (reading instanceof Reading.Inside inside) {
            if (deeper == 0) {
                throw UnreadableDocument.malformed("Containers inside containers, too many");
            }
            return firstOf(inside, deeper - 1);
        }
        return reading;
    }

    private Reading firstOf(Reading.Inside inside, int deeper) throws UnreadableDocument {
        UnreadableDocument first = null;
        for (SecuredDocument document : inside.documents()) {
            try {
                Reading reading = read(document, "", deeper);
                if (!(reading instanceof Reading.Leads)) {
                    return reading;
                }
            } catch (UnreadableDocument unreadable) {
                first = first == null ? unreadable : first;
            }
        }
        if (inside.otherwise() != null) {
            return inside.otherwise();
        }
        throw first == null ? UnreadableDocument.malformed("Nothing inside") : first;
    }
}
