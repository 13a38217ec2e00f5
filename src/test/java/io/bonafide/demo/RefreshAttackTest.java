package io.bonafide.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.verification.CheckName;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.Outcome;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Newer copies that issuers offer (1EdTechCredentialRefresh), and attacks by way of them. */
@NullUnmarked
class RefreshAttackTest {
    private static final StageIssuer NORTHFIELD = Cast.NORTHFIELD;
    private static final String REFRESH = NORTHFIELD.base() + "/refresh/saskia-sql";
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
                .addHonest("an expired one was renewed", s -> refreshed(s, expired(), renewed()))
                .addHonest("renewed as a token", s -> refreshed(s, expired(), NORTHFIELD.jwt("key-es-2025", renewal())))
                .addHonest("a member of a record was renewed", RefreshAttackTest::memberRefreshed)
                .addHonest("the newest copy is the one in hand", s -> refreshed(s, current(), Json.text(current())))
                .addHonest("the refresh service does not answer", s -> judge(s, current()))
                .addHonest("the refresh service answers with a page", s -> refreshed(s, current(), "<html></html>"))
                .addHonest("another credential lies there", s -> refreshed(s, current(), another()))
                .addHonest("the same id, by another issuer", s -> refreshed(s, current(), ofAnotherIssuer()))
                .addHonest("an older copy lies there", s -> refreshed(s, current(), older()))
                .addHonest("a copy that is not the issuer's lies there", s -> refreshed(s, current(), forged()))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> attacks() {
        return new Forgeries(stage)
                .add(
                        "forged, with a good copy to be had",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> refreshed(s, Json.parse(forged()), renewed()))
                .add("changed, with a good copy to be had", Reason.SIGNATURE_MISMATCH, s -> {
                    Map<String, Object> changed = expired();
                    changed.put("validUntil", "2099-12-31T23:59:59Z");
                    return refreshed(s, changed, renewed());
                })
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> genuine() {
        return new Forgeries(stage)
                .addGenuine("expired, renewed by a stranger", Reason.EXPIRED, s -> refreshed(s, expired(), forged()))
                .addGenuine("expired, another's copy", Reason.EXPIRED, s -> refreshed(s, expired(), another()))
                .addGenuine("expired, no copy to be had", Reason.EXPIRED, s -> judge(s, expired()))
                .addGenuine(
                        "the newest copy is expired",
                        Reason.EXPIRED,
                        s -> refreshed(
                                s,
                                current(),
                                NORTHFIELD.sealed(badge().valid("2026-01-01", "2026-03-01")
                                        .json())))
                .addGenuine(
                        "the newest copy is withdrawn",
                        Reason.REVOKED,
                        s -> refreshed(
                                s,
                                current(),
                                NORTHFIELD.sealed(badge().status(
                                                "revocation", NORTHFIELD.list("revocation"), Cast.NORTHFIELD_WITHDRAWN)
                                        .json())))
                .addGenuine(
                        "the newest copy is somebody else's",
                        Reason.ISSUED_TO_ANOTHER,
                        s -> refreshed(
                                s,
                                current(),
                                NORTHFIELD.sealed(NORTHFIELD
                                        .badge("saskia-sql", Course.SQL)
                                        .toPlain("name", "Someone Else")
                                        .json())))
                .tests();
    }

    @Test
    void copyThatIsUsedIsWhatIsShownAndSaidToBe() {
        Verdict verdict = refreshed(stage, expired(), renewed());

        assertThat(verdict.outcomeOf(CheckName.REFRESH)).isEqualTo(Outcome.PASSED);
        assertThat(notes(verdict)).containsExactly("refreshed");
        assertThat(verdict.found().validity().until()).hasToString("2099-12-31T23:59:59Z");
    }

    @Test
    void copyThatCannotBeUsedIsSaidToBe() {
        assertThat(notes(refreshed(stage, current(), forged()))).containsExactly("refresh.not.proved");
        assertThat(notes(refreshed(stage, current(), older()))).containsExactly("refresh.older");
        assertThat(notes(refreshed(stage, current(), another())))
                .containsExactly("refresh.failed:Another credential lies there");
    }

    @Test
    void refreshServiceIsAskedOnceHoweverItPointsOn() {
        String next = NORTHFIELD.base() + "/refresh/next";
        stage.serve(next, Json.text(current()));
        refreshed(
                stage,
                expired(),
                Json.text(NORTHFIELD.sealed(renewal().refreshedAt(next).json())));
        assertThat(stage.timesAsked(next)).isZero();

        refreshed(
                stage,
                expired(),
                Json.text(NORTHFIELD.sealed(renewal().refreshedAt(REFRESH).json())));
        assertThat(stage.timesAsked(REFRESH)).isEqualTo(2);
    }

    @Test
    void redirectsThatGoRoundAreARemark() {
        stage.redirect(REFRESH, REFRESH + "/again");
        stage.redirect(REFRESH + "/again", REFRESH);

        Verdict verdict = judge(stage, current());

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFIRMED);
        assertThat(notes(verdict)).singleElement().asString().startsWith("refresh.failed:");
    }

