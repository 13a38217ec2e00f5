package io.bonafide.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.proof.SelectiveCredential;
import io.bonafide.proof.Signer;
import io.bonafide.verification.CheckName;
import io.bonafide.verification.CheckResult;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every way of securing a credential from inside, the whole way from the link to the verdict. */
@NullUnmarked
class SuiteAttackTest {
    private static final String CREATED = "2025-03-14T10:00:00Z";
    private static final StageKey P384 = new StageKey(
            "key-384", Signer.p384("northfield-384".getBytes(StandardCharsets.UTF_8)), StageKey.Form.MULTIKEY);
    private static final StageKey P256 = new StageKey(
            "key-256", Signer.p256("northfield-256".getBytes(StandardCharsets.UTF_8)), StageKey.Form.MULTIKEY);
    private static final StageIssuer NORTHFIELD = new StageIssuer(
            Cast.NORTHFIELD.id(),
            Cast.NORTHFIELD.name(),
            Cast.NORTHFIELD.site(),
            Cast.NORTHFIELD.base(),
            List.of(Cast.NORTHFIELD.key(), P256, P384));
    private static final StageKey ED25519 = NORTHFIELD.key();
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
    Stream<DynamicTest> suites() {
        return new Forgeries(stage)
                .addHonest("eddsa-rdfc-2022", s -> judge(s, signed(ED25519, "eddsa-rdfc-2022")))
                .addHonest("eddsa-2022", s -> judge(s, signed(ED25519, "eddsa-2022")))
                .addHonest("eddsa-jcs-2022", s -> judge(s, signed(ED25519, "eddsa-jcs-2022")))
                .addHonest("ecdsa-rdfc-2019, P-256", s -> judge(s, signed(P256, "ecdsa-rdfc-2019")))
                .addHonest("ecdsa-rdfc-2019, P-384", s -> judge(s, signed(P384, "ecdsa-rdfc-2019")))
                .addHonest("ecdsa-jcs-2019, P-256", s -> judge(s, signed(P256, "ecdsa-jcs-2019")))
                .addHonest("ecdsa-jcs-2019, P-384", s -> judge(s, signed(P384, "ecdsa-jcs-2019")))
                .add(
                        "JSON with a member more",
                        Reason.SIGNATURE_MISMATCH,
                        s -> judge(s, signed(P256, "ecdsa-jcs-2019").replaceFirst("\\{", "{\"grade\":\"A\",")))
                .add(
                        "the curve of another key",
                        Reason.NOT_AUTOMATIC,
                        s -> judge(s, signed(P256, "ecdsa-jcs-2019").replace("#key-256", "#" + ED25519.name())))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> selection() {
        return new Forgeries(stage)
                .addHonest("what is needed", s -> judge(s, selective().disclosing("/credentialSubject")))
                .add(
                        "the base proof",
                        Reason.NOT_AUTOMATIC,
                        s -> judge(s, selective().base()))
                .add(
                        "a longer life",
                        Reason.SIGNATURE_MISMATCH,
                        s -> judge(
                                s,
                                selective()
                                        .disclosing("/credentialSubject")
                                        .replaceFirst("\\{", "{\"validUntil\":\"2199-01-01T00:00:00Z\",")))
                .tests();
    }

    @Test
    void selectionIsNoted() {
        Verdict verdict = judge(stage.reset(), selective().disclosing("/credentialSubject"));

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFIRMED);
        assertThat(verdict.results())
                .filteredOn(result -> result.check() == CheckName.PROOF)
                .flatExtracting(CheckResult::notes)
                .containsExactly("proof.selective");
    }

    @TestFactory
    Stream<DynamicTest> chains() {
        String first = "urn:uuid:1";
        return new Forgeries(stage)
                .addHonest("of two proofs", s -> judge(s, chained(ED25519, P256, first)))
                .add(
                        "without its first proof",
                        Reason.SIGNATURE_MISMATCH,
                        s -> judge(s, chained(ED25519, P256, first).replace("\"id\":\"urn:uuid:1\",", "")))
                .add(
                        "on a proof that is not the issuer's",
                        Reason.KEY_NOT_PUBLISHED,
                        s -> judge(s, chained(StageKey.ed25519("mallory", "mallory-ed"), P256, first)))
                .tests();
    }

    private static String chained(StageKey one, StageKey two, String name) {
        String first = one.signer().addProof(Json.compact(badge()), "eddsa-rdfc-2022", method(one), CREATED, name);
        return two.signer().addProof(first, "ecdsa-rdfc-2019", method(two), CREATED, null, name);
    }

    private static String signed(StageKey key, String suite) {
        return key.signer().signDataIntegrity(Json.compact(badge()), suite, method(key), CREATED);
    }

    private static SelectiveCredential selective() {
        return SelectiveCredential.issue(
                P256.signer(),
                Json.compact(badge()),
                List.of("/issuer", "/validFrom", "/credentialStatus"),
                method(P256),
                CREATED);
    }

    private static String method(StageKey key) {
        return NORTHFIELD.id() + "#" + key.name();
    }

    private static Map<String, Object> badge() {
        return NORTHFIELD
                .badge("17.json", Course.SQL)
                .to(AttackStage.SASKIA.email())
                .status("revocation", NORTHFIELD.list("revocation"), 17)
                .json();
    }

    private static Verdict judge(AttackStage stage, String credential) {
        stage.publish(NORTHFIELD);
        return stage.judge(stage.serve(AttackStage.EVIL + "/badge.json", credential));
    }
}
