package io.bonafide.demo;

import java.util.Map;

/** Writes the documents of a hosted Open Badge 2.0. */
final class Badge2 {
    private static final String CONTEXT = "https://w3id.org/openbadges/v2";

    private final Map<String, Object> assertion;

    /** @param badge address of the badge class */
    Badge2(String address, String badge, String issuedDay) {
        assertion = Json.object(
                "@context",
                CONTEXT,
                "type",
                "Assertion",
                "id",
                address,
                "badge",
                badge,
                "verification",
                Json.object("type", "HostedBadge"),
                "issuedOn",
                issuedDay + "T10:00:00Z");
    }

    /** As the largest platform does it: SHA-256 of the address, without salt. */
    Badge2 to(String email) {
        assertion.put("recipient", Json.object("type", "email", "hashed", true, "identity", Person.hash(email, "")));
        return this;
    }

    Badge2 toSalted(String email, String salt) {
        assertion.put(
                "recipient",
                Json.object("type", "email", "hashed", true, "salt", salt, "identity", Person.hash(email, salt)));
        return this;
    }

    Badge2 toPlain(String email) {
        assertion.put("recipient", Json.object("type", "email", "hashed", false, "identity", email));
        return this;
    }

    Badge2 until(String day) {
        assertion.put("expires", day + "T23:59:59Z");
        return this;
    }

    Badge2 revoked(String reason) {
        assertion.put("revoked", true);
        assertion.put("revocationReason", reason);
        return this;
    }

    /** Verified by signature instead. */
    Badge2 signedBy(String keyAddress) {
        assertion.put("verification", Json.object("type", "SignedBadge", "creator", keyAddress));
        return this;
    }

    /** The JWS that a signed badge is (Open Badges 2.0, "Signed Badge verification"). */
    String jws(StageKey key) {
        return key.jws(Json.object("alg", key.algorithm()), assertion);
    }

    Map<String, Object> json() {
        return assertion;
    }

    /** An issuer profile whose hosted assertions lie on its own host. */
    static Map<String, Object> profile(String id, String name, String url, String email) {
        return Json.object("@context", CONTEXT, "type", "Profile", "id", id, "name", name, "url", url, "email", email);
    }
}
