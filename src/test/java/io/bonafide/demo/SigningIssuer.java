package io.bonafide.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an issuer of signed Open Badges 2.0 publishes.
 *
 * @param base where it lies, without a slash at the end
 * @param key the one that it signs with
 */
record SigningIssuer(String base, String name, StageKey key) {

    String id() {
        return base + "/issuer.json";
    }

    String keyAddress() {
        return base + "/keys/1.json";
    }

    String badgeClass() {
        return base + "/badge.json";
    }

    String revocationList() {
        return base + "/revoked.json";
    }

    Map<String, Object> profile() {
        Map<String, Object> profile = Badge2.profile(id(), name, base, "badges@" + base.replaceAll("https://|/.*", ""));
        profile.put("publicKey", keyAddress());
        profile.put("revocationList", revocationList());
        return profile;
    }

    /** Addresses and documents: profile, key, badge class and the list of what is revoked. */
    Map<String, Map<String, Object>> documents(Course course, Object... revoked) {
        Map<String, Map<String, Object>> documents = new LinkedHashMap<>();
        documents.put(id(), profile());
        documents.put(keyAddress(), key.cryptographicKey(keyAddress(), id()));
        documents.put(badgeClass(), course.badgeClass(badgeClass(), base + "/badge.png", id()));
        documents.put(revocationList(), Names.ofBadges(revocationList(), id(), revoked));
        return documents;
    }

    /** A badge to be completed and signed. */
    Badge2 badge(String id, String issuedDay) {
        return new Badge2(id, badgeClass(), issuedDay).signedBy(keyAddress());
    }
}
