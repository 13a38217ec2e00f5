package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;
import static io.bonafide.format.UnreadableDocument.unsupported;

import io.bonafide.credential.SecuredDocument;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** {@code EnvelopedVerifiableCredential}: a token in a {@code data:} address (VC Data Model 2.0, 4.12.1). */
final class EnvelopedCredentialReader extends JsonReader {
    private static final String TYPE = "EnvelopedVerifiableCredential";
    private static final String TOKEN = "data:application/vc+jwt,";

    @Override
    boolean reads(ObjectNode node) {
        return VerifiableCredentialModel.hasType(node, TYPE);
    }

    @Override
    Reading read(ObjectNode node, SecuredDocument document, String origin) throws UnreadableDocument {
        String id = node.path("id").asString("");
        if (!id.startsWith("data:")) {
            throw malformed("An enveloped credential without a data: address as its id");
        }
        if (!id.toLowerCase(Locale.ROOT).startsWith(TOKEN)) {
            int comma = id.indexOf(',');
            String mediaType = comma < 0 ? id : id.substring(0, comma);
            throw unsupported("Enveloped credential of type " + Deviations.shown(mediaType));
        }
        return CompactJwsReader.read(id.substring(TOKEN.length()), "application/vc+jwt");
    }
}
