package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.page;
import static io.bonafide.format.UnreadableDocument.unsupported;

import io.bonafide.credential.SecuredDocument;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises by its content what is no text of ours (images, PDF, XML, pages) and says so by name. Asked where only JSON
 * will do, and after the readers of such containers. The stated media type is
 * not asked: servers get it wrong.
 */
final class ForeignFormatReader implements CredentialReader {
    private static final int LOOKED_AT = 1_024;
    private static final String HTML = "HTML page";
    private static final Map<String, String> SIGNATURES = Map.of(
            "89504e470d0a1a0a", "PNG image",
            "ffd8ff", "JPEG image",
            "474946383", "GIF image",
            "504b0304", "ZIP archive or office document");

    @Override
    public boolean reads(SecuredDocument document) {
        return recognise(document).isPresent();
    }

    @Override
    public Reading read(SecuredDocument document, String origin) throws UnreadableDocument {
        refuse(document);
        throw unsupported("No known credential format");
    }

    /**
     * @throws UnreadableDocument when the document is one of these
     */
    static void refuse(SecuredDocument document) throws UnreadableDocument {
        Optional<UnreadableDocument> recognised = recognise(document);
        if (recognised.isPresent()) {
            throw recognised.get();
        }
    }

    static boolean isPage(SecuredDocument document) {
        return recognise(document)
                .filter(found -> HTML.equals(found.getMessage()))
                .isPresent();
    }

    private static Optional<UnreadableDocument> recognise(SecuredDocument document) {
        byte[] beginning = Arrays.copyOf(document.bytes(), Math.min(LOOKED_AT, document.size()));
        String hex = HexFormat.of().formatHex(beginning);
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (hex.startsWith(signature.getKey())) {
                return Optional.of(unsupported(signature.getValue()));
            }
        }
        String text = new String(beginning, StandardCharsets.UTF_8);
        if (text.startsWith("%PDF-")) {
            return Optional.of(page("PDF document"));
        }
        String markup = (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
        return markup.startsWith("<") ? Optional.of(markup(markup.toLowerCase(Locale.ROOT))) : Optional.empty();
    }

    private static UnreadableDocument markup(String text) {
        if (text.contains("<html") || text.startsWith("<!doctype html")) {
            return page(HTML);
        }
        if (text.contains("<svg")) {
            return unsupported("SVG image");
        }
        if (text.contains("data.europa.eu") || text.contains("europass")) {
            return unsupported("European Digital Credential (XML)");
        }
        return text.startsWith("<?xml") ? unsupported("XML document") : page(HTML);
    }
}
