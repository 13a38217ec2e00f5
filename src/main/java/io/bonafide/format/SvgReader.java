package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;

import io.bonafide.credential.SecuredDocument;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Credentials baked into SVG images: one element {@code credential} (Open Badges 3.0) or {@code assertion} (Open Badges
 * 2.0) in the badges' own namespace. A JWS stands in its attribute {@code verify}, JSON as its text; in Open Badges 2.0 the
 * attribute may be the assertion's address, and then the text is only a copy.
 */
final class SvgReader implements CredentialReader {
    private static final int LOOKED_AT = 8_192;
    private static final Pattern ROOT = Pattern.compile(
            "\\uFEFF?\\s*+(?:<\\?[^>]*+>\\s*+|<!--(?:(?!-->).)*+-->\\s*+)*+(?:<!DOCTYPE\\s++|<)(?:[\\w.-]++:)?svg\\b",
            Pattern.DOTALL);

    @Override
    public boolean reads(SecuredDocument document) {
        byte[] bytes = document.bytes();
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.UTF_8);
        return ROOT.matcher(start).lookingAt();
    }

    @Override
    public Reading read(SecuredDocument document, String origin) throws UnreadableDocument {
        String image = StrictJson.utf8(document.bytes());
        try (BakedElements elements = new BakedElements(image.startsWith("\uFEFF") ? image.substring(1) : image)) {
            BakedElements.Element found = elements.only();
            if (found.verify().isEmpty()) {
                return Baked.credential(found.text());
            }
            if (found.namespace().equals(BakedElements.BADGES_2)) {
                return Baked.assertion(found.verify());
            }
            if (!found.text().isBlank()) {
                throw malformed("The image holds a JWS and a JSON document in one");
            }
            return Baked.credential(found.verify());
        } catch (XMLStreamException e) {
            // The parser's own message quotes the document, which may hold personal data.
            throw malformed("SVG image that is not well-formed XML, or too intricate"
                    + (e.getLocation() == null
                            ? ""
                            : ", in line " + e.getLocation().getLineNumber()));
        }
    }
}
