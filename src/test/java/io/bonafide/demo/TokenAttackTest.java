package io.bonafide.demo;

import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Attacks on VC-JWTs: on header, key, encoding, and on claims that contradict the credential. */
class TokenAttackTest {
    private static final StageIssuer NORTHFIELD = Cast.NORTHFIELD;
    private static final StageKey ES = NORTHFIELD.key("key-es-2025");
    private static final String KID = NORTHFIELD.id() + "#key-es-2025";
    private static final StageKey MALLORY = StageKey.p256("key-es-2025", "mallory");
    private static final String ADDRESS = AttackStage.EVIL + "/badge.jwt";

    /** An issuer whose keys lie in a set beside its profile. */
    private static final StageIssuer LINDQVIST = new StageIssuer(
            "https://keys.lindqvist.example/issuer",
            "Lindqvist Institute of Data",
            "https://lindqvist.example",
            "https://keys.lindqvist.example",
            List.of(StageKey.p256("es-1", "lindqvist-attacked")));

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
    Stream<DynamicTest> algorithms() {
        return new Forgeries(stage)
                .addHonest("nothing is wrong", s -> token(s, Jwt.enveloped(ES, KID, badge())))
                .add("alg none", Reason.MALFORMED, s -> token(s, unsigned("{\"alg\":\"none\"}")))
                .add(
                        "alg nOnE",
                        Reason.MALFORMED,
                        s -> token(s, unsigned("{\"alg\":\"nOnE\",\"kid\":\"" + KID + "\"}") + "AA"))
                .add("no alg", Reason.MALFORMED, s -> token(s, unsigned("{\"kid\":\"" + KID + "\"}") + "AA"))
                .add("empty alg", Reason.MALFORMED, s -> token(s, withHeader(ES, Map.of("alg", "", "kid", KID))))
                .add(
                        "alg given twice",
                        Reason.MALFORMED,
                        s -> token(s, unsigned("{\"alg\":\"none\",\"alg\":\"ES256\"}") + "AA"))
                .add("HMAC with the public key", Reason.MALFORMED, s -> token(s, hmac()))
                .add(
                        "alg of another key type",
                        Reason.MALFORMED,
                        s -> token(s, withHeader(ES, Map.of("alg", "EdDSA", "kid", KID))))
                .add(
                        "alg that is not allowed",
                        Reason.NOT_AUTOMATIC,
                        s -> token(s, withHeader(ES, Map.of("alg", "ES256K", "kid", KID))))
                .add("signature of zeros", Reason.SIGNATURE_MISMATCH, s -> token(s, resigned(new byte[64])))
                .add(
                        "signature in DER",
                        Reason.SIGNATURE_MISMATCH,
                        s -> token(s, resigned(new byte[] {0x30, 6, 2, 1, 1, 2, 1, 1})))
                .add("empty signature", Reason.MALFORMED, s -> token(s, resigned(new byte[0])))
                .add("base64 with padding", Reason.MALFORMED, s -> token(s, Jwt.enveloped(ES, KID, badge()) + "="))
                .add("four parts", Reason.MALFORMED, s -> token(s, Jwt.enveloped(ES, KID, badge()) + ".AA"))
                .add(
                        "crit",
                        Reason.MALFORMED,
                        s -> token(s, withHeader(ES, Map.of("alg", "ES256", "kid", KID, "crit", List.of("x"), "x", 1))))
                .add(
                        "b64 false",
                        Reason.MALFORMED,
                        s -> token(s, withHeader(ES, Map.of("alg", "ES256", "kid", KID, "b64", false))))
                .add(
                        "another kind of token",
                        Reason.NOT_AUTOMATIC,
                        s -> token(s, withHeader(ES, Map.of("alg", "ES256", "kid", KID, "typ", "logout+jwt"))))
                .add(
                        "payload exchanged",
                        Reason.SIGNATURE_MISMATCH,
                        s -> token(s, Jwt.changed(Jwt.enveloped(ES, KID, badge()), badge())))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> keysOfStrangers() {
        Map<String, Object> mine = Json.parse(MALLORY.signer().publicJwk());
        return new Forgeries(stage)
                .add(
                        "own key in the header",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> token(s, withHeader(MALLORY, Map.of("alg", "ES256", "jwk", mine))))
                .add(
                        "own key in the header under the issuer's name",
                        Reason.SIGNATURE_MISMATCH,
                        s -> token(s, withHeader(MALLORY, Map.of("alg", "ES256", "kid", KID, "jwk", mine))))
                .add(
                        "a private key in the header",
                        Reason.MALFORMED,
                        s -> token(
                                s,
                                withHeader(
                                        MALLORY,
                                        Map.of(
                                                "alg",
                                                "ES256",
                                                "jwk",
                                                Json.object(
                                                        "kty", "EC", "crv", "P-256", "x", "AA", "y", "AA", "d",
                                                        "AA")))))
                .add("jku and x5u of one's own", Reason.KEY_NOT_PUBLISHED, s -> {
                    s.serve(AttackStage.EVIL + "/jwks.json", Json.object("keys", List.of(MALLORY.jwk())));
                    return token(
                            s,
                            withHeader(
                                    MALLORY,
                                    Map.of(
                                            "alg",
                                            "ES256",
                                            "kid",
                                            "mine",
                                            "jku",
                                            AttackStage.EVIL + "/jwks.json",
                                            "x5u",
                                            AttackStage.EVIL + "/c.pem")));
                })
                .add(
                        "kid as a path",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> token(s, Jwt.enveloped(MALLORY, "../../../../dev/null", badge())))
                .add(
                        "kid as SQL",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> token(s, Jwt.enveloped(MALLORY, "' OR 1=1 --", badge())))
                .add(
                        "kid of one's own DID",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> token(s, Jwt.enveloped(MALLORY, MALLORY.signer().didKeyMethod(), badge())))
                .add(
                        "kid in the issuer's DID, not listed",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> token(s, Jwt.enveloped(MALLORY, NORTHFIELD.id() + "#" + MALLORY.multibase(), badge())))
                .add(
                        "no kid, payload changed, the only key in the header",
                        Reason.SIGNATURE_MISMATCH,
                        s -> token(s, Jwt.changed(withHeader(ES, Map.of("alg", "ES256", "jwk", ES.jwk())), badge())))
                .add(
                        "no kid, several keys would do",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> token(s, withHeader(NORTHFIELD.key("key-ed-2025"), Map.of("alg", "EdDSA"))))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> keySets() {
        Map<String, Object> good = LINDQVIST.key().jwk();
        return new Forgeries(stage)
                .addHonest("a set with the key", s -> ofSet(s, "es-1", List.of(good)))
                .add("kid at another site", Reason.KEY_NOT_PUBLISHED, s -> {
                    s.serve(AttackStage.EVIL + "/key.json", MALLORY.jwk());
                    return ofSet(s, AttackStage.EVIL + "/key.json", List.of(good), MALLORY);
                })
                .add("kid at the issuer's site that leads away", Reason.KEY_NOT_OBTAINED, s -> {
                    s.serve(AttackStage.EVIL + "/key.json", MALLORY.jwk());
                    s.redirect(LINDQVIST.base() + "/go", AttackStage.EVIL + "/key.json");
                    return ofSet(s, LINDQVIST.base() + "/go", List.of(good), MALLORY);
                })
                .add(
                        "key in the fragment of the issuer's address",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> ofSet(s, LINDQVIST.id() + "#" + MALLORY.multibase(), List.of(good), MALLORY))
                .add(
                        "two keys under one name",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> ofSet(s, "es-1", List.of(good, with(MALLORY.jwk(), "kid", "es-1"))))
                .add(
                        "a key for encryption by use",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> ofSet(s, "es-1", List.of(with(good, "use", "enc"))))
                .add(
                        "a key for encryption by alg",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> ofSet(s, "es-1", List.of(without(with(good, "alg", "ECDH-ES"), "use"))))
                .add(
                        "a key for another algorithm",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> ofSet(s, "es-1", List.of(with(good, "alg", "ES512"))))
                .add(
                        "a key for another operation",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> ofSet(s, "es-1", List.of(without(with(good, "key_ops", List.of("deriveKey")), "use"))))
                .add(
                        "a private key in the set",
                        Reason.KEY_NOT_OBTAINED,
                        s -> ofSet(s, "es-1", List.of(with(good, "d", "AAAA"))))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> contradictions() {
        return new Forgeries(stage)
                .add(
                        "iss is another",
                        Reason.MALFORMED,
                        s -> token(s, claims(all -> all.put("iss", "did:web:oakworth.example"))))
                .add("jti is another", Reason.MALFORMED, s -> token(s, claims(all -> all.put("jti", "urn:uuid:1"))))
                .add(
                        "sub is another",
                        Reason.MALFORMED,
                        s -> token(s, claims(all -> {
                            Json.at(all, "credentialSubject").put("id", "did:key:one");
                            all.put("sub", "did:key:two");
                        })))
                .add("nbf is another", Reason.MALFORMED, s -> token(s, claims(all -> all.put("nbf", 1_700_000_000))))
                .add("exp has passed", Reason.MALFORMED, s -> token(s, claims(all -> all.put("exp", 1_750_000_000))))
                .add("exp is a text", Reason.MALFORMED, s -> token(s, claims(all -> all.put("exp", "4102444799"))))
                .add("exp without end", Reason.MALFORMED, s -> token(s, claims(all -> all.put("exp", 1e300))))
                .add(
                        "two credentials in one token",
                        Reason.MALFORMED,
                        s -> token(s, claims(all -> all.put("vc", badge()))))
                .add(
                        "issuer given twice",
                        Reason.MALFORMED,
                        s -> token(
                                s,
                                rawPayload(Json.compact(badge())
                                        .replaceFirst("\\{", "{\"issuer\":\"" + NORTHFIELD.id() + "\","))))
                .addGenuine(
                        "exp has passed and the credential states no end",
                        Reason.EXPIRED,
                        s -> token(s, claims(all -> {
                            all.remove("validUntil");
                            all.put("exp", 1_750_000_000);
                        })))
                .tests();
    }

    private static Map<String, Object> badge() {
        return badge(NORTHFIELD);
    }

    private static Map<String, Object> badge(StageIssuer issuer) {
        return issuer.badge("17.jwt", Course.SQL).to(AttackStage.SASKIA.email()).json();
    }

    private static Verdict token(AttackStage stage, String jws) {
        return stage.judge(stage.serve(ADDRESS, jws));
    }

    private static Verdict ofSet(AttackStage stage, String kid, List<Map<String, Object>> keys) {
        return ofSet(stage, kid, keys, LINDQVIST.key());
    }

    private static Verdict ofSet(AttackStage stage, String kid, List<Map<String, Object>> keys, StageKey signer) {
        Map<String, Object> profile = LINDQVIST.profile();
        profile.put("jwks_uri", LINDQVIST.base() + "/jwks.json");
        stage.serve(LINDQVIST.id(), profile);
        stage.serve(LINDQVIST.base() + "/jwks.json", Json.object("keys", keys));
        return token(stage, Jwt.enveloped(signer, kid, badge(LINDQVIST)));
    }

    private static String claims(Consumer<Map<String, Object>> change) {
        Map<String, Object> payload = Jwt.payload(Jwt.enveloped(ES, KID, badge()));
        change.accept(payload);
        return rawPayload(Json.compact(payload));
    }

    private static String rawPayload(String payload) {
        return ES.signer().signJwt("{\"alg\":\"ES256\",\"kid\":\"" + KID + "\"}", payload);
    }

    private static String withHeader(StageKey key, Map<String, Object> header) {
        return Jwt.enveloped(key, header, badge());
    }

    private static String unsigned(String header) {
        return Jwt.base64(header) + "." + Jwt.base64(Json.compact(badge())) + ".";
    }

    private static String resigned(byte[] signature) {
        String jws = Jwt.enveloped(ES, KID, badge());
        return jws.substring(0, jws.lastIndexOf('.') + 1)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private static String hmac() {
        String signed = unsigned("{\"alg\":\"HS256\",\"kid\":\"" + KID + "\"}");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ES.signer().publicKey().encoded(), "HmacSHA256"));
            byte[] code = mac.doFinal(signed.substring(0, signed.length() - 1).getBytes(StandardCharsets.US_ASCII));
            return signed + Base64.getUrlEncoder().withoutPadding().encodeToString(code);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> with(Map<String, Object> jwk, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(jwk);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> jwk, String name) {
        Map<String, Object> changed = new LinkedHashMap<>(jwk);
        changed.remove(name);
        return changed;
    }
}
