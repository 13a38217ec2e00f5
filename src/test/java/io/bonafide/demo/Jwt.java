package io.bonafide.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes credentials as VC-JWT (OB 3.0, JWT proof format). */
final class Jwt {
    private Jwt() {}

    /** Data model 2.0: the credential is the payload. */
    static String enveloped(StageKey key, String keyId, Map<String, Object> credential) {
        return enveloped(key, Json.object("alg", key.algorithm(), "kid", keyId, "typ", "vc+jwt"), credential);
    }

    static String enveloped(StageKey key, Map<String, Object> header, Map<String, Object> credential) {
        Map<String, Object> payload = new LinkedHashMap<>(credential);
        payload.putAll(registered(credential, "validFrom", "validUntil"));
        return key.jws(header, payload);
    }

    /** Data model 1.1: the credential is the claim {@code vc}. */
    static String onVc1(StageKey key, String keyId, Map<String, Object> credential) {
        Map<String, Object> payload = registered(credential, "issuanceDate", "expirationDate");
        payload.put("vc", credential);
        return key.jws(Json.object("alg", key.algorithm(), "kid", keyId, "typ", "JWT"), payload);
    }

    /** What a compact JWS says, whoever says it. */
    static Map<String, Object> payload(String jws) {
        String part = jws.split("\\.", -1)[1];
        return Json.parse(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }

    /** One part of a compact JWS. */
    static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same header and signature around another payload. */
    static String changed(String jws, Map<String, Object> payload) {
        String[] parts = jws.split("\\.", -1);
        return parts[0] + "." + base64(Json.compact(payload)) + "." + parts[2];
    }

    private static Map<String, Object> registered(Map<String, Object> credential, String from, String until) {
        Map<String, Object> claims = Json.object("iss", issuer(credential), "jti", Json.string(credential, "id"));
        claims.put("nbf", seconds(Json.string(credential, from)));
        claims.put("exp", seconds(Json.string(credential, until)));
        Object subject = Json.at(credential, "credentialSubject").get("id");
        if (subject != null) {
            claims.put("sub", subject);
        }
        return claims;
    }

    private static Object issuer(Map<String, Object> credential) {
        return credential.get("issuer") instanceof Map<?, ?> profile
                ? String.valueOf(profile.get("id"))
                : String.valueOf(credential.get("issuer"));
    }

    private static long seconds(String time) {
        return Instant.parse(time).getEpochSecond();
    }
}
