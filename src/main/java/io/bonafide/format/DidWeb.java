package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code did:web}: a host, perhaps a port, perhaps a path, all told apart by colons (did:web method, 3.2). */
final class DidWeb {
    private static final Pattern FORM =
            Pattern.compile("did:web:([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?:%3[Aa](\\d{1,5}))?((?::[^:]+)*)");
    // Nothing that could turn one path into another: no dots alone, no escaped separators.
    private static final Pattern SEGMENTS = Pattern.compile(
            "(?::(?!\\.{1,2}(?::|$))(?:[A-Za-z0-9._~-]|%(?!2[EeFf]|5[Cc]|[01]|7[Ff])[0-9A-Fa-f]{2})+)*");

    private DidWeb() {}

    /** The address of the DID document. */
    static String address(String did) throws UnreadableDocument {
        Matcher form = FORM.matcher(did);
        if (!form.matches() || !SEGMENTS.matcher(form.group(3)).matches()) {
            throw malformed("Not a did:web identifier");
        }
        String port = form.group(2) == null ? "" : ":" + form.group(2);
        String path = form.group(3).isEmpty() ? "/.well-known" : form.group(3).replace(':', '/');
        return "https://" + form.group(1) + port + path + "/did.json";
    }
}
