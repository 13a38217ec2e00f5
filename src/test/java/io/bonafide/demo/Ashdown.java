package io.bonafide.demo;

import io.bonafide.proof.SelectiveCredential;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A polytechnic that issues in every form there is, and keeps a register that answers by number. */
final class Ashdown {
    static final StageIssuer ISSUER = new StageIssuer(
            "did:web:badges.ashdown.example",
            "Ashdown Polytechnic",
            "https://www.ashdown.example",
            "https://badges.ashdown.example",
            List.of(
                    StageKey.ed25519("seal-25519", "ashdown-ed"),
                    StageKey.p256("seal-256", "ashdown-256").asMultikey(),
                    StageKey.p384("seal-384", "ashdown-384").asMultikey(),
                    StageKey.p256("jwt-256", "ashdown-jwt")));

    static final SigningIssuer SIGNING =
            new SigningIssuer("https://badges.ashdown.example/ob2", ISSUER.name(), StageKey.p256("ob2", "ashdown-ob2"));

    static final String DAY = "2025-03-14";

    /** Position in its lists of bits that is set. */
    static final int WITHDRAWN = 2117;

    private static final String CREATED = DAY + "T10:00:00Z";
    private static final String LIST_2021 = ISSUER.list("2021");
    private static final String LIST_OF_NAMES = ISSUER.list("withdrawn");

    private Ashdown() {}

    /** @param withdrawn ids of credentials that its list of names revokes */
    static void publish(Story story, Course signedCourse, Object... withdrawn) {
        Cast.publish(story, ISSUER, WITHDRAWN, 20);
        story.serve(LIST_2021, ISSUER.sealed(Bits.list2021(LIST_2021, ISSUER.id(), "revocation", WITHDRAWN)));
        story.serve(LIST_OF_NAMES, Names.list(LIST_OF_NAMES, ISSUER.id(), withdrawn));
        SIGNING.documents(signedCourse).forEach(story::serve);
    }

    /** A badge with a status that its bitstring list keeps, not secured yet. */
    static Badge3 badge(String file, Course course, int index) {
        return ISSUER.badge(file, course).status("revocation", ISSUER.list("revocation"), index);
    }

    static String sealed(String suite, String key, Badge3 badge) {
        return Json.text(ISSUER.key(key).sealed(suite, badge.json(), method(key), CREATED));
    }

    static String jwt(Badge3 badge) {
        return ISSUER.jwt("jwt-256", badge);
    }

    /** A token that points at the list of 2021. */
    static String onList2021(Badge3 badge, int index) {
        return token(
                badge,
                Json.object(
                        "id",
                        LIST_2021 + "#" + index,
                        "type",
                        "StatusList2021Entry",
                        "statusPurpose",
                        "revocation",
                        "statusListIndex",
                        Integer.toString(index),
                        "statusListCredential",
                        LIST_2021));
    }

    /** A token that points at the list of names. */
    static String onListOfNames(Badge3 badge) {
        return token(badge, Names.entry(LIST_OF_NAMES));
    }

    private static String token(Badge3 badge, Map<String, Object> status) {
        Map<String, Object> json = badge.json();
        json.put("credentialStatus", status);
        return Jwt.enveloped(ISSUER.key("jwt-256"), method("jwt-256"), json);
    }

    /** What its holder chose to show: the achievement and whose it is, not the day of the award. */
    static String selected(Badge3 badge) {
        return SelectiveCredential.issue(
                        ISSUER.key("seal-256").signer(),
                        Json.compact(badge.json()),
                        List.of("/issuer", "/validFrom", "/validUntil", "/credentialStatus"),
                        method("seal-256"),
                        CREATED)
                .disclosing("/credentialSubject");
    }

    /** An entry of its register. */
    static void register(Story story, String number, String holder, Course course, String state) {
        story.serve(
                "https://register.ashdown.example/certificates/" + number,
                Json.object(
                        "certificate",
                        Json.object("number", number, "holder", holder, "award", course.name(), "date", DAY),
                        "state",
                        state));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String method(String key) {
        return ISSUER.id() + "#" + key;
    }
}
