package io.bonafide.retrieval;

import io.bonafide.credential.SecuredDocument;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A document that was pasted into a cell: as it is, as a {@code data:} address (RFC 2397), or in base64. A JWS may have been
 * broken into lines: no whitespace belongs to one, so there is one way to put it together.
 */
final class PastedText {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u200B\\u2028\\u2029\\uFEFF]+");
    private static final Pattern JWS = Pattern.compile("[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]*+");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{16,}+={0,2}");
    private static final Pattern DATA = Pattern.compile("(?i)data:([^,;]*)((?:;[^,;]*)*),(.*)", Pattern.DOTALL);

    private PastedText() {}

    static SecuredDocument document(String text) {
        String plain = text.strip();
        var address = DATA.matcher(plain);
        if (address.matches()) {
            String type = address.group(1).strip().toLowerCase(Locale.ROOT);
            boolean base64 = address.group(2).toLowerCase(Locale.ROOT).endsWith(";base64");
            byte[] percent = unescaped(address.group(3));
            byte[] bytes = base64
                    ? base64(new String(percent, StandardCharsets.ISO_8859_1)).orElse(percent)
                    : percent;
            return new SecuredDocument(bytes, type.isEmpty() ? "text/plain" : type);
        }
        String joined = SPACE.matcher(plain).replaceAll("");
        if (JWS.matcher(joined).matches()) {
            return document(joined.getBytes(StandardCharsets.US_ASCII), "text/plain");
        }
        byte[] asWritten = plain.getBytes(StandardCharsets.UTF_8);
        return base64(joined)
                .filter(PastedText::isDocument)
                .map(bytes -> document(bytes, "application/octet-stream"))
                .orElseGet(() -> document(asWritten, plain.startsWith("{") ? "application/json" : "text/plain"));
    }

    private static SecuredDocument document(byte[] bytes, String mediaType) {
        return new SecuredDocument(bytes, mediaType);
    }

    private static Optional<byte[]> base64(String text) {
        String joined = SPACE.matcher(text).replaceAll("");
        if (!BASE64.matcher(joined).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Base64.getDecoder().decode(joined.replace('-', '+').replace('_', '/')));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** Whether the bytes begin like something that is read: many a word is base64 as well. */
    private static boolean isDocument(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        return start.startsWith("{")
                || start.startsWith("<")
                || start.startsWith("%PDF-")
                || start.startsWith("\u0089PNG")
                || start.startsWith("eyJ");
    }

    private static byte[] unescaped(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length);
        for (int at = 0; at < bytes.length; at++) {
            int high = at + 2 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[at + 2], 16);
            if (bytes[at] == '%' && low >= 0) {
                plain.write(high * 16 + low);
                at += 2;
            } else {
                plain.write(bytes[at]);
            }
        }
        return plain.toByteArray();
    }
}
