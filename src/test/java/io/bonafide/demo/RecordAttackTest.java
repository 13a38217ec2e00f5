package io.bonafide.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.register.IssuerStanding;
import io.bonafide.verification.CheckName;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.Outcome;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Records (CLR 2.0) with credentials of several issuers inside, and attacks on them. */
@NullUnmarked
class RecordAttackTest {
    private static final StageIssuer NORTHFIELD = Cast.NORTHFIELD;
    private static final StageIssuer OAKWORTH = Cast.OAKWORTH;
    private static final StageIssuer MALLORY =
            Cast.selfCertified("Northfield College", "https://files.copyshop.example", AttackStage.EVIL, "mallory");
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
                .add("an empty record of that name", Reason.NO_MATCH, s -> record(s, named(empty(), Course.SQL.name())))
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

    @Test
    void aMembersForgerIsNotShownAsTheIssuerHeNames() {
        Verdict verdict = record(
                stage,
                holding(MALLORY.sealed(new Badge3(MALLORY.profile(), "urn:uuid:7", AttackStage.EVIL, Course.SQL)
                        .to(AttackStage.SASKIA.email())
                        .json())));

        // The name it takes is a known issuer's; the key is all that it really is.
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONTRADICTED);
        assertThat(verdict.reasons()).first().isEqualTo(Reason.NOT_THE_ISSUERS_SITE);
    }

    @Test
    void whatIsShownIsTheMembersAndItsIssuers() {
        Verdict verdict = record(stage, holding(other(), sealed()));

        assertThat(verdict.found().issuer().id()).isEqualTo(NORTHFIELD.id());
        assertThat(verdict.found().id()).isEqualTo(badge().id());
        assertThat(verdict.issuer()).isInstanceOfSatisfying(IssuerStanding.Known.class, known -> assertThat(
                        known.issuer().id())
                .isEqualTo("northfield"));
        assertThat(notes(verdict)).contains("record.by:Oakworth University");
        assertThat(verdict.outcomeOf(CheckName.RECORD)).isEqualTo(Outcome.PASSED);
    }

    @Test
    void publisherThatCannotBeReachedIsARemark() {
        Verdict verdict = unreachable(stage, holding(sealed()));

        assertThat(verdict.outcomeOf(CheckName.RECORD)).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(notes(verdict)).contains("record.not.checked:BF-406");
    }

    @Test
    void whatARecordAwardsItselfIsItsPublishersWord() {
        Verdict verdict = record(stage, empty().awarding(Course.CLOUD).awarding(Course.SQL));

        assertThat(verdict.found().achievement().name()).isEqualTo(Course.SQL.name());
        assertThat(verdict.found().issuer().id()).isEqualTo(OAKWORTH.id());
    }

    @Test
    void associationsThatLeadNowhereAndOtherSubjectsAreRemarks() {
        String achievement = NORTHFIELD.base() + "/achievements/" + Course.SQL.slug();
        Badge3 about = badge().toSubject("did:example:somebody");
        Verdict verdict = record(
                stage,
                holding(NORTHFIELD.sealed(about.json()))
                        .associated(achievement, about.id())
                        .associated(achievement, "urn:uuid:nowhere"));

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFIRMED);
        assertThat(notes(verdict)).contains("record.subject");
        assertThat(notes(verdict))
                .filteredOn(note -> note.contains("Refers 1 times"))
                .hasSize(1);
    }

    @Test
    void membersOfOneIssuerShareItsDocuments() {
        Verdict verdict = record(stage, holding(sealed(), other(), token(), NORTHFIELD.sealed(badge().json())));

        assertThat(stage.timesAsked(NORTHFIELD.didAddress())).isEqualTo(1);
        assertThat(stage.timesAsked(NORTHFIELD.list("revocation"))).isEqualTo(1);
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFIRMED);
    }

    private static List<String> notes(Verdict verdict) {
        return verdict.results().stream()
                .flatMap(result -> result.notes().stream())
                .toList();
    }

    private static String address() {
        return OAKWORTH.base() + "/records/saskia";
    }

    private static Badge3 plain() {
        return NORTHFIELD.badge("saskia-sql", Course.SQL).status("revocation", NORTHFIELD.list("revocation"), 12);
    }

    private static Badge3 badge() {
        return plain().to(AttackStage.SASKIA.email());
    }

    private static Map<String, Object> sealed() {
        return NORTHFIELD.sealed(badge().json());
    }

    private static String token() {
        return NORTHFIELD.jwt("key-es-2025", badge());
    }

    private static Map<String, Object> other() {
        return OAKWORTH.sealed(OAKWORTH.badge("saskia-ethics", Course.ETHICS)
                .to(AttackStage.SASKIA.email())
                .json());
    }

    private static Map<String, Object> withdrawn() {
        return NORTHFIELD.sealed(NORTHFIELD
                .badge("saskia-sql", Course.SQL)
                .to(AttackStage.SASKIA.email())
                .status("revocation", NORTHFIELD.list("revocation"), Cast.NORTHFIELD_WITHDRAWN)
                .json());
    }

    private static Map<String, Object> without(String name) {
        Map<String, Object> member = sealed();
        member.remove(name);
        return member;
    }

    private static Map<String, Object> retitled() {
        Map<String, Object> member = NORTHFIELD.sealed(NORTHFIELD
                .badge("saskia-ethics", Course.ETHICS)
                .to(AttackStage.SASKIA.email())
                .json());
        Json.at(member, "credentialSubject", "achievement").put("name", Course.SQL.name());
        return member;
    }

    private static Map<String, Object> strangers() {
        return Cast.STRANGER.sealed(badge().json(), NORTHFIELD.id() + "#key-ed-2024", "2025-03-14T10:00:00Z");
    }

    private static Record2 empty() {
        return new Record2(OAKWORTH, "saskia");
    }

    private static Record2 holding(Object... members) {
        return empty().holding(members);
    }

    private static Record2 many() {
        Record2 record = empty();
        Collections.nCopies(1_000, Course.SQL).forEach(record::awarding);
        return record;
    }

    private static Map<String, Object> named(Record2 record, String name) {
        return named(record.json(), name);
    }

    private static Map<String, Object> named(Map<String, Object> credential, String name) {
        credential.put("name", name);
        return credential;
    }

    private static Map<String, Object> dated(Record2 record) {
        Map<String, Object> credential = record.json();
        credential.put("validUntil", "2099-12-31T23:59:59Z");
        return credential;
    }

    private static Map<String, Object> record(Record2 record) {
        return OAKWORTH.sealed(record.json());
    }

    private static Verdict record(AttackStage stage, Record2 record) {
        return record(stage, record.json());
    }

    private static Verdict record(AttackStage stage, Map<String, Object> record) {
        return whole(stage, Json.text(sealedOrNot(record)));
    }

    // A thousand members are not worth signing: nobody gets that far.
    private static Map<String, Object> sealedOrNot(Map<String, Object> record) {
        if (record.containsKey("proof") || Json.compact(record).length() > 200_000) {
            record.putIfAbsent("proof", sealed().get("proof"));
            return record;
        }
        return OAKWORTH.sealed(record);
    }

    private static Verdict whole(AttackStage stage, String text) {
        stage.publish(OAKWORTH);
        return stage.judge(stage.serve(address(), text));
    }

    private static Verdict unreachable(AttackStage stage, Record2 record) {
        return stage.judge(stage.serve(address(), record(record)));
    }

    private static Verdict changed(AttackStage stage, Consumer<Map<String, Object>> change) {
        return changed(record(holding(other())), stage, change);
    }

    private static Verdict changed(
            Map<String, Object> sealed, AttackStage stage, Consumer<Map<String, Object>> change) {
        change.accept(sealed);
        return whole(stage, Json.text(sealed));
    }

    private static void members(Map<String, Object> record, List<Object> members) {
        Json.at(record, "credentialSubject").put("verifiableCredential", members);
    }
}
