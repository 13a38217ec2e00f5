package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;
import static io.bonafide.format.UnreadableDocument.unsupported;

import io.bonafide.credential.SecuringMechanism;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rules for a credential's JOSE header (Open Badges 3.0, JWT proof format; RFC 8725). Keys and key addresses that the
 * header brings along ({@code jku}, {@code x5u}, {@code x5c}) are never used.
 */
final class JoseHeader {
    static final Set<String> ALGORITHMS = Set.of("RS256", "PS256", "ES256", "ES384", "EdDSA");
    // "jose" and "jws" say no more than that it is one; signed Open Badges 2.0 carry them.
    private static final Set<String> TYPES = Set.of("jwt", "vc+jwt", "vc+ld+jwt", "vc+ld+json+jwt", "jose", "jws");
    private static final Set<String> SELECTIVE = Set.of("dc+sd-jwt", "vc+sd-jwt");
    private static final List<String> IGNORED = List.of("jku", "x5u", "x5c", "x5t", "x5t#S256");

    private JoseHeader() {}

    static SecuringMechanism.EnvelopingProof read(ObjectNode node, Deviations deviations) throws UnreadableDocument {
        String type = text(node, "typ");
        if (type != null) {
            judgeType(type.toLowerCase(Locale.ROOT));
        }
        if (node.has("crit") || node.has("b64")) {
            throw malformed("A JWS header with critical extensions (crit, b64)");
        }
        if (node.has("enc")) {
            throw unsupported("Encrypted token (JWE)");
        }
        for (String name : IGNORED) {
            if (node.has(name)) {
                deviations.tolerated("", "The JWS header names a key by " + name + ", which is ignored");
            }
        }
        return new SecuringMechanism.EnvelopingProof(
                algorithm(text(node, "alg")), text(node, "kid"), embeddedKey(node));
    }

    private static void judgeType(String type) throws UnreadableDocument {
        String plain = type.startsWith("application/") ? type.substring("application/".length()) : type;
        if (SELECTIVE.contains(plain)) {
            throw unsupported("SD-JWT VC");
        }
        if (!TYPES.contains(plain)) {
            throw unsupported("A token of type " + Deviations.shown(type) + ", not of a credential");
        }
    }

    private static String algorithm(@Nullable String stated) throws UnreadableDocument {
        if (stated == null || stated.isBlank()) {
            throw malformed("A JWS that states no algorithm");
        }
        if (stated.equalsIgnoreCase("none")) {
            throw malformed("A JWS without a signature (algorithm none)");
        }
        if (stated.toUpperCase(Locale.ROOT).startsWith("HS")) {
            throw malformed("A JWS with a shared secret (HMAC) instead of a signature");
        }
        if (!ALGORITHMS.contains(stated)) {
            throw unsupported("Signature algorithm " + Deviations.shown(stated));
        }
        return stated;
    }

    private static @Nullable String embeddedKey(ObjectNode node) throws UnreadableDocument {
        if (!node.has("jwk")) {
            return null;
        }
        if (!node.get("jwk").isObject()) {
            throw malformed("The jwk of a JWS header is not an object");
        }
        if (node.get("jwk").has("d")) {
            throw malformed("A private key in a JWS header");
        }
        return node.get("jwk").toString();
    }

    private static @Nullable String text(ObjectNode node, String name) throws UnreadableDocument {
        if (!node.has(name)) {
            return null;
        }
        if (!node.get(name).isString()) {
            throw malformed("The " + name + " of a JWS header is not a text");
        }
        return node.get(name).stringValue();
    }
}
