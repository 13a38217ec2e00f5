package io.bonafide.demo;

import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Attacks on signed Open Badges 2.0: borrowed profiles, keys of one's own, lists that are kept away. */
@NullUnmarked
class SignedBadgeAttackTest {
    private static final SigningIssuer COLLEGE =
            new SigningIssuer(AttackStage.SITE + "/ob2s", "Northfield College", StageKey.rsa("1", "northfield-ob2"));
    private static final SigningIssuer MALLORY =
            new SigningIssuer(AttackStage.EVIL, "Copyshop", StageKey.rsa("1", "mallory-rs"));
    private static final StageKey SECOND = StageKey.p256("2", "northfield-ob2-es");
    private static final String SECOND_ADDRESS = COLLEGE.base() + "/keys/2.json";
    private static final String ID = "urn:uuid:1c1a9a8e-44b2-4c5e-8a3e-5f2c4a3e0017";
    private static AttackStage stage;

    @BeforeAll
    static void open() throws IOException {
        stage = new AttackStage();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @TestFactory
    Stream<DynamicTest> keys() {
        return new Forgeries(stage)
                .addHonest("nothing is wrong", s -> signed(s, badge -> {}))
                .addHonest("names no creator", s -> signed(s, badge -> verifiedBy(badge, Map.of("type", "signed"))))
                .addHonest("an older key beside the new one", s -> rotated(s, COLLEGE.key(), null))
                .addHonest("a newer key beside the old one", s -> rotated(s, SECOND, null))
                .addHonest("the newer key by name", s -> rotated(s, SECOND, SECOND_ADDRESS))
                .add("changed after signing", Reason.SIGNATURE_MISMATCH, s -> {
                    publish(s, COLLEGE);
                    String jws = badge().jws(COLLEGE.key());
                    Map<String, Object> payload = Jwt.payload(jws);
                    payload.put("expires", "2099-01-01T00:00:00Z");
                    return s.pasted(Jwt.changed(jws, payload));
                })
                .add(
                        "another listed key than the one it names",
                        Reason.MALFORMED,
                        s -> rotated(s, SECOND, COLLEGE.keyAddress()))
                .add("a key that was taken from the profile", Reason.KEY_NOT_PUBLISHED, s -> {
                    publish(s, COLLEGE);
                    s.serve(COLLEGE.id(), with(COLLEGE.profile(), "publicKey", SECOND_ADDRESS));
                    return s.pasted(badge().jws(COLLEGE.key()));
                })
                .add("own key on the own site", Reason.KEY_NOT_PUBLISHED, s -> {
                    publish(s, MALLORY);
                    return by(s, MALLORY.key(), MALLORY.keyAddress());
                })
                .add("own key that names the college as its owner", Reason.KEY_NOT_PUBLISHED, s -> {
                    s.serve(MALLORY.keyAddress(), MALLORY.key().cryptographicKey(MALLORY.keyAddress(), COLLEGE.id()));
                    return by(s, MALLORY.key(), MALLORY.keyAddress());
                })
                .add("own key in the header", Reason.KEY_NOT_PUBLISHED, s -> {
                    publish(s, COLLEGE);
                    Map<String, Object> badge = badge().json();
                    badge.put("verification", Json.object("type", "SignedBadge"));
                    StageKey own = MALLORY.key();
                    return s.pasted(own.jws(Json.object("alg", "RS256", "jwk", own.jwk()), badge));
                })
                .add("own key on the college's site", Reason.KEY_NOT_PUBLISHED, s -> {
                    String upload = COLLEGE.base() + "/users/mallory/key.json";
                    s.serve(upload, MALLORY.key().cryptographicKey(upload, COLLEGE.id()));
                    return by(s, MALLORY.key(), upload);
                })
                .add("the college's link leads to another site", Reason.KEY_NOT_OBTAINED, s -> {
                    publish(s, COLLEGE);
                    s.serve(
                            AttackStage.EVIL + "/k.json",
                            MALLORY.key().cryptographicKey(COLLEGE.keyAddress(), COLLEGE.id()));
                    s.redirect(COLLEGE.keyAddress(), AttackStage.EVIL + "/k.json");
                    return s.pasted(badge().jws(MALLORY.key()));
                })
                .add("key listed, owned by another", Reason.KEY_NOT_PUBLISHED, s -> {
                    publish(s, COLLEGE);
                    s.serve(COLLEGE.keyAddress(), COLLEGE.key().cryptographicKey(COLLEGE.keyAddress(), MALLORY.id()));
                    return s.pasted(badge().jws(COLLEGE.key()));
                })
                .add("key that calls itself another", Reason.KEY_NOT_OBTAINED, s -> {
                    publish(s, COLLEGE);
                    s.serve(COLLEGE.keyAddress(), COLLEGE.key().cryptographicKey(SECOND_ADDRESS, COLLEGE.id()));
                    return s.pasted(badge().jws(COLLEGE.key()));
                })
                .add("key that is gone", Reason.KEY_NOT_OBTAINED, s -> {
                    publish(s, COLLEGE);
                    s.serve(COLLEGE.keyAddress(), Answer.status(410));
                    return s.pasted(badge().jws(COLLEGE.key()));
                })
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> envelopes() {
        return new Forgeries(stage)
                .add("alg none", Reason.MALFORMED, s -> headed(s, Map.of("alg", "none")))
                .add("HMAC", Reason.MALFORMED, s -> headed(s, Map.of("alg", "HS256")))
                .add(
                        "another algorithm of the same key",
                        Reason.SIGNATURE_MISMATCH,
                        s -> headed(s, Map.of("alg", "PS256")))
                .add("without its signature", Reason.MALFORMED, s -> {
                    publish(s, COLLEGE);
                    return s.pasted(Json.compact(badge().json()));
                })
                .add(
                        "says it is hosted",
                        Reason.MALFORMED,
                        s -> signed(s, badge -> verifiedBy(badge, Map.of("type", "HostedBadge"))))
                .add(
                        "version 1",
                        Reason.NOT_AUTOMATIC,
                        s -> signed(s, badge -> badge.put("@context", "https://w3id.org/openbadges/v1")))
                .add("the college as the issuer of one's own badge class", Reason.NOT_THE_ISSUERS_SITE, s -> {
                    publish(s, COLLEGE);
                    String own = AttackStage.EVIL + "/b.json";
                    s.serve(own, Course.SQL.badgeClass(own, own, COLLEGE.id()));
                    return signed(s, badge -> badge.put("badge", own));
                })
                .add("one's own profile under the college's name", Reason.NOT_THE_ISSUERS_SITE, s -> {
                    SigningIssuer named = new SigningIssuer(AttackStage.EVIL, "Northfield College", MALLORY.key());
                    publish(s, named);
                    return s.pasted(named.badge(ID, "2025-03-14")
                            .to(AttackStage.SASKIA.email())
                            .jws(named.key()));
                })
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> lists() {
        String list = COLLEGE.revocationList();
        return new Forgeries(stage)
                .addGenuine("revoked", Reason.REVOKED, s -> listed(s, ID))
                .addGenuine(
                        "revoked for no reason",
                        Reason.REVOKED,
                        s -> listed(s, Json.object("id", ID, "revocationReason", "")))
                .addGenuine(
                        "revoked for a reason that is null",
                        Reason.REVOKED,
                        s -> listed(s, Json.object("id", ID, "revocationReason", null)))
                .addGenuine("revoked by its uid", Reason.REVOKED, s -> listed(s, Json.object("uid", "17")))
                .addHonest("another is revoked", s -> listed(s, ID + "0", Json.object("uid", "1")))
                .addGenuine(
                        "list of another issuer",
                        Reason.STATUS_NOT_LEARNED,
                        s -> list(s, Names.ofBadges(list, MALLORY.id())))
                .addGenuine(
                        "list without an issuer",
                        Reason.STATUS_NOT_LEARNED,
                        s -> list(s, without(Names.ofBadges(list, COLLEGE.id()), "issuer")))
                .addGenuine(
                        "list that calls itself another",
                        Reason.STATUS_NOT_LEARNED,
                        s -> list(s, Names.ofBadges(list + "?2", COLLEGE.id())))
                .addGenuine(
                        "list without a list",
                        Reason.STATUS_NOT_LEARNED,
                        s -> list(s, without(Names.ofBadges(list, COLLEGE.id()), "revokedAssertions")))
                .addGenuine("list that cannot be had", Reason.STATUS_NOT_LEARNED, s -> {
                    publish(s, COLLEGE);
                    s.serve(list, Answer.status(404));
                    return s.pasted(badge().jws(COLLEGE.key()));
                })
                .addGenuine("list led to another site", Reason.STATUS_NOT_LEARNED, s -> {
                    publish(s, COLLEGE);
                    s.serve(AttackStage.EVIL + "/r.json", Names.ofBadges(list, COLLEGE.id()));
                    s.redirect(list, AttackStage.EVIL + "/r.json");
                    return s.pasted(badge().jws(COLLEGE.key()));
                })
                .addGenuine(
                        "revoked, it says itself", Reason.REVOKED, s -> signed(s, badge -> badge.put("revoked", true)))
                .addGenuine(
                        "expired",
                        Reason.EXPIRED,
                        s -> signed(s, badge -> badge.put("expires", "2026-05-31T23:59:59Z")))
                .addGenuine(
                        "another's",
                        Reason.ISSUED_TO_ANOTHER,
                        s -> signed(
                                s,
                                badge -> badge.put(
                                        "recipient",
                                        Json.object(
                                                "type", "email", "hashed", false, "identity", "somebody@example.net"))))
                .tests();
    }

    private static Badge2 badge() {
        Badge2 badge = COLLEGE.badge(ID, "2025-03-14").to(AttackStage.SASKIA.email());
        badge.json().put("uid", "17");
        return badge;
    }

    private static void publish(AttackStage stage, SigningIssuer issuer) {
        issuer.documents(Course.SQL).forEach(stage::serve);
    }

    private static Verdict signed(AttackStage stage, Consumer<Map<String, Object>> change) {
        publish(stage, COLLEGE);
        Badge2 badge = badge();
        change.accept(badge.json());
        return stage.pasted(badge.jws(COLLEGE.key()));
    }

    private static Verdict by(AttackStage stage, StageKey key, String address) {
        publish(stage, COLLEGE);
        return stage.pasted(badge().signedBy(address).jws(key));
    }

    /** Two keys in the profile, and a badge by one of them that names one of them or none. */
    private static Verdict rotated(AttackStage stage, StageKey key, String creator) {
        publish(stage, COLLEGE);
        stage.serve(COLLEGE.id(), with(COLLEGE.profile(), "publicKey", List.of(COLLEGE.keyAddress(), SECOND_ADDRESS)));
        stage.serve(SECOND_ADDRESS, SECOND.cryptographicKey(SECOND_ADDRESS, COLLEGE.id()));
        Badge2 badge = badge();
        verifiedBy(
                badge.json(),
                creator == null ? Map.of("type", "SignedBadge") : Map.of("type", "SignedBadge", "creator", creator));
        return stage.pasted(badge.jws(key));
    }

    private static Verdict headed(AttackStage stage, Map<String, Object> header) {
        publish(stage, COLLEGE);
        return stage.pasted(COLLEGE.key().jws(header, badge().json()));
    }

    private static Verdict listed(AttackStage stage, Object... revoked) {
        return list(stage, Names.ofBadges(COLLEGE.revocationList(), COLLEGE.id(), revoked));
    }

    private static Verdict list(AttackStage stage, Map<String, Object> list) {
        publish(stage, COLLEGE);
        stage.serve(COLLEGE.revocationList(), list);
        return stage.pasted(badge().jws(COLLEGE.key()));
    }

    private static void verifiedBy(Map<String, Object> badge, Map<String, String> verification) {
        badge.put("verification", verification);
    }

    private static Map<String, Object> with(Map<String, Object> object, String name, Object value) {
        object.put(name, value);
        return object;
    }

    private static Map<String, Object> without(Map<String, Object> object, String name) {
        object.remove(name);
        return object;
    }
}
