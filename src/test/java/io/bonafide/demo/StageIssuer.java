package io.bonafide.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An issuer of the stories, with its keys.
 *
 * @param id DID or profile address
 * @param name as it calls itself
 * @param site where people find it
 * @param base where its credentials and lists lie, without a slash at the end
 * @param keys by the fragment or key id under which it publishes them; the first signs embedded proofs
 */
record StageIssuer(String id, String name, String site, String base, List<StageKey> keys) {

    /** As it names itself inside a credential. */
    Map<String, Object> profile() {
        return Json.object("id", id, "type", List.of("Profile"), "name", name, "url", site);
    }

    /** A credential of this issuer, to be completed. */
    Badge3 badge(String slug, Course course) {
        return new Badge3(profile(), base + "/credentials/" + slug, base, course);
    }

    /** The first key. */
    StageKey key() {
        return keys.get(0);
    }

    StageKey key(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst().orElseThrow();
    }

    /** Signs with {@code eddsa-rdfc-2022}, as its own DID document says, at the time of the award. */
    Map<String, Object> sealed(Map<String, Object> credential) {
        String created = String.valueOf(credential.getOrDefault("awardedDate", "2026-01-15T09:00:00Z"));
        return key().sealed(credential, id + "#" + key().name(), created);
    }

    /** A JWT by one of its keys, named as its DID document names it. */
    String jwt(String keyName, Badge3 badge) {
        return Jwt.enveloped(key(keyName), id + "#" + keyName, badge.json());
    }

    /** The address of a did:web document (did:web, 3.2). */
    String didAddress() {
        String[] parts = id.substring("did:web:".length()).split(":", -1);
        return parts.length == 1
                ? "https://" + parts[0] + "/.well-known/did.json"
                : "https://" + String.join("/", parts) + "/did.json";
    }

    Map<String, Object> didDocument() {
        List<Object> methods = new ArrayList<>();
        List<String> asserting = new ArrayList<>();
        for (StageKey key : keys) {
            methods.add(key.method(id));
            asserting.add(id + "#" + key.name());
        }
        return Json.object(
                "@context",
                List.of(
                        "https://www.w3.org/ns/did/v1",
                        "https://w3id.org/security/multikey/v1",
                        "https://w3id.org/security/jwk/v1"),
                "id",
                id,
                "verificationMethod",
                methods,
                "assertionMethod",
                asserting);
    }

    String list(String purpose) {
        return base + "/status/" + purpose;
    }
}
