package io.bonafide.demo;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Records of the {@link VirtualIssuer}, with credentials of two issuers in them. */
final class VirtualRecords {
    /** The key that seals what carries its proof inside. */
    static final String SEAL = "key-2";

    private VirtualRecords() {}

    static Answer record(int number, StageIssuer publisher, StageIssuer other) {
        Badge3 token = badge(number, publisher, VirtualHost.COURSE).valid(VirtualHost.ISSUED, VirtualHost.FUTURE);
        Badge3 lapsed = lapsing(number, other).valid("2024-03-14", VirtualHost.PAST);
        lapsed.endorsed(sealed(publisher, Record2.endorsement(publisher, lapsed.id())));
        return json(sealed(
                publisher,
                new Record2(publisher, Integer.toString(number))
                        .holding(publisher.jwt(publisher.key().name(), token), sealed(other, lapsed.json()))
                        .json()));
    }

    static Answer newest(int number, StageIssuer issuer) {
        return json(sealed(
                issuer,
                lapsing(number, issuer)
                        .valid(VirtualHost.ISSUED, VirtualHost.FUTURE)
                        .json()));
    }

    private static Badge3 lapsing(int number, StageIssuer issuer) {
        return badge(number, issuer, VirtualHost.ADVANCED).refreshedAt(issuer.base() + "/refresh/" + number + ".json");
    }

    private static Badge3 badge(int number, StageIssuer issuer, Course course) {
        return issuer.badge(course.slug() + "-" + number, course).to(VirtualIssuer.emailOf(number));
    }

    private static Map<String, Object> sealed(StageIssuer issuer, Map<String, Object> credential) {
        return issuer.key(SEAL).sealed(credential, issuer.id() + "#" + SEAL, "2025-03-14T10:00:00Z");
    }

    private static Answer json(Map<String, Object> json) {
        return Answer.document("application/json", Json.text(json).getBytes(StandardCharsets.UTF_8));
    }
}
