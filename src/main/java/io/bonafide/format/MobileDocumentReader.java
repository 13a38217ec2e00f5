package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.unsupported;

import io.bonafide.credential.SecuredDocument;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Recognises mobile documents (ISO/IEC 18013-5, {@code IssuerSigned} and {@code Document} in CBOR) and says so by name. */
final class MobileDocumentReader implements CredentialReader {
    private static final int LOOKED_AT = 64;
    // A CBOR map of two to fifteen members.
    private static final int FIRST_MAP = 0xA2;
    private static final int LAST_MAP = 0xAF;

    @Override
    public boolean reads(SecuredDocument document) {
        byte[] beginning = Arrays.copyOf(document.bytes(), Math.min(LOOKED_AT, document.size()));
        if (beginning.length == 0) {
            return false;
        }
        int first = Byte.toUnsignedInt(beginning[0]);
        String names = new String(beginning, StandardCharsets.ISO_8859_1);
        return first >= FIRST_MAP
                && first <= LAST_MAP
                && (names.contains("nameSpaces") || names.contains("issuerAuth") || names.contains("docType"));
    }

    @Override
    public Reading read(SecuredDocument document, String origin) throws UnreadableDocument {
        throw unsupported("Mobile document (mdoc)");
    }
}
