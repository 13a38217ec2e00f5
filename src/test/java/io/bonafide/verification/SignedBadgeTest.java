package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.PublicKeyBytes.Kind;
import io.bonafide.credential.SecuringMechanism.EnvelopingProof;
import io.bonafide.credential.VerificationKey;
import io.bonafide.proof.ProofResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which key a signed Open Badge 2.0 was made with, and what it means where it is none of the issuer's. */
@NullUnmarked
class SignedBadgeTest {
    private static final String ISSUER = TestDossier.HOSTED_ISSUER;
    private static final String SITE = "https://badges.northfield.example/keys/";
    private static final ProofResult BAD = ProofResult.doesNotHold("changed");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // creator, key that fits, key that could not be had, code
                "one, one, -, BF-100",
                "two, two, -, BF-100",
                "one, two, -, BF-501",
                "one, -, -, BF-501",
                "three, three, -, BF-413",
                "three, -, three, BF-406",
                "one, one, three, BF-100",
                "one, -, three, BF-501",
                "-, one, -, BF-100",
                "-, two, -, BF-100",
                "-, two, three, BF-100",
                "-, -, three, BF-406",
                "-, -, -, BF-413"
            })
    void keyOfABadgeIsOneThatTheProfileLists(String creator, String fits, String missing, String code) {
        FakeProofs proofs = FakeProofs.all(BAD);
        if (fits != null) {
            proofs.with(SITE + fits, ProofResult.holds());
        }

        Verdict verdict = badge(creator, profile(missing, key("one", ISSUER), key("two", ISSUER)))
                .verdict(proofs);

        assertThat(verdict.results().stream()
                        .filter(result -> result.check() == CheckName.PROOF)
                        .map(result -> result.reason() == null
                                ? "BF-100"
                                : result.reason().code()))
                .containsExactly(code);
    }

    @Test
    void keyOfAnotherKindIsNotTried() {
        FakeProofs proofs = FakeProofs.allHold();
        VerificationKey elliptic = new VerificationKey(
                SITE + "ec", ISSUER, TestKeys.key(ISSUER, "ec", Kind.P256).publicKey(), true, null, null);

        assertThat(badge(null, profile(null, elliptic)).verdict(proofs).reasons())
                .containsExactly(Reason.KEY_NOT_PUBLISHED);
        assertThat(proofs.asked).hasValue(0);
    }

    @Test
    void keyWithAnotherOwnerIsNotTheIssuers() {
        Verdict verdict = badge("one", profile(null, key("one", "https://badges.northfield.example/mallory")))
                .verdict();

        assertThat(verdict.reasons()).first().isEqualTo(Reason.KEY_NOT_PUBLISHED);
    }

    @Test
    void badgeClassLiesOnTheIssuersHosts() {
        TestDossier badge = badge("one", profile(null, key("one", ISSUER)));

        assertThat(badge.badgeClass("https://badges.northfield.example/class/1")
                        .result(CheckName.ISSUER)
                        .outcome())
                .isEqualTo(Outcome.PASSED);
        assertThat(badge.badgeClass("https://evil.example/class/1")
                        .result(CheckName.ISSUER)
                        .reason())
                .isEqualTo(Reason.NOT_THE_ISSUERS_SITE);
        assertThat(badge.badgeClass("urn:uuid:class").result(CheckName.ISSUER).outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void whatItRestsOnIsSaid() {
        Verdict verdict = badge("one", profile(null, key("one", ISSUER))).verdict();

        assertThat(verdict.found().securedBy()).isEqualTo("JWS RS256");
        assertThat(verdict.grade()).isEqualTo(EvidenceGrade.SIGNED);
        assertThat(verdict.reasons()).contains(Reason.NO_STATUS_PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"RS256, -, true", "RS256, RS256, true", "RS256, PS256, false", "PS256, PS256, true"})
    void keyServesTheAlgorithmItIsPublishedFor(String header, String published, boolean holds) {
        VerificationKey plain = TestKeys.key(TestDossier.ISSUER, "rsa", Kind.RSA);
        VerificationKey key =
                new VerificationKey(plain.id(), plain.controller(), plain.publicKey(), true, null, null, published);
        for (String keyId : new String[] {"rsa", null}) {
            Verdict verdict = TestDossier.signed()
                    .profile(TestKeys.profile(TestDossier.ISSUER, key))
                    .securedBy(new EnvelopingProof(header, keyId, null))
                    .verdict();

            assertThat(verdict.reasons().contains(Reason.KEY_NOT_PUBLISHED)).isEqualTo(!holds);
            assertThat(verdict.conclusion() == Conclusion.CONFIRMED).isEqualTo(holds);
        }
    }

    private static TestDossier badge(String creator, IssuerProfile profile) {
        return TestDossier.signed()
                .format(CredentialFormat.OPEN_BADGES_2)
                .issuer(ISSUER, "Northfield College")
                .profile(profile)
                .securedBy(new EnvelopingProof("RS256", creator == null ? null : SITE + creator, null));
    }

    private static IssuerProfile profile(String missing, VerificationKey... keys) {
        List<String> links = missing == null ? List.of() : List.of(SITE + missing);
        return new IssuerProfile(
                ISSUER, "Northfield College", null, null, List.of(keys), List.of(), List.of(), false, null, links);
    }

    private static VerificationKey key(String name, String owner) {
        PublicKeyBytes bytes = new PublicKeyBytes(Kind.RSA, name.getBytes(StandardCharsets.UTF_8));
        return new VerificationKey(SITE + name, owner, bytes, true, null, null);
    }
}
