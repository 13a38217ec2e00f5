package io.bonafide.demo;

import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Attacks on status lists: nothing that is wrong with one makes a credential good, or bad. */
class StatusAttackTest {
    private static final StageIssuer NORTHFIELD = Cast.NORTHFIELD;
    private static final StageIssuer COPYSHOP =
            Cast.web("did:web:files.copyshop.example", "Copyshop", AttackStage.EVIL, "mallory-ed");
    private static final String LIST = "https://lists.northfield.example/status/1";
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
    Stream<DynamicTest> lists() {
        return new Forgeries(stage)
                .addHonest("clear", s -> with(s, list()))
                .addGenuine(
                        "withdrawn", Reason.REVOKED, s -> with(s, Bits.list(LIST, NORTHFIELD.id(), "revocation", 17)))
                .addGenuine("by another issuer", Reason.STATUS_NOT_LEARNED, s -> {
                    s.publish(COPYSHOP);
                    return served(s, COPYSHOP.sealed(Bits.list(LIST, COPYSHOP.id(), "revocation")));
                })
                .addGenuine(
                        "in the issuer's name by another key",
                        Reason.STATUS_NOT_LEARNED,
                        s -> served(
                                s,
                                Cast.STRANGER.sealed(list(), NORTHFIELD.id() + "#key-ed-2024", "2026-01-15T09:00:00Z")))
                .addGenuine("tampered with", Reason.STATUS_NOT_LEARNED, s -> {
                    Map<String, Object> sealed = NORTHFIELD.sealed(Bits.list(LIST, NORTHFIELD.id(), "revocation", 17));
                    Json.at(sealed, "credentialSubject")
                            .put(
                                    "encodedList",
                                    Json.at(list(), "credentialSubject").get("encodedList"));
                    return served(s, sealed);
                })
                .addGenuine("without a proof", Reason.STATUS_NOT_LEARNED, s -> served(s, list()))
                .addGenuine(
                        "expired",
                        Reason.STATUS_NOT_LEARNED,
                        s -> with(s, changed("validUntil", "2026-05-31T00:00:00Z")))
                .addGenuine(
                        "not yet valid",
                        Reason.STATUS_NOT_LEARNED,
                        s -> with(s, changed("validFrom", "2026-06-02T00:00:00Z")))
                .addGenuine(
                        "for another purpose",
                        Reason.STATUS_NOT_LEARNED,
                        s -> with(s, Bits.list(LIST, NORTHFIELD.id(), "suspension")))
                .addGenuine(
                        "that calls itself another",
                        Reason.STATUS_NOT_LEARNED,
                        s -> with(s, Bits.list(LIST + "0", NORTHFIELD.id(), "revocation")))
                .addGenuine(
                        "too short",
                        Reason.STATUS_NOT_LEARNED,
                        s -> with(s, encoded("uH4sIAAAAAAAA_2NgAAIAXgcqUAMAAAA")))
                .addGenuine(
                        "that unpacks to 1 GiB", Reason.STATUS_NOT_LEARNED, s -> with(s, encoded(Bits.bomb(1 << 10))))
                .addGenuine(
                        "that unpacks to 4 GiB",
                        Reason.STATUS_NOT_LEARNED,
                        s -> raw(s, Json.compact(encoded(Bits.bomb(4 << 10)))))
                .addGenuine("that is no gzip", Reason.STATUS_NOT_LEARNED, s -> with(s, encoded("uAAAA")))
                .addGenuine(
                        "replaced by a page",
                        Reason.STATUS_NOT_LEARNED,
                        s -> raw(s, "<!doctype html><html><title>Status</title></html>"))
                .addGenuine(
                        "replaced by a badge",
                        Reason.STATUS_NOT_LEARNED,
                        s -> served(
                                s,
                                NORTHFIELD.sealed(NORTHFIELD
                                        .badge("x", Course.SQL)
                                        .to("a@example.org")
                                        .json())))
                .addGenuine("unreachable", Reason.STATUS_NOT_LEARNED, s -> judged(s, entry("17")))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> entries() {
        return new Forgeries(stage)
                .addGenuine("index out of range", Reason.STATUS_NOT_LEARNED, s -> entry(s, "131072"))
                .addGenuine("index negative", Reason.STATUS_NOT_LEARNED, s -> entry(s, "-1"))
                .addGenuine("index no number", Reason.STATUS_NOT_LEARNED, s -> entry(s, "seventeen"))
                .addGenuine(
                        "index beyond all numbers", Reason.STATUS_NOT_LEARNED, s -> entry(s, "99999999999999999999"))
                .addGenuine("index at 2^53", Reason.STATUS_NOT_LEARNED, s -> entry(s, "9007199254740992"))
                .addGenuine("index number 2^53", Reason.STATUS_NOT_LEARNED, s -> sealed(s, indexed(1L << 53)))
                .addGenuine("index number beyond a long", Reason.STATUS_NOT_LEARNED, s -> sealed(s, indexed(1e30)))
                .addGenuine("index negative number", Reason.STATUS_NOT_LEARNED, s -> sealed(s, indexed(-1)))
                .addGenuine("index fraction", Reason.STATUS_NOT_LEARNED, s -> sealed(s, indexed(17.5)))
                .addGenuine("index fraction that is none", Reason.STATUS_NOT_LEARNED, s -> sealed(s, indexed(17.0)))
                .addGenuine("index fraction in text", Reason.STATUS_NOT_LEARNED, s -> entry(s, "17.0"))
                .add("index that is a list", Reason.MALFORMED, s -> sealed(s, indexed(Arrays.asList("17", "19"))))
                .add("index missing", Reason.MALFORMED, s -> sealed(s, without("statusListIndex")))
                .add("purpose missing", Reason.MALFORMED, s -> sealed(s, without("statusPurpose")))
                .add("list missing", Reason.MALFORMED, s -> sealed(s, without("statusListCredential")))
                .addGenuine("second entry set", Reason.REVOKED, s -> sealed(s, entry("17"), entry("18")))
                .addGenuine(
                        "second entry set, first unknown",
                        Reason.REVOKED,
                        s -> sealed(s, typed("NewStatus2030"), entry("18")))
                .addGenuine("type unknown", Reason.NOT_AUTOMATIC, s -> sealed(s, typed("NewStatus2030")))
                .addGenuine(
                        "a purpose nobody knows is set", Reason.NOT_AUTOMATIC, s -> purpose(s, "cancellation", "18"))
                .addGenuine("paused", Reason.SUSPENDED, s -> purpose(s, "suspension", "18"))
                .add("entry that is an address", Reason.MALFORMED, s -> token(s, LIST))
                .add("bits that are no number", Reason.MALFORMED, s -> sealed(s, sized("two")))
                .tests();
    }

    private static Map<String, Object> list() {
        return Bits.list(LIST, NORTHFIELD.id(), "revocation");
    }

    private static Map<String, Object> changed(String name, String value) {
        Map<String, Object> list = list();
        list.put(name, value);
        return list;
    }

    private static Map<String, Object> encoded(String bits) {
        Map<String, Object> list = list();
        Json.at(list, "credentialSubject").put("encodedList", bits);
        return list;
    }

    private static Map<String, Object> entry(String index) {
        return Json.object(
                "id",
                LIST + "#" + index,
                "type",
                "BitstringStatusListEntry",
                "statusPurpose",
                "revocation",
                "statusListIndex",
                index,
                "statusListCredential",
                LIST);
    }

    private static Map<String, Object> without(String name) {
        Map<String, Object> entry = entry("17");
        entry.remove(name);
        return entry;
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> entry = entry("17");
        entry.put("type", type);
        return entry;
    }

    private static Map<String, Object> indexed(Object index) {
        Map<String, Object> entry = entry("17");
        entry.put("statusListIndex", index);
        return entry;
    }

    private static Map<String, Object> sized(Object size) {
        Map<String, Object> entry = entry("17");
        entry.put("statusSize", size);
        return entry;
    }

    private static Verdict raw(AttackStage stage, String text) {
        stage.serve(LIST, text);
        return judged(stage, entry("17"));
    }

    private static Verdict with(AttackStage stage, Map<String, Object> list) {
        return served(stage, NORTHFIELD.sealed(list));
    }

    private static Verdict served(AttackStage stage, Map<String, Object> list) {
        stage.serve(LIST, list);
        return judged(stage, entry("17"));
    }

    private static Verdict entry(AttackStage stage, String index) {
        return sealed(stage, entry(index));
    }

    private static Verdict purpose(AttackStage stage, String purpose, String index) {
        stage.serve(LIST, NORTHFIELD.sealed(Bits.list(LIST, NORTHFIELD.id(), purpose, 18)));
        Map<String, Object> entry = entry(index);
        entry.put("statusPurpose", purpose);
        return judged(stage, entry);
    }

    /** A list with entry 18 set, and a credential with these entries. */
    @SafeVarargs
    private static Verdict sealed(AttackStage stage, Map<String, Object>... entries) {
        stage.serve(LIST, NORTHFIELD.sealed(Bits.list(LIST, NORTHFIELD.id(), "revocation", 18)));
        return judged(stage, entries);
    }

    // As JWTs: there an entry of any shape is covered by the signature.
    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Verdict judged(AttackStage stage, Map<String, Object>... entries) {
        return token(stage, entries.length == 1 ? entries[0] : Arrays.asList(entries));
    }

    private static Verdict token(AttackStage stage, Object status) {
        Map<String, Object> badge = NORTHFIELD
                .badge("17.jwt", Course.SQL)
                .to(AttackStage.SASKIA.email())
                .json();
        badge.put("credentialStatus", status);
        String jwt = Jwt.enveloped(NORTHFIELD.key("key-es-2025"), NORTHFIELD.id() + "#key-es-2025", badge);
        return stage.judge(stage.serve(
                AttackStage.SITE + "/17.jwt",
                Answer.document("application/vc+jwt", jwt.getBytes(StandardCharsets.UTF_8))));
    }
}
