package io.bonafide.demo;

import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Attacks on the other kinds of status list: those of 2021, those that name credentials, those of several bits. */
@NullUnmarked
class ListAttackTest {
    private static final StageIssuer NORTHFIELD = Cast.NORTHFIELD;
    private static final String LIST = "https://lists.northfield.example/status/1";
    private static final String AWAY = AttackStage.EVIL + "/list";
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
    Stream<DynamicTest> listsOf2021() {
        return new Forgeries(stage)
                .addHonest("clear", s -> of2021(s, list2021("revocation")))
                .addGenuine("withdrawn", Reason.REVOKED, s -> of2021(s, list2021("revocation", 17)))
                .addGenuine("for another purpose", Reason.STATUS_NOT_LEARNED, s -> of2021(s, list2021("suspension")))
                .addGenuine("by another key", Reason.STATUS_NOT_LEARNED, s -> {
                    s.serve(
                            LIST,
                            Cast.STRANGER.sealed(
                                    list2021("revocation"), NORTHFIELD.id() + "#key-ed-2024", "2026-01-15T09:00:00Z"));
                    return judged(s, entry("StatusList2021Entry", "revocation", "17"));
                })
                .addGenuine("expired", Reason.STATUS_NOT_LEARNED, s -> {
                    Map<String, Object> old = list2021("revocation");
                    old.put("expirationDate", "2026-05-31T00:00:00Z");
                    return of2021(s, old);
                })
                .addGenuine("too short", Reason.STATUS_NOT_LEARNED, s -> {
                    Map<String, Object> cut = list2021("revocation");
                    Json.at(cut, "credentialSubject").put("encodedList", "H4sIAAAAAAAAA_2NgAAIAXgcqUAMAAAA");
                    return of2021(s, cut);
                })
                .addGenuine("index out of range", Reason.STATUS_NOT_LEARNED, s -> {
                    s.serve(LIST, NORTHFIELD.sealed(list2021("revocation")));
                    return judged(s, entry("StatusList2021Entry", "revocation", "131072"));
                })
                .add("entry slipped into a sealed badge", Reason.MALFORMED, s -> {
                    s.serve(LIST, NORTHFIELD.sealed(list2021("revocation")));
                    Map<String, Object> sealed = NORTHFIELD.sealed(badge());
                    sealed.put("credentialStatus", entry("StatusList2021Entry", "revocation", "17"));
                    return s.pasted(Json.compact(sealed));
                })
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> listsOfNames() {
        String id = Json.string(badge(), "id");
        return new Forgeries(stage)
                .addHonest("clear", s -> named(s, Names.list(LIST, NORTHFIELD.id(), id + "0")))
                .addHonest(
                        "not any more",
                        s -> named(s, Names.list(LIST, NORTHFIELD.id(), Json.object("id", id, "revoked", false))))
                .addGenuine("withdrawn", Reason.REVOKED, s -> named(s, Names.list(LIST, NORTHFIELD.id(), id)))
                .addGenuine(
                        "for no reason",
                        Reason.REVOKED,
                        s -> named(s, Names.list(LIST, NORTHFIELD.id(), Json.object("id", id, "revocationReason", ""))))
                .addGenuine(
                        "for a reason that is null",
                        Reason.REVOKED,
                        s -> named(
                                s,
                                Names.list(
                                        LIST,
                                        NORTHFIELD.id(),
                                        Json.object("id", id, "revoked", true, "revocationReason", null))))
                .addGenuine(
                        "of another issuer",
                        Reason.STATUS_NOT_LEARNED,
                        s -> named(s, Names.list(LIST, "did:web:files.copyshop.example")))
                .addGenuine(
                        "of an issuer that has the college inside",
                        Reason.STATUS_NOT_LEARNED,
                        s -> named(s, Names.list(LIST, NORTHFIELD.id() + ":mallory")))
                .addGenuine("without an issuer", Reason.STATUS_NOT_LEARNED, s -> {
                    Map<String, Object> list = Names.list(LIST, "");
                    list.remove("issuer");
                    return named(s, list);
                })
                .addGenuine(
                        "that calls itself another",
                        Reason.STATUS_NOT_LEARNED,
                        s -> named(s, Names.list(LIST + "0", NORTHFIELD.id())))
                .addGenuine("led to another site", Reason.STATUS_NOT_LEARNED, s -> {
                    s.serve(AWAY, Names.list(LIST, NORTHFIELD.id()));
                    s.redirect(LIST, AWAY);
                    return judged(s, Names.entry(LIST));
                })
                .addHonest("led to another page of the same site", s -> {
                    String moved = "https://lists.northfield.example/status/2";
                    s.serve(moved, Names.list(LIST, NORTHFIELD.id()));
                    s.redirect(LIST, moved);
                    return judged(s, Names.entry(LIST));
                })
                .addGenuine("unreachable", Reason.STATUS_NOT_LEARNED, s -> judged(s, Names.entry(LIST)))
                .addGenuine("gone", Reason.STATUS_NOT_LEARNED, s -> {
                    s.serve(LIST, Answer.status(410));
                    return judged(s, Names.entry(LIST));
                })
                .addGenuine("an empty object", Reason.STATUS_NOT_LEARNED, s -> named(s, Json.object()))
                .addGenuine(
                        "a list of bits instead",
                        Reason.STATUS_NOT_LEARNED,
                        s -> named(s, NORTHFIELD.sealed(Bits.list(LIST, NORTHFIELD.id(), "revocation"))))
                .addGenuine("names where bits were promised", Reason.STATUS_NOT_LEARNED, s -> {
                    s.serve(LIST, Names.list(LIST, NORTHFIELD.id()));
                    return judged(s, entry("BitstringStatusListEntry", "revocation", "17"));
                })
                .addGenuine("second entry names it", Reason.REVOKED, s -> {
                    s.serve(LIST, NORTHFIELD.sealed(Bits.list(LIST, NORTHFIELD.id(), "revocation")));
                    String second = s.serve(LIST + "b", Names.list(LIST + "b", NORTHFIELD.id(), id));
                    return judged(
                            s, List.of(entry("BitstringStatusListEntry", "revocation", "17"), Names.entry(second)));
                })
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> listsOfBits() {
        return new Forgeries(stage)
                // Bit 35 is the lower one of entry 17; read as single bits, entry 17 is clear.
                .addGenuine("several bits, read as one they were clear", Reason.REVOKED, s -> sized(s, 2, 35))
                .addHonest("several bits, read as one they were set", s -> sized(s, 2, 17))
                .addGenuine("several bits, the list too short for them", Reason.STATUS_NOT_LEARNED, s -> {
                    s.serve(LIST, NORTHFIELD.sealed(Bits.list(LIST, NORTHFIELD.id(), "revocation")));
                    return judged(s, with(entry("BitstringStatusListEntry", "revocation", "17"), "statusSize", 2));
                })
                .add("no bits at all", Reason.MALFORMED, s -> sized(s, 0, 17))
                .add("more bits than a number has", Reason.MALFORMED, s -> sized(s, 33, 17))
                .addHonest("a message, and no objection", s -> {
                    s.serve(LIST, NORTHFIELD.sealed(Bits.list(LIST, NORTHFIELD.id(), "message", 17)));
                    return judged(
                            s,
                            with(
                                    entry("BitstringStatusListEntry", "message", "17"),
                                    "statusMessages",
                                    List.of(Json.object("status", "0x1", "message", "Renewal under way"))));
                })
                .addHonest("signed, and led to another site", s -> {
                    s.serve(AWAY, NORTHFIELD.sealed(Bits.list(LIST, NORTHFIELD.id(), "revocation")));
                    s.redirect(LIST, AWAY);
                    return judged(s, entry("BitstringStatusListEntry", "revocation", "17"));
                })
                .addGenuine("purposes exchanged", Reason.STATUS_NOT_LEARNED, s -> {
                    String paused = LIST + "p";
                    s.serve(LIST, NORTHFIELD.sealed(Bits.list(LIST, NORTHFIELD.id(), "suspension", 17)));
                    s.serve(paused, NORTHFIELD.sealed(Bits.list(paused, NORTHFIELD.id(), "revocation", 17)));
                    return judged(
                            s,
                            List.of(
                                    entry("BitstringStatusListEntry", "revocation", "17"),
                                    with(
                                            entry("BitstringStatusListEntry", "suspension", "17"),
                                            "statusListCredential",
                                            paused)));
                })
                .addGenuine("for several purposes", Reason.SUSPENDED, s -> {
                    Map<String, Object> list = Bits.list(LIST, NORTHFIELD.id(), "revocation", 18);
                    Json.at(list, "credentialSubject").put("statusPurpose", List.of("revocation", "suspension"));
                    s.serve(LIST, NORTHFIELD.sealed(list));
                    return judged(
                            s,
                            List.of(
                                    entry("BitstringStatusListEntry", "revocation", "17"),
                                    entry("BitstringStatusListEntry", "suspension", "18")));
                })
                .addGenuine("as a token", Reason.REVOKED, s -> {
                    StageKey key = NORTHFIELD.key("key-es-2025");
                    s.serve(
                            LIST,
                            Jwt.enveloped(
                                    key,
                                    NORTHFIELD.id() + "#" + key.name(),
                                    Bits.list(LIST, NORTHFIELD.id(), "revocation", 17)));
                    return judged(s, entry("BitstringStatusListEntry", "revocation", "17"));
                })
                .tests();
    }

    private static Map<String, Object> list2021(String purpose, int... set) {
        return Bits.list2021(LIST, NORTHFIELD.id(), purpose, set);
    }

    private static Verdict of2021(AttackStage stage, Map<String, Object> list) {
        stage.serve(LIST, NORTHFIELD.sealed(list));
        return judged(stage, entry("StatusList2021Entry", "revocation", "17"));
    }

    private static Verdict named(AttackStage stage, Map<String, Object> list) {
        stage.serve(LIST, list);
        return judged(stage, Names.entry(LIST));
    }

    private static Verdict sized(AttackStage stage, int size, int set) {
        stage.serve(LIST, NORTHFIELD.sealed(Bits.listOf(2 * Bits.ENTRIES, LIST, NORTHFIELD.id(), "revocation", set)));
        return judged(stage, with(entry("BitstringStatusListEntry", "revocation", "17"), "statusSize", size));
    }

    private static Map<String, Object> entry(String type, String purpose, String index) {
        return Json.object(
                "id",
                LIST + "#" + index,
                "type",
                type,
                "statusPurpose",
                purpose,
                "statusListIndex",
                index,
                "statusListCredential",
                LIST);
    }

    private static Map<String, Object> with(Map<String, Object> object, String name, Object value) {
        object.put(name, value);
        return object;
    }

    private static Map<String, Object> badge() {
        return NORTHFIELD
                .badge("17.jwt", Course.SQL)
                .to(AttackStage.SASKIA.email())
                .json();
    }

    // As a JWT: there an entry of any shape is covered by the signature.
    private static Verdict judged(AttackStage stage, Object status) {
        Map<String, Object> badge = with(badge(), "credentialStatus", status);
        return stage.pasted(Jwt.enveloped(NORTHFIELD.key("key-es-2025"), NORTHFIELD.id() + "#key-es-2025", badge));
    }
}
