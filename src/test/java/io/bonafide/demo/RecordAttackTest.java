package io.bonafide.demo;

import static io.bonafide.demo.StageRecords.address;
import static io.bonafide.demo.StageRecords.badge;
import static io.bonafide.demo.StageRecords.changed;
import static io.bonafide.demo.StageRecords.dated;
import static io.bonafide.demo.StageRecords.empty;
import static io.bonafide.demo.StageRecords.holding;
import static io.bonafide.demo.StageRecords.many;
import static io.bonafide.demo.StageRecords.members;
import static io.bonafide.demo.StageRecords.named;
import static io.bonafide.demo.StageRecords.other;
import static io.bonafide.demo.StageRecords.plain;
import static io.bonafide.demo.StageRecords.record;
import static io.bonafide.demo.StageRecords.retitled;
import static io.bonafide.demo.StageRecords.sealed;
import static io.bonafide.demo.StageRecords.strangers;
import static io.bonafide.demo.StageRecords.token;
import static io.bonafide.demo.StageRecords.unreachable;
import static io.bonafide.demo.StageRecords.whole;
import static io.bonafide.demo.StageRecords.withdrawn;
import static io.bonafide.demo.StageRecords.without;

import io.bonafide.verification.Reason;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Records (CLR 2.0) with credentials of several issuers inside, and attacks on them. */
@NullUnmarked
class RecordAttackTest {
    private static final StageIssuer NORTHFIELD = Cast.NORTHFIELD;
    private static final StageIssuer OAKWORTH = Cast.OAKWORTH;
    private static AttackStage stage;

    @BeforeAll
    static void open() throws IOException {
        stage = new AttackStage();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @BeforeEach
    void reset() {
        stage.reset();
    }

    @TestFactory
    Stream<DynamicTest> honest() {
        return new Forgeries(stage)
                .addHonest("member with a proof of its own", s -> record(s, holding(sealed())))
                .addHonest("member as a token", s -> record(s, holding(token())))
                .addHonest("member as an enveloped token", s -> record(s, holding(Record2.enveloped(token()))))
                .addHonest(
                        "record as a token",
                        s -> whole(
                                s,
                                Jwt.enveloped(
                                        OAKWORTH.key("jwt-1"), OAKWORTH.id() + "#jwt-1", dated(holding(sealed())))))
                .addHonest("among others", s -> record(s, holding(other(), sealed(), Record2.enveloped("x.y.z"))))
                .addHonest(
                        "awarded by the record itself",
                        s -> record(s, empty().awarding(Course.SQL).awarding(Course.CLOUD)))
                .addHonest(
                        "beside an unsigned one of the same title", s -> record(s, holding(badge().json(), sealed())))
                .addHonest("its publisher cannot be reached", s -> unreachable(s, holding(sealed())))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> attacks() {
        return new Forgeries(stage)
                .add("unsigned member under a good proof", Reason.MALFORMED, s -> record(s, holding(badge().json())))
                .add(
                        "member without a context of its own",
                        Reason.MALFORMED,
                        s -> record(s, holding(without("@context"))))
                .add(
                        "member's title changed before the record was signed",
                        Reason.SIGNATURE_MISMATCH,
                        s -> record(s, holding(retitled())))
                .add(
                        "member swapped after the record was signed",
                        Reason.SIGNATURE_MISMATCH,
                        s -> changed(s, all -> members(all, List.of(sealed()))))
                .add(
                        "member added after the record was signed",
                        Reason.SIGNATURE_MISMATCH,
                        s -> changed(s, all -> members(all, List.of(other(), sealed()))))
                .add(
                        "record's own title changed",
                        Reason.SIGNATURE_MISMATCH,
                        s -> changed(record(holding(sealed())), s, all -> all.put("name", "Master's record")))
                .add(
                        "record's proof removed",
                        Reason.MALFORMED,
                        s -> changed(record(holding(sealed())), s, all -> all.remove("proof")))
                .add(
                        "something that no signature covers",
                        Reason.MALFORMED,
                        s -> changed(record(holding(sealed())), s, all -> Json.at(all, "credentialSubject")
                                .put("finalGrade", "A")))
                .add(
                        "member signed by a stranger in the college's name",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> record(s, holding(strangers())))
                .add(
                        "token signed by a stranger in the college's name",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> record(
                                s,
                                holding(Jwt.enveloped(
                                        Cast.STRANGER_ES, NORTHFIELD.id() + "#stranger", badge().json()))))
                .add("not in the record", Reason.NO_MATCH, s -> record(s, holding(other())))
                .add(
                        "a record of that name that awards something else",
                        Reason.NO_MATCH,
                        s -> record(s, named(empty().awarding(Course.CLOUD), Course.SQL.name())))
                .add(
                        "an empty record of that name",
                        Reason.MALFORMED,
                        s -> record(s, named(empty(), Course.SQL.name())))
                .add(
                        "a record within a record",
                        Reason.NOT_AUTOMATIC,
                        s -> record(s, holding(record(holding(sealed())))))
                .add(
                        "a thousand members",
                        Reason.NOT_AUTOMATIC,
                        s -> record(
                                s, holding(Collections.nCopies(1_000, "a.b.c").toArray())))
                .add("a thousand awards", Reason.NOT_AUTOMATIC, s -> record(s, many()))
                .add(
                        "an endorsement in place of a badge",
                        Reason.NOT_AUTOMATIC,
                        s -> s.judge(s.serve(
                                address(),
                                NORTHFIELD.sealed(
                                        named(Record2.endorsement(NORTHFIELD, "urn:uuid:1"), Course.SQL.name())))))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> genuineMembers() {
        return new Forgeries(stage)
                .addGenuine(
                        "withdrawn, beside an issue of the same day without its status",
                        Reason.REVOKED,
                        s -> record(
                                s,
                                holding(
                                        NORTHFIELD.sealed(NORTHFIELD
                                                .badge("saskia-sql", Course.SQL)
                                                .to(AttackStage.SASKIA.email())
                                                .json()),
                                        withdrawn())))
                .addGenuine("withdrawn by its own issuer", Reason.REVOKED, s -> record(s, holding(withdrawn())))
                .addGenuine(
                        "of somebody else, in a record of the candidate's",
                        Reason.ISSUED_TO_ANOTHER,
                        s -> record(
                                s,
                                holding(NORTHFIELD.sealed(
                                        plain().toPlain("name", "Someone Else").json()))))
                .addGenuine(
                        "expired",
                        Reason.EXPIRED,
                        s -> record(
                                s,
                                holding(NORTHFIELD.sealed(badge().valid("2024-01-01", "2025-01-01")
                                        .json()))))
                .tests();
    }
}
