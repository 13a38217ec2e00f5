package io.bonafide.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a Comprehensive Learner Record 2.0 on VC data model 2.0, and endorsements, not secured yet. */
final class Record2 {
    private static final String MODEL = "https://www.w3.org/ns/credentials/v2";
    private static final String RECORDS = "https://purl.imsglobal.org/spec/clr/v2p0/context.json";
    private static final String BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    private static final String FROM = "2025-07-01T09:00:00Z";

    private final StageIssuer publisher;
    private final String slug;
    private final List<Object> members = new ArrayList<>();
    private final List<Object> achievements = new ArrayList<>();
    private final List<Object> associations = new ArrayList<>();
    private String subject = "did:example:saskia";

    Record2(StageIssuer publisher, String slug) {
        this.publisher = publisher;
        this.slug = slug;
    }

    /** Sealed credentials, tokens, or enveloped ones. */
    Record2 holding(Object... more) {
        members.addAll(List.of(more));
        return this;
    }

    /** On the publisher's word alone. */
    Record2 awarding(Course course) {
        achievements.add(course.achievement(publisher.base()));
        return this;
    }

    Record2 associated(String source, String target) {
        associations.add(Json.object(
                "type", "Association", "associationType", "isChildOf", "sourceId", source, "targetId", target));
        return this;
    }

    Record2 to(String id) {
        subject = id;
        return this;
    }

    Map<String, Object> json() {
        Map<String, Object> about = Json.object("id", subject, "type", List.of("ClrSubject"));
        if (!members.isEmpty()) {
            about.put("verifiableCredential", List.copyOf(members));
        }
        if (!achievements.isEmpty()) {
            about.put("achievement", List.copyOf(achievements));
            // The base context of CLR 2.0 knows no identities.
            about.put("name", AttackStage.SASKIA.name());
        }
        if (!associations.isEmpty()) {
            about.put("association", List.copyOf(associations));
        }
        return Json.object(
                "@context",
                List.of(MODEL, RECORDS, BADGES),
                "id",
                publisher.base() + "/records/" + slug,
                "type",
                List.of("VerifiableCredential", "ClrCredential"),
                "name",
                "Record of learning",
                "issuer",
                publisher.profile(),
                "validFrom",
                FROM,
                "awardedDate",
                FROM,
                "credentialSubject",
                about);
    }

    /** A word of somebody's about something. */
    static Map<String, Object> endorsement(StageIssuer endorser, String about) {
        return Json.object(
                "@context",
                List.of(MODEL, BADGES),
                "id",
                endorser.base() + "/endorsements/" + Integer.toHexString(about.hashCode()),
                "type",
                List.of("VerifiableCredential", "EndorsementCredential"),
                "issuer",
                endorser.profile(),
                "validFrom",
                FROM,
                "awardedDate",
                FROM,
                "credentialSubject",
                Json.object("id", about, "type", List.of("EndorsementSubject"), "endorsementComment", "Well run"));
    }

    /** A token as a credential of data model 2.0. */
    static Map<String, Object> enveloped(String jwt) {
        return Json.object(
                "@context", MODEL, "id", "data:application/vc+jwt," + jwt, "type", "EnvelopedVerifiableCredential");
    }
}
