package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;
import static io.bonafide.format.UnreadableDocument.unsupported;

import io.bonafide.credential.SecuredDocument;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JWS in compact form (RFC 7515, 7.1), strictly: three parts, base64url without padding, whitespace or left-over bits,
 * so that one token has one spelling. At most 256 KiB.
 *
 * @param text as received, without surrounding whitespace
 */
record CompactJws(String text, ObjectNode header, ObjectNode payload) {
    static final int MAX_BYTES = 256 * 1024;
    private static final int PARTS = 3;
    // An object in base64url begins so: '{' followed by '"', '}' or whitespace.
    private static final Pattern BEGINNING = Pattern.compile("e[yw3][A-Za-z0-9+/=_-]*\\.");

    /** Whether the document means to be one: whoever writes it badly should read why. */
    static boolean isIn(SecuredDocument document) {
        return BEGINNING.matcher(document.text().strip()).lookingAt();
    }

    static CompactJws parse(String received) throws UnreadableDocument {
        String text = received.strip();
        if (text.length() > MAX_BYTES) {
            throw malformed("A JWS larger than " + MAX_BYTES + " bytes");
        }
        if (text.indexOf('~') >= 0) {
            throw unsupported("SD-JWT VC");
        }
        String[] parts = text.split("\\.", -1);
        if (parts.length != PARTS) {
            throw malformed("A JWS with " + parts.length + " parts instead of three");
        }
        if (parts[2].isEmpty()) {
            throw malformed("A JWS without a signature");
        }
        decode(parts[2], "signature");
        ObjectNode header = StrictJson.object(decode(parts[0], "header"));
        return new CompactJws(text, header, StrictJson.object(decode(parts[1], "payload")));
    }

    SecuredDocument asDocument(String mediaType) {
        return new SecuredDocument(text.getBytes(StandardCharsets.UTF_8), mediaType);
    }

    private static byte[] decode(String part, String name) throws UnreadableDocument {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            // The decoder overlooks padding and left-over bits; a second spelling of the same bytes is refused.
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Told below, with the same words.
        }
        throw malformed("The " + name + " of a JWS is not strict base64url");
    }
}
