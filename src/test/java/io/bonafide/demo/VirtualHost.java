package io.bonafide.demo;

import io.bonafide.demo.VirtualIssuer.Condition;
import io.bonafide.demo.VirtualIssuer.Form;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** One host of the {@link VirtualIssuer}, with its keys and the documents that stand. */
final class VirtualHost {
    static final Course COURSE = Course.STATISTICS;
    static final Course ADVANCED = Course.ETHICS;
    static final String ISSUED = "2025-03-14";

    static final String PAST = "2026-03-13";
    static final String FUTURE = "2099-12-31";
    private static final int CLEAR = 0;
    private static final int WITHDRAWN = 1;
    private static final int NAMED = 1_000;

    private final StageIssuer issuer;
    private final SigningIssuer signing;
    private final Map<String, Answer> standing = new ConcurrentHashMap<>();

    VirtualHost(String host) {
        String base = "https://" + host;
        issuer = new StageIssuer(
                "did:web:" + host,
                nameOf(host),
                base,
                base,
                List.of(StageKey.p256("key-1", "virtual:" + host), StageKey.ed25519(VirtualRecords.SEAL, "v:" + host)));
        signing = new SigningIssuer(base + "/signed", nameOf(host), issuer.key());
        put("/.well-known/did.json", issuer.didDocument());
        standing.put("/status/revocation", jwt(Cast.list(issuer, "revocation", WITHDRAWN)));
        standing.put(
                "/status/2021", jwtOnVc1(Bits.list2021(base + "/status/2021", issuer.id(), "revocation", WITHDRAWN)));
        put("/status/names", Names.list(base + "/status/names", issuer.id(), withdrawn(Form.LIST_1EDTECH)));
        put("/issuer.json", Badge2.profile(base + "/issuer.json", issuer.name(), base, "badges@" + host));
        put("/badge.json", COURSE.badgeClass(base + "/badge.json", base + "/badge.png", base + "/issuer.json"));
        signing.documents(COURSE, withdrawn(Form.SIGNED_BADGE))
                .forEach((address, document) -> put(address.substring(base.length()), document));
    }

    private void put(String path, Map<String, Object> document) {
        standing.put(path, json(document));
    }

    private Object[] withdrawn(Form form) {
        return IntStream.range(0, NAMED)
                .mapToObj(number -> issuer.base() + VirtualIssuer.path(number, Condition.REVOKED, form))
                .toArray();
    }

    static String nameOf(String host) {
        return "Virtual Academy " + host.replaceAll("\\D", "");
    }

    StageIssuer issuer() {
        return issuer;
    }

    Optional<Answer> standing(String path) {
        return Optional.ofNullable(standing.get(path));
    }

    Answer issue(int number, Condition condition, Form form) {
        String address = issuer.base() + VirtualIssuer.path(number, condition, form);
        return switch (form) {
            case HOSTED -> hosted(number, condition, address);
            case SIGNED_BADGE -> token(signedBadge(number, condition, address), condition, "expires");
            case TOKEN, LIST_2021, LIST_1EDTECH -> token(badge3(number, condition, address, form), condition, "name");
        };
    }

    private String badge3(int number, Condition condition, String address, Form form) {
        Badge3 badge = new Badge3(issuer.profile(), address, issuer.base(), COURSE)
                .to(VirtualIssuer.emailOf(number))
                .valid(ISSUED, condition == Condition.EXPIRED ? PAST : FUTURE)
                .status("revocation", issuer.list("revocation"), condition == Condition.REVOKED ? WITHDRAWN : CLEAR);
        Map<String, Object> json = badge.json();
        if (form == Form.LIST_2021) {
            Map<String, Object> entry = Json.at(json, "credentialStatus");
            entry.put("type", "StatusList2021Entry");
            entry.put("statusListCredential", issuer.base() + "/status/2021");
        } else if (form == Form.LIST_1EDTECH) {
            json.put("credentialStatus", Names.entry(issuer.base() + "/status/names"));
        }
        return Jwt.enveloped(issuer.key(), issuer.id() + "#key-1", json);
    }

    private String signedBadge(int number, Condition condition, String address) {
        return signing.badge(address, ISSUED)
                .to(VirtualIssuer.emailOf(number))
                .until(condition == Condition.EXPIRED ? PAST : FUTURE)
                .jws(signing.key());
    }

    private static Answer token(String jws, Condition condition, String member) {
        return answer("application/vc+jwt", condition == Condition.TAMPERED ? changed(jws, member) : jws);
    }

    /** The same signature around an achievement, or an end, that was never awarded. */
    private static String changed(String jws, String member) {
        Map<String, Object> payload = Jwt.payload(jws);
        if (member.equals("name")) {
            Json.at(payload, "credentialSubject", "achievement").put("name", "Master of " + COURSE.name());
        } else {
            payload.put(member, "2199-12-31T23:59:59Z");
        }
        return Jwt.changed(jws, payload);
    }

    private Answer hosted(int number, Condition condition, String address) {
        Badge2 badge = new Badge2(address, issuer.base() + "/badge.json", ISSUED)
                .to(VirtualIssuer.emailOf(number))
                .until(condition == Condition.EXPIRED ? PAST : FUTURE);
        if (condition == Condition.REVOKED) {
            badge.revoked("Issued in error");
        } else if (condition == Condition.TAMPERED) {
            // A hosted record cannot be changed on its way; it can be somebody else's.
            badge.toPlain("somebody.else@example.net");
        }
        return json(badge.json());
    }

    private Answer jwt(Map<String, Object> list) {
        return answer("application/vc+jwt", Jwt.enveloped(issuer.key(), issuer.id() + "#key-1", list));
    }

    private Answer jwtOnVc1(Map<String, Object> list) {
        return answer("application/vc+jwt", Jwt.onVc1(issuer.key(), issuer.id() + "#key-1", list));
    }

    private static Answer json(Map<String, Object> json) {
        return answer("application/json", Json.text(json));
    }

    private static Answer answer(String mediaType, String text) {
        return Answer.document(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }
}
