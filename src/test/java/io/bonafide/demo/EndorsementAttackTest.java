package io.bonafide.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.verification.CheckName;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Endorsements are verified like credentials, and are remarks whatever comes out. */
@NullUnmarked
class EndorsementAttackTest {
    private static final StageIssuer NORTHFIELD = Cast.NORTHFIELD;
    private static final StageIssuer OAKWORTH = Cast.OAKWORTH;
    private static final StageIssuer MALLORY =
            Cast.selfCertified("Copy Shop", AttackStage.EVIL, AttackStage.EVIL, "mallory");
    private static final String LEFT_ASIDE = "endorsement.invalid:1";
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
        stage.publish(OAKWORTH);
    }

    @Test
    void endorserIsNamedAsTheRegisterKnowsIt() {
        assertThat(notes(OAKWORTH.sealed(word(OAKWORTH)))).containsExactly("endorsed.by:Oakworth University");
    }

    @Test
    void endorsementMayBeAToken() {
        Map<String, Object> word = word(OAKWORTH);
        word.put("validUntil", "2099-12-31T23:59:59Z");

        assertThat(notes(Jwt.enveloped(OAKWORTH.key("jwt-1"), OAKWORTH.id() + "#jwt-1", word)))
                .containsExactly("endorsed.by:Oakworth University");
    }

    @Test
    void endorserThatNobodyKnowsIsNamedByItsId() {
        assertThat(notes(MALLORY.sealed(word(MALLORY)))).containsExactly("endorsed.by:" + MALLORY.id());
    }

    @Test
    void issuerAndAchievementMayBeEndorsedToo() {
        Map<String, Object> badge = badge().json();
        Json.at(badge, "issuer")
                .put("endorsement", List.of(OAKWORTH.sealed(Record2.endorsement(OAKWORTH, NORTHFIELD.id()))));
        String achievement = NORTHFIELD.base() + "/achievements/" + Course.SQL.slug();
        Json.at(badge, "credentialSubject", "achievement")
                .put("endorsement", List.of(MALLORY.sealed(Record2.endorsement(MALLORY, achievement))));

        assertThat(notes(judge(NORTHFIELD.sealed(badge))))
                .containsExactly("endorsed.by:Oakworth University", "endorsed.by:" + MALLORY.id());
    }

    @Test
    void issuersOwnWordAddsNothing() {
        assertThat(notes(NORTHFIELD.sealed(word(NORTHFIELD)))).containsExactly("endorsement.own");
    }

    @Test
    void wordAboutSomethingElseIsLeftAside() {
        assertThat(notes(OAKWORTH.sealed(Record2.endorsement(OAKWORTH, "urn:uuid:another"))))
                .containsExactly(LEFT_ASIDE);
    }

    @Test
    void wordForgedInAKnownNameIsLeftAside() {
        Map<String, Object> forged =
                MALLORY.key().sealed(word(OAKWORTH), OAKWORTH.id() + "#seal-1", "2026-01-01T00:00:00Z");

        assertThat(notes(forged)).containsExactly(LEFT_ASIDE);
    }

    @Test
    void wordThatIsUnsignedChangedOrOutOfDateIsLeftAside() {
        Map<String, Object> changed = OAKWORTH.sealed(word(OAKWORTH));
        Json.at(changed, "credentialSubject").put("endorsementComment", "Best of all");
        Map<String, Object> expired = word(OAKWORTH);
        expired.put("validUntil", "2026-01-01T00:00:00Z");

        assertThat(notes(word(OAKWORTH))).containsExactly(LEFT_ASIDE);
        assertThat(notes(changed)).containsExactly(LEFT_ASIDE);
        assertThat(notes(OAKWORTH.sealed(expired))).containsExactly(LEFT_ASIDE);
        assertThat(notes("not.a.token")).containsExactly(LEFT_ASIDE);
    }

    @Test
    void credentialIsNoEndorsement() {
        Map<String, Object> other = OAKWORTH.sealed(
                OAKWORTH.badge("x", Course.ETHICS).toSubject(badge().id()).json());

        assertThat(notes(other)).containsExactly(LEFT_ASIDE);
    }

    @Test
    void goodEndorsementDoesNotLiftAForgedBadge() {
        Map<String, Object> forged = MALLORY.key()
                .sealed(
                        badge().endorsed(OAKWORTH.sealed(word(OAKWORTH))).json(),
                        NORTHFIELD.id() + "#mallory",
                        "2026-01-01T00:00:00Z");

        Verdict verdict = judge(forged);

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.UNCONFIRMED);
        assertThat(notes(verdict)).isEmpty();
    }

    @Test
    void manyEndorsementsAreLookedAtUpToALimit() {
        Badge3 badge = badge();
        Collections.nCopies(50, "not.a.token").forEach(badge::endorsed);

        Verdict verdict = judge(token(badge));

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFIRMED);
        assertThat(notes(verdict)).containsExactly("endorsement.invalid:20");
    }

    private static Badge3 badge() {
        return NORTHFIELD.badge("saskia-sql", Course.SQL).to(AttackStage.SASKIA.email());
    }

    private static Map<String, Object> word(StageIssuer endorser) {
        return Record2.endorsement(endorser, badge().id());
    }

    /** What is said of an endorsement on a good badge, which is confirmed all the same. */
    private static List<String> notes(Object endorsement) {
        Badge3 badge = badge().endorsed(endorsement);
        // The context of Open Badges 3.0.3 as first published has no term for endorsements that are tokens.
        Verdict verdict = endorsement instanceof String ? judge(token(badge)) : judge(NORTHFIELD.sealed(badge.json()));
        assertThat(verdict.conclusion()).as("%s", verdict.results()).isEqualTo(Conclusion.CONFIRMED);
        return notes(verdict);
    }

    private static List<String> notes(Verdict verdict) {
        return verdict.results().stream()
                .filter(result -> result.check() == CheckName.ENDORSEMENT)
                .flatMap(result -> result.notes().stream())
                .toList();
    }

    private static String token(Badge3 badge) {
        return NORTHFIELD.jwt("key-es-2025", badge);
    }

    private static Verdict judge(Map<String, Object> credential) {
        return judge(Json.text(credential));
    }

    private static Verdict judge(String credential) {
        return stage.judge(stage.serve(NORTHFIELD.base() + "/credentials/saskia-sql", credential));
    }
}
