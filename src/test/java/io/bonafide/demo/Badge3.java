package io.bonafide.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes an Open Badges 3.0 credential on VC data model 2.0, or 1.1, not secured yet. */
final class Badge3 {
    private static final String BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    private static final String BADGES_ON_VC1 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json";

    private final Map<String, Object> issuer;
    private final String id;
    private final Map<String, Object> subject = Json.object("type", List.of("AchievementSubject"));
    private final List<Object> status = new ArrayList<>();
    private final List<Object> endorsements = new ArrayList<>();
    private final List<Object> tokens = new ArrayList<>();
    private final String name;
    private Map<String, Object> refresh = Map.of();
    private String from = "2025-03-14T10:00:00Z";
    private String until = "2099-12-31T23:59:59Z";
    private String awarded = from;

    Badge3(Map<String, Object> issuer, String id, String base, Course course) {
        this.issuer = issuer;
        this.id = id;
        this.name = course.name();
        subject.put("achievement", course.achievement(base));
    }

    /** The recipient as a salted hash of an e-mail address. */
    Badge3 to(String email) {
        String salt = "salt-" + Integer.toHexString(id.hashCode());
        return identifier(Json.object(
                "type",
                "IdentityObject",
                "hashed",
                true,
                "identityHash",
                Person.hash(email, salt),
                "identityType",
                "emailAddress",
                "salt",
                salt));
    }

    /** The recipient in plain words: {@code emailAddress} or {@code name}. */
    Badge3 toPlain(String type, String value) {
        return identifier(
                Json.object("type", "IdentityObject", "hashed", false, "identityHash", value, "identityType", type));
    }

    private Badge3 identifier(Map<String, Object> identity) {
        subject.put("identifier", List.of(identity));
        return this;
    }

    /** The recipient by an id of their own. */
    Badge3 toSubject(String subjectId) {
        subject.put("id", subjectId);
        return this;
    }

    /** Begin and end of validity, as days. */
    Badge3 valid(String fromDay, String untilDay) {
        from = fromDay + "T10:00:00Z";
        until = untilDay + "T23:59:59Z";
        awarded = from;
        return this;
    }

    /** The day of the award, where it is not the first day of validity. */
    Badge3 awarded(String day) {
        awarded = day + "T10:00:00Z";
        return this;
    }

    Badge3 status(String purpose, String list, int index) {
        status.add(Json.object(
                "id",
                list + "#" + index,
                "type",
                "BitstringStatusListEntry",
                "statusPurpose",
                purpose,
                "statusListIndex",
                Integer.toString(index),
                "statusListCredential",
                list));
        return this;
    }

    /** Somebody's word for the credential itself: a sealed endorsement, or a token. */
    Badge3 endorsed(Object endorsement) {
        (endorsement instanceof String ? tokens : endorsements).add(endorsement);
        return this;
    }

    /** Where the newest copy lies. */
    Badge3 refreshedAt(String address) {
        refresh = Json.object("id", address, "type", "1EdTechCredentialRefresh");
        return this;
    }

    String id() {
        return id;
    }

    /** On data model 2.0. */
    Map<String, Object> json() {
        List<String> contexts = new ArrayList<>(List.of("https://www.w3.org/ns/credentials/v2", BADGES));
        if (!refresh.isEmpty()) {
            contexts.add("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
        }
        Map<String, Object> credential = head(contexts);
        credential.put("validFrom", from);
        credential.put("validUntil", until);
        return body(credential);
    }

    /** On data model 1.1. */
    Map<String, Object> jsonOnVc1(String... moreContexts) {
        List<String> contexts = new ArrayList<>(List.of("https://www.w3.org/2018/credentials/v1", BADGES_ON_VC1));
        contexts.addAll(List.of(moreContexts));
        Map<String, Object> credential = head(contexts);
        credential.put("issuanceDate", from);
        credential.put("expirationDate", until);
        return body(credential);
    }

    private Map<String, Object> head(List<String> contexts) {
        return Json.object(
                "@context", contexts,
                "id", id,
                "type", List.of("VerifiableCredential", "OpenBadgeCredential"),
                "name", name,
                "issuer", issuer);
    }

    private Map<String, Object> body(Map<String, Object> credential) {
        credential.put("awardedDate", awarded);
        credential.put("credentialSubject", new LinkedHashMap<>(subject));
        if (!status.isEmpty()) {
            credential.put("credentialStatus", status.size() == 1 ? status.get(0) : List.copyOf(status));
        }
        if (!endorsements.isEmpty()) {
            credential.put("endorsement", List.copyOf(endorsements));
        }
        if (!tokens.isEmpty()) {
            credential.put("endorsementJwt", List.copyOf(tokens));
        }
        if (!refresh.isEmpty()) {
            credential.put("refreshService", refresh);
        }
        return credential;
    }
}
