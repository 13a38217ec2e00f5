package io.bonafide.proof;

import io.bonafide.credential.SecuredDocument;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * A JWS in compact serialisation (RFC 7515, 7.1), taken apart without leniency.
 *
 * @param signedBytes header and payload exactly as received, joined by the dot
 */
record CompactJws(SignatureAlgorithm algorithm, byte[] signedBytes, byte[] signature) {
    static final int MAX_LENGTH = 256 * 1024;

    private static final Map<String, SignatureAlgorithm> ALGORITHMS = Map.of(
            "EdDSA", SignatureAlgorithm.ED25519,
            "Ed25519", SignatureAlgorithm.ED25519,
            "ES256", SignatureAlgorithm.ES256,
            "ES384", SignatureAlgorithm.ES384,
            "RS256", SignatureAlgorithm.RS256,
            "PS256", SignatureAlgorithm.PS256);

    static CompactJws parse(SecuredDocument document) throws Refusal {
        if (document.size() > MAX_LENGTH) {
            throw Refusal.malformed("A JWS of more than " + MAX_LENGTH + " bytes");
        }
        String text = new String(document.bytes(), StandardCharsets.ISO_8859_1);
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw Refusal.malformed("Not a compact JWS of three parts");
        }
        JsonObject header = StrictJson.object(decode(parts[0]));
        decode(parts[1]);
        byte[] signed = text.substring(0, text.lastIndexOf('.')).getBytes(StandardCharsets.ISO_8859_1);
        return new CompactJws(algorithm(header), signed, decode(parts[2]));
    }

    private static SignatureAlgorithm algorithm(JsonObject header) throws Refusal {
        if (header.containsKey("crit") || header.containsKey("b64")) {
            throw Refusal.unsupported("A JWS header with extensions");
        }
        if (!(header.get("alg") instanceof JsonString stated)
                || stated.getString().isBlank()) {
            throw Refusal.malformed("A JWS without algorithm");
        }
        SignatureAlgorithm algorithm = ALGORITHMS.get(stated.getString());
        if (algorithm != null) {
            return algorithm;
        }
        String name = stated.getString().toUpperCase(Locale.ROOT);
        if (name.equals("NONE") || name.startsWith("HS")) {
            throw Refusal.malformed("A JWS that is not signed with an issuer's key");
        }
        throw Refusal.unsupported("A signature algorithm that is not spoken");
    }

    private static byte[] decode(String part) throws Refusal {
        return Base64Url.decode(part, "A JWS part");
    }
}
