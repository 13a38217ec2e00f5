package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;

import io.bonafide.credential.SecuredDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The text that is baked into an image (Open Badges 2.0, "Open Badges Baking Specification"; Open Badges 3.0, 5.3 "Baked
 * Badge"). Signed bytes are UTF-8, so what was cut out of the image is handed on byte for byte.
 */
final class Baked {

    private Baked() {}

    /** A credential: JSON or a compact JWS. */
    static Reading credential(String text) throws UnreadableDocument {
        boolean json = text.stripLeading().startsWith("{");
        SecuredDocument document = new SecuredDocument(
                text.getBytes(StandardCharsets.UTF_8), json ? "application/json" : "application/vc+jwt");
        if (!json && !CompactJws.isIn(document)) {
            throw malformed("What is baked into the image is neither JSON nor a JWS");
        }
        return new Reading.Inside(List.of(document), null);
    }

    /** An Open Badges 1 or 2 assertion: as a credential, or its address. */
    static Reading assertion(String text) throws UnreadableDocument {
        String address = text.strip();
        return Addresses.isWeb(address) ? HostedAssertionReader.at(address) : credential(text);
    }
}
