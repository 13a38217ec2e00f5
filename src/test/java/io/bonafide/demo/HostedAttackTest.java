package io.bonafide.demo;

import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Attacks on hosted Open Badges 2.0: records on other people's sites, borrowed profiles, other people's records. */
class HostedAttackTest {
    private static final String SITE = AttackStage.SITE;
    private static final String EVIL = AttackStage.EVIL;
    private static final String PROFILE = Hosted.NORTHFIELD_PROFILE;
    private static final String CLASS = SITE + "/ob2/badges/sql.json";
    private static final String ASSERTION = SITE + "/ob2/assertions/17.json";
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
    Stream<DynamicTest> scopes() {
        String hostInFront = "https://badges.northfield.example.copyshop.example";
        return new Forgeries(stage)
                .addHonest("nothing is wrong", s -> hosted(s, ASSERTION, CLASS))
                .add(
                        "assertion on another host",
                        Reason.NOT_THE_ISSUERS_SITE,
                        s -> hosted(s, EVIL + "/a/17.json", CLASS))
                .add(
                        "badge class on another host",
                        Reason.NOT_THE_ISSUERS_SITE,
                        s -> hosted(s, ASSERTION, EVIL + "/b.json"))
                .add(
                        "both on another host",
                        Reason.NOT_THE_ISSUERS_SITE,
                        s -> hosted(s, EVIL + "/a/17.json", EVIL + "/b.json"))
                .add(
                        "host that begins like the issuer's",
                        Reason.NOT_THE_ISSUERS_SITE,
                        s -> scoped(s, hostInFront + "/17.json", "startsWith", SITE))
                .add(
                        "path that begins like the issuer's",
                        Reason.NOT_THE_ISSUERS_SITE,
                        s -> scoped(s, SITE + "/ob2mallory/17.json", "startsWith", SITE + "/ob2"))
                .add(
                        "path that climbs out again",
                        Reason.NOT_THE_ISSUERS_SITE,
                        s -> scoped(s, SITE + "/mallory/17.json", "startsWith", SITE + "/ob2/"))
                .add(
                        "allowed host with another in front",
                        Reason.NOT_THE_ISSUERS_SITE,
                        s -> scoped(s, hostInFront + "/17.json", "allowedOrigins", "badges.northfield.example"))
                .add(
                        "host below an allowed one",
                        Reason.NOT_THE_ISSUERS_SITE,
                        s -> scoped(s, SITE + "/17.json", "allowedOrigins", "northfield.example"))
                .addHonest("within both scopes", s -> scoped(s, ASSERTION, "startsWith", SITE + "/ob2/"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> profiles() {
        return new Forgeries(stage)
                .add("forged copy inside the badge class", Reason.NOT_THE_ISSUERS_SITE, s -> {
                    Map<String, Object> forged =
                            scope(Hosted.northfieldProfile(), "allowedOrigins", List.of("files.copyshop.example"));
                    return badgeOf(s, EVIL + "/a/17.json", EVIL + "/b.json", forged);
                })
                .add("forged copy on a site that many share", Reason.NOT_THE_ISSUERS_SITE, s -> {
                    s.serve(PROFILE, scope(Hosted.northfieldProfile(), "startsWith", SITE + "/ob2/"));
                    return badgeOf(
                            s,
                            SITE + "/users/mallory/17.json",
                            SITE + "/users/mallory/b.json",
                            Hosted.northfieldProfile());
                })
                .add("issuer id that leads to one's own profile", Reason.NOT_OPENED, s -> {
                    Map<String, Object> own = scope(
                            Badge2.profile(SITE + "/go", "Northfield College", SITE, "x@example.org"),
                            "allowedOrigins",
                            List.of("files.copyshop.example", "badges.northfield.example"));
                    s.serve(EVIL + "/p.json", own);
                    s.redirect(SITE + "/go", EVIL + "/p.json");
                    return badgeOf(s, EVIL + "/a/17.json", EVIL + "/b.json", SITE + "/go");
                })
                .add("badge class that leads to one's own", Reason.NOT_OPENED, s -> {
                    s.serve(EVIL + "/b.json", Course.SQL.badgeClass(CLASS, SITE + "/i.png", PROFILE));
                    s.redirect(CLASS, EVIL + "/b.json");
                    return s.judge(s.serve(ASSERTION, badge(ASSERTION, CLASS)));
                })
                .add(
                        "issuer id that is no web address",
                        Reason.MALFORMED,
                        s -> badgeOf(
                                s,
                                ASSERTION,
                                CLASS,
                                Badge2.profile("urn:northfield", "Northfield College", SITE, "x@example.org")))
                .add(
                        "issuer id over http",
                        Reason.NOT_OPENED,
                        s -> badgeOf(
                                s,
                                EVIL + "/a/17.json",
                                EVIL + "/b.json",
                                "http://badges.northfield.example/ob2/issuer.json"))
                .add("profile that calls itself another", Reason.MALFORMED, s -> {
                    s.serve(PROFILE, Badge2.profile(PROFILE + "?2", "Northfield College", SITE, "x@example.org"));
                    return hosted(s, ASSERTION, CLASS);
                })
                .add("badge class that calls itself another", Reason.MALFORMED, s -> {
                    s.serve(CLASS, Course.SQL.badgeClass(CLASS + "?2", SITE + "/i.png", PROFILE));
                    return s.judge(s.serve(ASSERTION, badge(ASSERTION, CLASS)));
                })
                .add("an assertion as the profile", Reason.MALFORMED, s -> {
                    s.serve(PROFILE, badge(PROFILE, CLASS));
                    return hosted(s, ASSERTION, CLASS);
                })
                .add(
                        "imitated site",
                        Reason.NOT_THE_ISSUERS_SITE,
                        s -> own(s, "https://badges.northfie1d.example", "NC"))
                .add(
                        "the known name on a site of one's own",
                        Reason.NOT_THE_ISSUERS_SITE,
                        s -> own(s, EVIL, "Northfield College"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> records() {
        return new Forgeries(stage)
                .add("redirected to another site", Reason.NOT_THE_ISSUERS_SITE, s -> {
                    classes(s, CLASS);
                    s.serve(EVIL + "/17.json", badge(ASSERTION, CLASS));
                    s.redirect(ASSERTION, EVIL + "/17.json");
                    return s.judge(ASSERTION);
                })
                .add("copy elsewhere of what is not there", Reason.DEAD_LINK, s -> {
                    classes(s, CLASS);
                    return s.judge(s.serve(EVIL + "/17.json", badge(ASSERTION, CLASS)));
                })
                .add("pasted and not there", Reason.DEAD_LINK, s -> {
                    classes(s, CLASS);
                    return s.pasted(Json.compact(badge(ASSERTION, CLASS)));
                })
                .add("another id at its own address", Reason.MALFORMED, s -> {
                    classes(s, CLASS);
                    s.serve(ASSERTION, badge(ASSERTION + "?18", CLASS));
                    return s.pasted(Json.compact(badge(ASSERTION, CLASS)));
                })
                .add(
                        "id that is an inner address",
                        Reason.NOT_OPENED,
                        s -> s.pasted(Json.compact(badge("https://169.254.169.254/latest", CLASS))))
                .add(
                        "no word on how it is verified",
                        Reason.MALFORMED,
                        s -> changed(s, all -> all.remove("verification")))
                .add(
                        "signed, it says",
                        Reason.MALFORMED,
                        s -> changed(s, all -> all.put("verification", Json.object("type", "SignedBadge"))))
                .add(
                        "410 at a host that nobody knows",
                        Reason.DEAD_LINK,
                        s -> s.judge(s.serve(EVIL + "/17.json", Answer.status(410))))
                .add("410 of the badge class", Reason.DEAD_LINK, s -> {
                    classes(s, CLASS);
                    s.serve(CLASS, Answer.status(410));
                    return s.judge(s.serve(ASSERTION, badge(ASSERTION, CLASS)));
                })
                .add("410 of the profile", Reason.DEAD_LINK, s -> {
                    s.serve(PROFILE, Answer.status(410));
                    return hosted(s, ASSERTION, CLASS);
                })
                .add(
                        "410 at the issuer's own host",
                        Reason.REVOKED,
                        s -> s.judge(s.serve(ASSERTION, Answer.status(410))))
                .add(
                        "410 at a platform",
                        Reason.REVOKED,
                        s -> s.judge(s.serve("https://api.badgehall.example/17", Answer.status(410))))
                .add("410 at its own address, a copy pasted", Reason.REVOKED, s -> {
                    s.serve(ASSERTION, Answer.status(410));
                    return s.pasted(Json.compact(badge(ASSERTION, CLASS)));
                })
                .add("410 behind the issuer's redirect to elsewhere", Reason.DEAD_LINK, s -> {
                    s.redirect(ASSERTION, EVIL + "/17.json");
                    s.serve(EVIL + "/17.json", Answer.status(410));
                    return s.judge(ASSERTION);
                })
                .addGenuine("revoked with 200", Reason.REVOKED, s -> changed(s, all -> all.put("revoked", true)))
                .addGenuine("revoked with 200 and hardly a word, a copy pasted", Reason.REVOKED, s -> {
                    classes(s, CLASS);
                    s.serve(
                            ASSERTION,
                            Json.object(
                                    "@context",
                                    "https://w3id.org/openbadges/v2",
                                    "type",
                                    "Assertion",
                                    "id",
                                    ASSERTION,
                                    "revoked",
                                    true));
                    Map<String, Object> pasted = badge(ASSERTION, CLASS);
                    pasted.put(
                            "recipient",
                            Json.object("type", "email", "hashed", false, "identity", "somebody@example.net"));
                    return s.pasted(Json.compact(pasted));
                })
                .add(
                        "revoked, neither yes nor no",
                        Reason.MALFORMED,
                        s -> changed(s, all -> all.put("revoked", "perhaps")))
                .addGenuine("a copy with a later end, pasted", Reason.EXPIRED, s -> {
                    classes(s, CLASS);
                    s.serve(
                            ASSERTION,
                            new Badge2(ASSERTION, CLASS, "2025-03-14")
                                    .to(AttackStage.SASKIA.email())
                                    .until("2026-01-31")
                                    .json());
                    return s.pasted(Json.compact(badge(ASSERTION, CLASS)));
                })
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> recipients() {
        String mine = AttackStage.SASKIA.email();
        String hash = Person.hash(mine, "");
        return new Forgeries(stage)
                .addHonest(
                        "hash in capitals",
                        s -> to(s, identity(true, "sha256$" + hash.substring(7).toUpperCase(Locale.ROOT))))
                .addHonest("address in capitals", s -> to(s, identity(false, mine.toUpperCase(Locale.ROOT))))
                .addGenuine(
                        "another's address",
                        Reason.ISSUED_TO_ANOTHER,
                        s -> to(s, identity(false, "somebody@example.net")))
                .addGenuine(
                        "another's hash",
                        Reason.NOT_TIED_TO_PERSON,
                        s -> to(s, identity(true, Person.hash("somebody@example.net", ""))))
                .addGenuine(
                        "hash of nothing", Reason.NOT_TIED_TO_PERSON, s -> to(s, identity(true, Person.hash("", ""))))
                .addGenuine(
                        "salt that is not the hash's", Reason.NOT_TIED_TO_PERSON, s -> to(s, salted(hash, "pepper")))
                .addGenuine(
                        "unknown kind of hash",
                        Reason.NOT_AUTOMATIC,
                        s -> to(s, identity(true, "sha1$" + "0".repeat(40))))
                .addGenuine(
                        "hash that is not called one",
                        Reason.NOT_TIED_TO_PERSON,
                        s -> to(s, without(identity(true, Person.hash("somebody@example.net", "")), "hashed")))
                .addGenuine("address that is none", Reason.NOT_TIED_TO_PERSON, s -> to(s, identity(false, "17")))
                .add("nobody", Reason.MALFORMED, s -> changed(s, all -> all.remove("recipient")))
                .add(
                        "hashed, neither yes nor no",
                        Reason.MALFORMED,
                        s -> to(s, with(identity(true, hash), "hashed", "true")))
                .tests();
    }

    private static Map<String, Object> badge(String address, String badgeClass) {
        return new Badge2(address, badgeClass, "2025-03-14")
                .to(AttackStage.SASKIA.email())
                .json();
    }

    private static void classes(AttackStage stage, String badgeClass) {
        stage.serve(badgeClass, Course.SQL.badgeClass(badgeClass, SITE + "/i.png", PROFILE));
    }

    private static Verdict hosted(AttackStage stage, String assertion, String badgeClass) {
        classes(stage, badgeClass);
        return stage.judge(stage.serve(assertion, badge(assertion, badgeClass)));
    }

    private static Verdict scoped(AttackStage stage, String assertion, String scope, Object value) {
        stage.serve(PROFILE, scope(Hosted.northfieldProfile(), scope, value));
        return hosted(stage, assertion, CLASS);
    }

    private static Map<String, Object> scope(Map<String, Object> profile, String scope, Object value) {
        profile.put("verification", Json.object("type", "VerificationObject", scope, value));
        return profile;
    }

    private static Verdict badgeOf(AttackStage stage, String assertion, String badgeClass, Object issuer) {
        Map<String, Object> forged = Course.SQL.badgeClass(badgeClass, EVIL + "/i.png", PROFILE);
        forged.put("issuer", issuer);
        stage.serve(badgeClass, forged);
        return stage.judge(stage.serve(assertion, badge(assertion, badgeClass)));
    }

    private static Verdict own(AttackStage stage, String base, String name) {
        String profile = stage.serve(base + "/p.json", Badge2.profile(base + "/p.json", name, base, "x@example.org"));
        return badgeOf(stage, base + "/17.json", base + "/b.json", profile);
    }

    private static Verdict changed(AttackStage stage, Consumer<Map<String, Object>> change) {
        classes(stage, CLASS);
        Map<String, Object> badge = badge(ASSERTION, CLASS);
        change.accept(badge);
        return stage.judge(stage.serve(ASSERTION, badge));
    }

    private static Verdict to(AttackStage stage, Map<String, Object> recipient) {
        return changed(stage, all -> all.put("recipient", recipient));
    }

    private static Map<String, Object> identity(boolean hashed, String value) {
        return Json.object("type", "email", "hashed", hashed, "identity", value);
    }

    private static Map<String, Object> salted(String hash, String salt) {
        return with(identity(true, hash), "salt", salt);
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