    private static List<String> notes(Verdict verdict) {
        return verdict.results().stream()
                .filter(result -> result.check() == CheckName.REFRESH)
                .flatMap(result -> result.notes().stream())
                .toList();
    }

    private static Badge3 badge() {
        return NORTHFIELD
                .badge("saskia-sql", Course.SQL)
                .to(AttackStage.SASKIA.email())
                .refreshedAt(REFRESH);
    }

    private static Map<String, Object> current() {
        return NORTHFIELD.sealed(badge().json());
    }

    private static Map<String, Object> expired() {
        return NORTHFIELD.sealed(badge().valid("2024-01-01", "2025-01-01").json());
    }

    private static Badge3 renewal() {
        return badge().valid("2026-01-01", "2099-12-31");
    }

    private static Map<String, Object> renewed() {
        return NORTHFIELD.sealed(renewal().json());
    }

    private static Map<String, Object> older() {
        return NORTHFIELD.sealed(badge().valid("2023-01-01", "2024-01-01").json());
    }

    private static Map<String, Object> another() {
        return NORTHFIELD.sealed(NORTHFIELD
                .badge("somebody-sql", Course.SQL)
                .to(AttackStage.SASKIA.email())
                .json());
    }

    private static Map<String, Object> ofAnotherIssuer() {
        StageIssuer mallory = Cast.selfCertified("Copy Shop", AttackStage.EVIL, AttackStage.EVIL, "mallory");
        return mallory.sealed(new Badge3(mallory.profile(), badge().id(), AttackStage.EVIL, Course.SQL)
                .to(AttackStage.SASKIA.email())
                .json());
    }

    private static String forged() {
        return Json.text(
                Cast.STRANGER.sealed(renewal().json(), NORTHFIELD.id() + "#key-ed-2024", "2026-01-01T10:00:00Z"));
    }

    private static Verdict memberRefreshed(AttackStage stage) {
        stage.publish(Cast.OAKWORTH);
        return refreshed(
                stage,
                Cast.OAKWORTH.sealed(
                        new Record2(Cast.OAKWORTH, "saskia").holding(expired()).json()),
                renewed());
    }

    private static Verdict refreshed(AttackStage stage, Map<String, Object> original, Map<String, Object> copy) {
        return refreshed(stage, original, Json.text(copy));
    }

    private static Verdict refreshed(AttackStage stage, Map<String, Object> original, String copy) {
        stage.serve(REFRESH, copy);
        return judge(stage, original);
    }

    private static Verdict judge(AttackStage stage, Map<String, Object> original) {
        return stage.judge(stage.serve(NORTHFIELD.base() + "/credentials/saskia-sql", original));
    }
}
