package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;
import static io.bonafide.format.UnreadableDocument.unsupported;

import io.bonafide.credential.SecuredDocument;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Credentials baked into PNG images: one {@code iTXt} chunk, not compressed, with the keyword {@code openbadgecredential}
 * (Open Badges 3.0) or {@code openbadges} (Open Badges 2.0, "Open Badges Baking Specification"). In Open Badges 1 it was a
 * {@code tEXt} chunk with an address, which is still followed. Other texts are none of ours.
 */
final class PngReader implements CredentialReader {
    private static final String CREDENTIAL = "openbadgecredential";
    private static final String ASSERTION = "openbadges";
    private static final Set<String> TEXTS = Set.of("iTXt", "tEXt", "zTXt");

    /** A chunk of ours: its type, its keyword, and what follows the keyword. */
    private record Text(String type, String keyword, byte[] rest) {}

    @Override
    public boolean reads(SecuredDocument document) {
        byte[] start = Arrays.copyOf(document.bytes(), PngChunks.SIGNATURE_LENGTH);
        return HexFormat.of().formatHex(start).equals(PngChunks.SIGNATURE);
    }

    @Override
    public Reading read(SecuredDocument document, String origin) throws UnreadableDocument {
        Text found = null;
        PngChunks chunks = new PngChunks(document.bytes());
        while (chunks.hasNext()) {
            Text text = ours(chunks.next());
            if (text != null && found != null) {
                throw malformed("More than one credential in the image");
            }
            found = text == null ? found : text;
        }
        if (found == null) {
            throw malformed("No credential in the image");
        }
        return switch (found.type()) {
            case "iTXt" -> international(found);
            case "tEXt" -> legacy(found);
            default -> throw malformed("The credential in the image is compressed");
        };
    }

    private static @Nullable Text ours(PngChunks.Chunk chunk) {
        if (!TEXTS.contains(chunk.type())) {
            return null;
        }
        int end = end(chunk.content(), 0);
        String keyword = new String(chunk.content(), 0, end, StandardCharsets.ISO_8859_1);
        if (!keyword.equals(CREDENTIAL) && !keyword.equals(ASSERTION)) {
            return null;
        }
        int after = Math.min(end + 1, chunk.content().length);
        return new Text(chunk.type(), keyword, Arrays.copyOfRange(chunk.content(), after, chunk.content().length));
    }

    /** Compression flag and method, language and translated keyword, each ended by a zero; then the text. */
    private static Reading international(Text chunk) throws UnreadableDocument {
        byte[] rest = chunk.rest();
        int language = rest.length < 2 ? rest.length : end(rest, 2);
        int translated = language == rest.length ? language : end(rest, language + 1);
        if (translated == rest.length) {
            throw malformed("The credential in the image is cut off");
        }
        if (rest[0] != 0) {
            throw malformed("The credential in the image is compressed");
        }
        String text = StrictJson.utf8(Arrays.copyOfRange(rest, translated + 1, rest.length));
        return chunk.keyword().equals(ASSERTION) ? Baked.assertion(text) : Baked.credential(text);
    }

    private static Reading legacy(Text chunk) throws UnreadableDocument {
        if (chunk.keyword().equals(CREDENTIAL)) {
            throw malformed("The credential in the image is not in an iTXt chunk");
        }
        String address = StrictJson.utf8(chunk.rest()).strip();
        if (!Addresses.isWeb(address)) {
            throw unsupported("Open Badges 1.x, baked into an image");
        }
        return HostedAssertionReader.at(address);
    }

    /** Where the next zero stands; the length where there is none. */
    private static int end(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != 0) {
            at++;
        }
        return at;
    }
}
