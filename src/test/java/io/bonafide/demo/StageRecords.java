package io.bonafide.demo;

import io.bonafide.verification.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the records in {@link RecordAttackTest} are made of, and how they get before the judge. */
final class StageRecords {
    private static final StageIssuer NORTHFIELD = Cast.NORTHFIELD;
    private static final StageIssuer OAKWORTH = Cast.OAKWORTH;

    private StageRecords() {}

    static String address() {
        return OAKWORTH.base() + "/records/saskia";
    }

    static Badge3 plain() {
        return NORTHFIELD.badge("saskia-sql", Course.SQL).status("revocation", NORTHFIELD.list("revocation"), 12);
    }

    static Badge3 badge() {
        return plain().to(AttackStage.SASKIA.email());
    }

    static Map<String, Object> sealed() {
        return NORTHFIELD.sealed(badge().json());
    }

    static String token() {
        return NORTHFIELD.jwt("key-es-2025", badge());
    }

    static Map<String, Object> other() {
        return OAKWORTH.sealed(OAKWORTH.badge("saskia-ethics", Course.ETHICS)
                .to(AttackStage.SASKIA.email())
                .json());
    }

    static Map<String, Object> withdrawn() {
        return NORTHFIELD.sealed(NORTHFIELD
                .badge("saskia-sql", Course.SQL)
                .to(AttackStage.SASKIA.email())
                .status("revocation", NORTHFIELD.list("revocation"), Cast.NORTHFIELD_WITHDRAWN)
                .json());
    }

    static Map<String, Object> without(String name) {
        Map<String, Object> member = sealed();
        member.remove(name);
        return member;
    }

    static Map<String, Object> retitled() {
        Map<String, Object> member = NORTHFIELD.sealed(NORTHFIELD
                .badge("saskia-ethics", Course.ETHICS)
                .to(AttackStage.SASKIA.email())
                .json());
        Json.at(member, "credentialSubject", "achievement").put("name", Course.SQL.name());
        return member;
    }

    static Map<String, Object> strangers() {
        return Cast.STRANGER.sealed(badge().json(), NORTHFIELD.id() + "#key-ed-2024", "2025-03-14T10:00:00Z");
    }

    static Record2 empty() {
        return new Record2(OAKWORTH, "saskia");
    }

    static Record2 holding(Object... members) {
        return empty().holding(members);
    }

    static Record2 many() {
        Record2 record = empty();
        Collections.nCopies(1_000, Course.SQL).forEach(record::awarding);
        return record;
    }

    static Map<String, Object> named(Record2 record, String name) {
        return named(record.json(), name);
    }

    static Map<String, Object> named(Map<String, Object> credential, String name) {
        credential.put("name", name);
        return credential;
    }

    static Map<String, Object> dated(Record2 record) {
        Map<String, Object> credential = record.json();
        credential.put("validUntil", "2099-12-31T23:59:59Z");
        return credential;
    }

    static Map<String, Object> record(Record2 record) {
        return OAKWORTH.sealed(record.json());
    }

    static Verdict record(AttackStage stage, Record2 record) {
        return record(stage, record.json());
    }

    static Verdict record(AttackStage stage, Map<String, Object> record) {
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

    static Verdict whole(AttackStage stage, String text) {
        stage.publish(OAKWORTH);
        return stage.judge(stage.serve(address(), text));
    }

    static Verdict unreachable(AttackStage stage, Record2 record) {
        return stage.judge(stage.serve(address(), record(record)));
    }

    static Verdict changed(AttackStage stage, Consumer<Map<String, Object>> change) {
        return changed(record(holding(other())), stage, change);
    }

    static Verdict changed(Map<String, Object> sealed, AttackStage stage, Consumer<Map<String, Object>> change) {
        change.accept(sealed);
        return whole(stage, Json.text(sealed));
    }

    static void members(Map<String, Object> record, List<Object> members) {
        Json.at(record, "credentialSubject").put("verifiableCredential", members);
    }
}
