package io.bonafide.demo;

import java.util.List;
import java.util.Map;

/** Writes lists that name what is revoked, and the entries that point at them. */
final class Names {
    private Names() {}

    /** A 1EdTech list (VCRL v1.0). Items are names, or objects. */
    static Map<String, Object> list(String address, Object issuer, Object... items) {
        List<Object> revoked = List.of(items).stream()
                .map(item -> item instanceof String name ? Json.object("id", name) : item)
                .toList();
        return Json.object("id", address, "issuer", issuer, "revokedCredential", revoked);
    }

    /** The {@code credentialStatus} that points at one. */
    static Map<String, Object> entry(String address) {
        return Json.object("id", address, "type", "1EdTechRevocationList");
    }

    /** An Open Badges 2.0 {@code RevocationList}. */
    static Map<String, Object> ofBadges(String address, String issuer, Object... items) {
        return Json.object(
                "@context",
                "https://w3id.org/openbadges/v2",
                "type",
                "RevocationList",
                "id",
                address,
                "issuer",
                issuer,
                "revokedAssertions",
                List.of(items));
    }
}
