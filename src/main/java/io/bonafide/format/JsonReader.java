package io.bonafide.format;

import io.bonafide.credential.SecuredDocument;
import tools.jackson.databind.node.ObjectNode;

/** A reader of a format that is one JSON object. */
abstract class JsonReader implements CredentialReader {

    /** Whether this is the reader for that object. */
    abstract boolean reads(ObjectNode node);

    abstract Reading read(ObjectNode node, SecuredDocument document, String origin) throws UnreadableDocument;

    @Override
    public final boolean reads(SecuredDocument document) {
        try {
            return reads(StrictJson.object(document.bytes()));
        } catch (UnreadableDocument e) {
            // Somebody else's; what nobody reads is reported with its own fault by CredentialReaders.
            return false;
        }
    }

    @Override
    public final Reading read(SecuredDocument document, String origin) throws UnreadableDocument {
        return read(StrictJson.object(document.bytes()), document, origin);
    }
}
