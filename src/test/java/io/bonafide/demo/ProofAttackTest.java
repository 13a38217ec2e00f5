package io.bonafide.demo;

import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Attacks on credentials with embedded proofs, on the documents of their issuers, and by imitators. */
@NullUnmarked
class ProofAttackTest {
    private static final StageIssuer NORTHFIELD = Cast.NORTHFIELD;
    private static final String METHOD = NORTHFIELD.id() + "#key-ed-2025";
    private static final StageKey MALLORY = StageKey.ed25519("mallory", "mallory-ed");
    private static final String CREATED = "2025-03-14T10:00:00Z";
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
    Stream<DynamicTest> contents() {
        return new Forgeries(stage)
                .addHonest("nothing is wrong", s -> changed(s, all -> {}))
                .addHonest("pasted into the list", s -> s.pasted(Json.compact(NORTHFIELD.sealed(badge()))))
                .add(
                        "title changed",
                        Reason.SIGNATURE_MISMATCH,
                        s -> changed(s, all -> Json.at(all, "credentialSubject", "achievement")
                                .put("name", "Master of Science")))
                .add("end removed", Reason.SIGNATURE_MISMATCH, s -> changed(s, all -> all.remove("validUntil")))
                .add(
                        "status removed",
                        Reason.SIGNATURE_MISMATCH,
                        s -> changed(s, all -> all.remove("credentialStatus")))
                .add("proof removed", Reason.MALFORMED, s -> changed(s, all -> all.remove("proof")))
                .add("proof emptied", Reason.MALFORMED, s -> changed(s, all -> all.put("proof", List.of())))
                .add(
                        "undefined term",
                        Reason.MALFORMED,
                        s -> changed(s, all -> Json.at(all, "credentialSubject").put("finalGrade", "A")))
                .add(
                        "dates of VC 1.1 on 2.0",
                        Reason.MALFORMED,
                        s -> changed(s, all -> all.put("expirationDate", "2199-01-01T00:00:00Z")))
                .add(
                        "unknown context",
                        Reason.NOT_AUTOMATIC,
                        s -> context(s, "https://files.copyshop.example/context.json"))
                .add(
                        "inline context",
                        Reason.NOT_AUTOMATIC,
                        s -> context(s, Json.object("finalGrade", "https://schema.org/name")))
                .add(
                        "status under its full address",
                        Reason.NOT_AUTOMATIC,
                        s -> changed(
                                s,
                                all -> all.put(
                                        "https://www.w3.org/2018/credentials#credentialStatus",
                                        all.remove("credentialStatus"))))
                .add(
                        "status hidden in a graph",
                        Reason.MALFORMED,
                        s -> changed(
                                s,
                                all -> all.put(
                                        "@included",
                                        Json.object(
                                                "id",
                                                all.get("id"),
                                                "credentialStatus",
                                                all.remove("credentialStatus")))))
                .add(
                        "member given twice",
                        Reason.MALFORMED,
                        s -> raw(
                                s,
                                Json.compact(NORTHFIELD.sealed(badge()))
                                        .replaceFirst("\\{", "{\"validUntil\":\"2199-01-01T00:00:00Z\",")))
                .add(
                        "something behind the end",
                        Reason.MALFORMED,
                        s -> raw(s, Json.compact(NORTHFIELD.sealed(badge())) + "{}"))
                .add(
                        "a second recipient",
                        Reason.SIGNATURE_MISMATCH,
                        s -> changed(
                                s,
                                all -> all.put(
                                        "credentialSubject",
                                        List.of(
                                                all.get("credentialSubject"),
                                                Json.object(
                                                        "type", List.of("AchievementSubject"), "id", "did:key:me")))))
                .add(
                        "wrapped as a presentation",
                        Reason.NOT_AUTOMATIC,
                        s -> s.judge(s.serve(
                                address(),
                                Json.object(
                                        "@context",
                                        List.of("https://www.w3.org/ns/credentials/v2"),
                                        "type",
                                        List.of("VerifiablePresentation"),
                                        "verifiableCredential",
                                        List.of(NORTHFIELD.sealed(badge()))))))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> proofs() {
        return new Forgeries(stage)
                .add("for authentication", Reason.MALFORMED, s -> proof(s, "proofPurpose", "authentication"))
                .add("expired", Reason.MALFORMED, s -> proof(s, "expires", "2026-01-01T00:00:00Z"))
                .add("made in the future", Reason.MALFORMED, s -> proof(s, "created", "2026-06-02T12:00:00Z"))
                .add("made at no time", Reason.MALFORMED, s -> proof(s, "expires", "never"))
                .add(
                        "that builds on another",
                        Reason.SIGNATURE_MISMATCH,
                        s -> proofChanged(s, "previousProof", "urn:uuid:1"))
                .add("of an unknown suite", Reason.NOT_AUTOMATIC, s -> proofChanged(s, "cryptosuite", "eddsa-rdf-2022"))
                .add(
                        "of another suite than signed",
                        Reason.NOT_AUTOMATIC,
                        s -> proofChanged(s, "cryptosuite", "ecdsa-sd-2023"))
                .add("with a purpose changed", Reason.MALFORMED, s -> proofChanged(s, "proofPurpose", "authentication"))
                .add(
                        "with its date changed",
                        Reason.SIGNATURE_MISMATCH,
                        s -> proofChanged(s, "created", "2024-01-01T00:00:00Z"))
                .add(
                        "good, and a bad one beside it",
                        Reason.SIGNATURE_MISMATCH,
                        s -> changed(s, all -> {
                            Map<String, Object> bad = new LinkedHashMap<>(Json.at(all, "proof"));
                            bad.put("created", "2025-03-15T10:00:00Z");
                            all.put("proof", List.of(all.get("proof"), bad));
                        }))
                .addHonest(
                        "good, and a stranger's beside it",
                        s -> changed(s, all -> {
                            Map<String, Object> other = Json.at(
                                    MALLORY.sealed(badge(), MALLORY.signer().didKeyMethod(), CREATED), "proof");
                            all.put("proof", List.of(other, all.get("proof")));
                        }))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> keys() {
        return new Forgeries(stage)
                .add(
                        "own key under the issuer's DID",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> signedBy(s, MALLORY, NORTHFIELD.id() + "#mallory"))
                .add(
                        "own key in the fragment",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> signedBy(s, MALLORY, NORTHFIELD.id() + "#" + MALLORY.multibase()))
                .add(
                        "own did:key under the issuer's name",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> signedBy(s, MALLORY, MALLORY.signer().didKeyMethod()))
                .add(
                        "own key under the name of the issuer's",
                        Reason.SIGNATURE_MISMATCH,
                        s -> signedBy(s, MALLORY, METHOD))
                .add(
                        "controlled by another",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> document(
                                s, MALLORY, (did, method) -> method.put("controller", "did:web:copyshop.example")))
                .add(
                        "without a controller",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> document(s, MALLORY, (did, method) -> method.remove("controller")))
                .add(
                        "not listed for statements",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> document(s, MALLORY, (did, method) -> {
                            did.put("assertionMethod", List.of(METHOD));
                            did.put("authentication", List.of(NORTHFIELD.id() + "#mallory"));
                        }))
                .add(
                        "revoked",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> document(s, MALLORY, (did, method) -> method.put("revoked", "2026-01-01T00:00:00Z")))
                .add(
                        "expired",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> document(s, MALLORY, (did, method) -> method.put("expires", "2026-01-01T00:00:00Z")))
                .add(
                        "with an end that cannot be read",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> document(s, MALLORY, (did, method) -> method.put("revoked", "yes")))
                .add(
                        "of another document",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> document(
                                s, MALLORY, (did, method) -> method.put("id", "did:web:copyshop.example#mallory")))
                .add(
                        "published with its private half",
                        Reason.KEY_NOT_OBTAINED,
                        s -> document(s, MALLORY, (did, method) -> method.put("privateKeyMultibase", "z6Mk")))
                .add(
                        "in the document of another DID",
                        Reason.KEY_NOT_OBTAINED,
                        s -> document(s, MALLORY, (did, method) -> did.put("id", "did:web:copyshop.example")))
                .add(
                        "of a DID that was given up",
                        Reason.KEY_NOT_OBTAINED,
                        s -> document(s, MALLORY, (did, method) -> did.put("deactivated", true)))
                .add("behind a redirect to another site", Reason.KEY_NOT_OBTAINED, s -> {
                    s.serve(AttackStage.EVIL + "/did.json", withMallory((did, method) -> {}));
                    s.redirect(NORTHFIELD.didAddress(), AttackStage.EVIL + "/did.json");
                    return signedBy(s, MALLORY, NORTHFIELD.id() + "#mallory");
                })
                .add(
                        "of a DID method that is not spoken",
                        Reason.NOT_AUTOMATIC,
                        s -> imitator(s, "did:ion:abc", AttackStage.EVIL, "Copyshop"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> imitators() {
        return new Forgeries(stage)
                .add(
                        "the known name, a DID of one's own",
                        Reason.NOT_THE_ISSUERS_SITE,
                        s -> imitator(s, "did:web:files.copyshop.example", AttackStage.EVIL, "Northfield College"))
                .add(
                        "the known name in Cyrillic letters",
                        Reason.NOT_THE_ISSUERS_SITE,
                        s -> imitator(s, "did:web:files.copyshop.example", AttackStage.EVIL, "N\u043erthfield College"))
                .add(
                        "1 for l",
                        Reason.NOT_THE_ISSUERS_SITE,
                        s -> imitator(
                                s, "did:web:badges.northfie1d.example", "https://badges.northfie1d.example", "NC"))
                .add(
                        "the known host in front",
                        Reason.NOT_THE_ISSUERS_SITE,
                        s -> imitator(
                                s,
                                "did:web:badges.northfield.example.copyshop.example",
                                "https://badges.northfield.example.copyshop.example",
                                "NC"))
                .add(
                        "the known name and a key that is the id",
                        Reason.NOT_THE_ISSUERS_SITE,
                        s -> self(s, "Northfield College"))
                .add(
                        "the known name, keys out of reach",
                        Reason.KEY_NOT_OBTAINED,
                        s -> imitator(
                                s,
                                "did:web:files.copyshop.example:gone",
                                AttackStage.EVIL,
                                "Northfield College",
                                false))
                .add("the known name over a bad signature", Reason.SIGNATURE_MISMATCH, s -> {
                    StageIssuer own = Cast.web(
                            "did:web:files.copyshop.example", "Northfield College", AttackStage.EVIL, "mallory-ed");
                    s.publish(own);
                    Map<String, Object> sealed = own.sealed(own.badge("1", Course.SQL)
                            .to(AttackStage.SASKIA.email())
                            .json());
                    sealed.put("validFrom", "2020-01-01T00:00:00Z");
                    return s.judge(s.serve(address(), sealed));
                })
                .tests();
    }

    private static Map<String, Object> badge() {
        return NORTHFIELD
                .badge("17.json", Course.SQL)
                .to(AttackStage.SASKIA.email())
                .status("revocation", NORTHFIELD.list("revocation"), 17)
                .json();
    }

    private static String address() {
        return AttackStage.EVIL + "/badge.json";
    }

    private static Verdict raw(AttackStage stage, String text) {
        return stage.judge(stage.serve(address(), text));
    }

    private static Verdict changed(AttackStage stage, Consumer<Map<String, Object>> change) {
        Map<String, Object> sealed = NORTHFIELD.sealed(badge());
        change.accept(sealed);
        return stage.judge(stage.serve(address(), sealed));
    }

    @SuppressWarnings("unchecked")
    private static Verdict context(AttackStage stage, Object more) {
        return changed(stage, all -> {
            List<Object> contexts = new ArrayList<>((List<Object>) all.get("@context"));
            contexts.add(more);
            all.put("@context", contexts);
        });
    }

    /** Signed as it stands by the issuer's key, with a proof that says something it should not. */
    private static Verdict proof(AttackStage stage, String name, String value) {
        Map<String, Object> options = Json.object(
                "type", "DataIntegrityProof",
                "cryptosuite", "eddsa-rdfc-2022",
                "created", CREATED,
                "verificationMethod", METHOD,
                "proofPurpose", "assertionMethod");
        options.put(name, value);
        return raw(stage, NORTHFIELD.key().signer().signWithOptions(Json.compact(badge()), Json.compact(options)));
    }

    private static Verdict proofChanged(AttackStage stage, String name, String value) {
        return changed(stage, all -> Json.at(all, "proof").put(name, value));
    }

    private static Verdict signedBy(AttackStage stage, StageKey key, String method) {
        return stage.judge(stage.serve(address(), key.sealed(badge(), method, CREATED)));
    }

    /** A change to the issuer's document and to the attacker's entry in it. */
    private interface Change {
        void of(Map<String, Object> did, Map<String, Object> method);
    }

    private static Verdict document(AttackStage stage, StageKey signer, Change change) {
        stage.serve(NORTHFIELD.didAddress(), withMallory(change));
        return signedBy(stage, signer, NORTHFIELD.id() + "#mallory");
    }

    /** The issuer's document with one entry more. */
    private static Map<String, Object> withMallory(Change change) {
        Map<String, Object> did = NORTHFIELD.didDocument();
        Map<String, Object> method = MALLORY.method(NORTHFIELD.id());
        did.put("verificationMethod", List.of(NORTHFIELD.key().method(NORTHFIELD.id()), method));
        did.put("assertionMethod", List.of(METHOD, NORTHFIELD.id() + "#mallory"));
        change.of(did, method);
        return did;
    }

    private static Verdict imitator(AttackStage stage, String did, String base, String name) {
        return imitator(stage, did, base, name, did.startsWith("did:web:"));
    }

    private static Verdict imitator(AttackStage stage, String did, String base, String name, boolean published) {
        StageIssuer own = Cast.web(did, name, base, "mallory-ed");
        if (published) {
            stage.publish(own);
        }
        return stage.judge(stage.serve(
                address(),
                own.sealed(own.badge("1", Course.SQL)
                        .to(AttackStage.SASKIA.email())
                        .json())));
    }

    private static Verdict self(AttackStage stage, String name) {
        StageIssuer own = Cast.selfCertified(name, AttackStage.EVIL, AttackStage.EVIL, "mallory-self");
        return stage.judge(stage.serve(
                address(),
                own.sealed(own.badge("1", Course.SQL)
                        .to(AttackStage.SASKIA.email())
                        .json())));
    }
}
