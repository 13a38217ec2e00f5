package io.bonafide.demo;

import io.bonafide.demo.VirtualIssuer.Condition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One host of the {@link VirtualIssuer}, with its keys and the documents that stand. */
final class VirtualHost {
    static final Course COURSE = Course.STATISTICS;
    static final Course ADVANCED = Course.ETHICS;
    static final String ISSUED = "2025-03-14";

    static final String PAST = "2026-03-13";
    static final String FUTURE = "2099-12-31";
    private static final int CLEAR = 0;
    private static final int WITHDRAWN = 1;

    private final StageIssuer issuer;
    private final Map<String, Answer> standing;

    VirtualHost(String host) {
        String base = "https://" + host;
        issuer = new StageIssuer(
                "did:web:" + host,
                nameOf(host),
                base,
                base,
                List.of(StageKey.p256("key-1", "virtual:" + host), StageKey.ed25519(VirtualRecords.SEAL, "v:" + host)));
        standing = Map.of(
                "/.well-known/did.json", json(issuer.didDocument()),
                "/status/revocation", jwt(Cast.list(issuer, "revocation", WITHDRAWN)),
                "/issuer.json", json(Badge2.profile(base + "/issuer.json", issuer.name(), base, "badges@" + host)),
                "/badge.json",
                        json(COURSE.badgeClass(base + "/badge.json", base + "/badge.png", base + "/issuer.json")));
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

    Answer issue(int number, Condition condition, String address) {
        return VirtualIssuer.isSigned(number) ? signed(number, condition, address) : hosted(number, condition, address);
    }

    private Answer signed(int number, Condition condition, String address) {
        Badge3 badge = new Badge3(issuer.profile(), address, issuer.base(), COURSE)
                .to(VirtualIssuer.emailOf(number))
                .valid(ISSUED, condition == Condition.EXPIRED ? PAST : FUTURE)
                .status("revocation", issuer.list("revocation"), condition == Condition.REVOKED ? WITHDRAWN : CLEAR);
        String jwt = issuer.jwt(issuer.key().name(), badge);
        return answer("application/vc+jwt", condition == Condition.TAMPERED ? changed(jwt) : jwt);
    }

    private static String changed(String jwt) {
        Map<String, Object> payload = Jwt.payload(jwt);
        Json.at(payload, "credentialSubject", "achievement").put("name", "Master of " + COURSE.name());
        return Jwt.changed(jwt, payload);
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

    private static Answer json(Map<String, Object> json) {
        return answer("application/json", Json.text(json));
    }

    private static Answer answer(String mediaType, String text) {
        return Answer.document(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }
}
