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

/** Keys that came and went: a key that is gone is told apart from a signature that is wrong. */
@NullUnmarked
class KeyAttackTest {
    private static final StageKey KEY = StageKey.p256("key-1", "aldbury-es");
    private static final StageKey NEWER = StageKey.p256("key-2", "aldbury-es-2");
    private static final StageKey RSA = StageKey.rsa("key-1", "aldbury-rs");
    private static final StageKey MALLORY = StageKey.p256("key-1", "mallory-es");
    private static final String SITE = AttackStage.SITE;
    private static final StageIssuer ALDBURY =
            new StageIssuer("did:web:badges.northfield.example:aldbury", "Aldbury", SITE, SITE, List.of(KEY));
    private static final StageIssuer SEALING =
            new StageIssuer(ALDBURY.id(), "Aldbury", SITE, SITE, List.of(StageKey.ed25519("key-1", "aldbury-ed")));
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
    Stream<DynamicTest> rotation() {
        return new Forgeries(stage)
                .addHonest("the key is listed", s -> signed(s, KEY, document -> {}))
                .addHonest("a newer key beside it", s -> signed(s, KEY, document -> methods(document, KEY, NEWER)))
                .add(
                        "the key was replaced",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> signed(s, KEY, document -> methods(document, NEWER)))
                .add(
                        "the key was replaced under its old name",
                        Reason.SIGNATURE_MISMATCH,
                        s -> signed(s, KEY, document -> methods(document, MALLORY)))
                .add("no key is left", Reason.KEY_NOT_PUBLISHED, s -> signed(s, KEY, document -> methods(document)))
                .add(
                        "another's signature under the name of a listed key",
                        Reason.SIGNATURE_MISMATCH,
                        s -> signed(s, MALLORY, document -> {}))
                .add(
                        "the key expired",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> signed(s, KEY, document -> changed(document, "expires", "2026-05-31T00:00:00Z")))
                .add(
                        "the key was revoked",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> signed(s, KEY, document -> changed(document, "revoked", "2026-05-31T00:00:00Z")))
                .add(
                        "the key is listed for logging in",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> signed(
                                s, KEY, document -> document.put("authentication", document.remove("assertionMethod"))))
                .add(
                        "the key is somebody else's",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> signed(
                                s, KEY, document -> changed(document, "controller", "did:web:files.copyshop.example")))
                .add(
                        "a sealed badge whose key was replaced",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> sealed(s, document -> methods(document, StageKey.ed25519("key-2", "aldbury-ed-2"))))
                .add(
                        "a sealed badge whose key is another under its name",
                        Reason.SIGNATURE_MISMATCH,
                        s -> sealed(s, document -> methods(document, StageKey.ed25519("key-1", "aldbury-ed-2"))))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> documents() {
        return new Forgeries(stage)
                .add(
                        "the DID is deactivated",
                        Reason.KEY_NOT_OBTAINED,
                        s -> signed(s, KEY, document -> document.put("deactivated", true)))
                .add(
                        "the document is another's",
                        Reason.KEY_NOT_OBTAINED,
                        s -> signed(s, KEY, document -> document.put("id", "did:web:badges.northfield.example")))
                .add("the document is gone", Reason.KEY_NOT_OBTAINED, s -> {
                    s.serve(ALDBURY.didAddress(), Answer.status(410));
                    return s.pasted(token(KEY));
                })
                .add("the document was led to another site", Reason.KEY_NOT_OBTAINED, s -> {
                    Map<String, Object> own = ALDBURY.didDocument();
                    methods(own, MALLORY);
                    s.serve(AttackStage.EVIL + "/did.json", own);
                    s.redirect(ALDBURY.didAddress(), AttackStage.EVIL + "/did.json");
                    return s.pasted(token(MALLORY));
                })
                .addHonest(
                        "relative names",
                        s -> signed(s, KEY, document -> {
                            changed(document, "id", "#key-1");
                            document.put("assertionMethod", List.of("#key-1"));
                        }))
                .addHonest(
                        "written into assertionMethod",
                        s -> signed(s, KEY, document -> {
                            document.put("assertionMethod", document.remove("verificationMethod"));
                        }))
                .addHonest(
                        "a type of 2020", s -> signed(s, KEY, document -> changed(document, "type", "JsonWebKey2020")))
                .addHonest(
                        "a type of 2019",
                        s -> signed(s, KEY, document -> changed(document, "type", "EcdsaSecp256r1VerificationKey2019")))
                .add(
                        "a type for another kind of key",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> signed(s, KEY, document -> changed(document, "type", "Ed25519VerificationKey2020")))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> algorithms() {
        return new Forgeries(stage)
                .addHonest("RS256 by a key for any", s -> rsa(s, null))
                .addHonest("RS256 by a key for it", s -> rsa(s, "RS256"))
                .add("RS256 by a key for PS256", Reason.KEY_NOT_PUBLISHED, s -> rsa(s, "PS256"))
                .add("certificates of one's own", Reason.SIGNATURE_MISMATCH, s -> {
                    s.serve(ALDBURY.didAddress(), ALDBURY.didDocument());
                    return s.pasted(Jwt.enveloped(
                            MALLORY,
                            Json.object(
                                    "alg",
                                    "ES256",
                                    "kid",
                                    ALDBURY.id() + "#key-1",
                                    "x5c",
                                    List.of("MIIB"),
                                    "x5u",
                                    AttackStage.EVIL + "/c.pem"),
                            badge()));
                })
                .tests();
    }

    private static Verdict signed(AttackStage stage, StageKey key, Consumer<Map<String, Object>> change) {
        Map<String, Object> document = ALDBURY.didDocument();
        change.accept(document);
        stage.serve(ALDBURY.didAddress(), document);
        return stage.pasted(token(key));
    }

    private static Verdict sealed(AttackStage stage, Consumer<Map<String, Object>> change) {
        Map<String, Object> document = SEALING.didDocument();
        change.accept(document);
        stage.serve(SEALING.didAddress(), document);
        return stage.pasted(Json.compact(SEALING.sealed(badge())));
    }

    private static Verdict rsa(AttackStage stage, String published) {
        Map<String, Object> document = ALDBURY.didDocument();
        methods(document, RSA);
        if (published != null) {
            Json.at(first(document), "publicKeyJwk").put("alg", published);
        }
        stage.serve(ALDBURY.didAddress(), document);
        return stage.pasted(token(RSA));
    }

    private static String token(StageKey key) {
        return Jwt.enveloped(key, ALDBURY.id() + "#key-1", badge());
    }

    private static Map<String, Object> badge() {
        return ALDBURY.badge("17", Course.SQL).to(AttackStage.SASKIA.email()).json();
    }

    private static void methods(Map<String, Object> document, StageKey... keys) {
        StageIssuer other = new StageIssuer(ALDBURY.id(), "Aldbury", SITE, SITE, List.of(keys));
        document.putAll(other.didDocument());
    }

    private static void changed(Map<String, Object> document, String name, Object value) {
        first(document).put(name, value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> first(Map<String, Object> document) {
        return ((List<Map<String, Object>>) document.get("verificationMethod")).get(0);
    }
}
