package io.bonafide.demo;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One award in every form, to be put into containers. */
final class SaskiasBadge {
    static final String ASSERTION = AttackStage.SITE + "/ob2/assertions/17.json";
    private static final StageIssuer NORTHFIELD = Cast.NORTHFIELD;
    private static final String CLASS = AttackStage.SITE + "/ob2/badges/sql.json";

    private SaskiasBadge() {}

    static String token() {
        return NORTHFIELD.jwt(
                "key-es-2025", NORTHFIELD.badge("17.jwt", Course.SQL).to(AttackStage.SASKIA.email()));
    }

    static String sealed() {
        return Json.text(NORTHFIELD.sealed(NORTHFIELD
                .badge("17", Course.SQL)
                .to(AttackStage.SASKIA.email())
                .json()));
    }

    static String altered() {
        Map<String, Object> payload = Jwt.payload(token());
        Json.at(payload, "credentialSubject", "achievement").put("name", "Master of everything");
        return Jwt.changed(token(), payload);
    }

    /** Serves an assertion with all that belongs to it, and gives it as text. */
    static String assertion(AttackStage stage) {
        stage.serve(CLASS, Course.SQL.badgeClass(CLASS, AttackStage.SITE + "/sql.png", Hosted.NORTHFIELD_PROFILE));
        Map<String, Object> json = badge().json();
        stage.serve(ASSERTION, json);
        return Json.text(json);
    }

    static Map<String, Object> revoked() {
        return badge().revoked("Issued in error").json();
    }

    private static Badge2 badge() {
        return new Badge2(ASSERTION, CLASS, "2025-03-14").to(AttackStage.SASKIA.email());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
