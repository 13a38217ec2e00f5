package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.PublicKeyBytes.Kind;
import io.bonafide.credential.SecuringMechanism;
import io.bonafide.credential.SecuringMechanism.EmbeddedProofs;
import io.bonafide.credential.SecuringMechanism.EnvelopingProof;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.proof.ProofResult;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@NullUnmarked
class ProofCheckTest {
    private static final String ONE = TestDossier.ISSUER + "#one";
    private static final String TWO = TestDossier.ISSUER + "#two";
    private static final ProofResult HOLDS = ProofResult.holds();
    private static final ProofResult BAD = ProofResult.doesNotHold("changed");

    static Stream<Arguments> results() {
        return Stream.of(
                arguments(HOLDS, Outcome.PASSED, Reason.SIGNATURE_HOLDS),
                arguments(BAD, Outcome.FAILED, Reason.SIGNATURE_MISMATCH),
                arguments(ProofResult.malformed("no value"), Outcome.INCONCLUSIVE, Reason.MALFORMED),
                arguments(ProofResult.unsupported("bbs-2023"), Outcome.INCONCLUSIVE, Reason.NOT_AUTOMATIC));
    }

    @ParameterizedTest
    @MethodSource("results")
    void everyProofResultHasItsMeaning(ProofResult result, Outcome outcome, Reason reason) {
        assertThat(check(TestDossier.signed(), FakeProofs.all(result)))
                .returns(outcome, CheckResult::outcome)
                .returns(reason, CheckResult::reason);
    }

    static Stream<Arguments> twoProofs() {
        ProofResult unknown = ProofResult.unsupported("bbs-2023");
        return Stream.of(
                arguments(HOLDS, HOLDS, TWO, Reason.SIGNATURE_HOLDS),
                arguments(HOLDS, unknown, TWO, Reason.SIGNATURE_HOLDS),
                arguments(HOLDS, HOLDS, "did:web:other.example#key", Reason.SIGNATURE_HOLDS),
                arguments(HOLDS, BAD, TWO, Reason.SIGNATURE_MISMATCH),
                arguments(HOLDS, ProofResult.malformed("broken"), TWO, Reason.MALFORMED),
                arguments(unknown, unknown, TWO, Reason.NOT_AUTOMATIC),
                arguments(unknown, BAD, TWO, Reason.SIGNATURE_MISMATCH),
                arguments(unknown, HOLDS, "did:web:other.example#key", Reason.KEY_NOT_PUBLISHED));
    }

    @ParameterizedTest
    @MethodSource("twoProofs")
    void oneProofHasToHoldAndNoneThatCanBeCheckedMayBeBad(
            ProofResult first, ProofResult second, String secondMethod, Reason reason) {
        TestDossier dossier = twoKeys()
                .securedBy(new EmbeddedProofs(List.of(TestKeys.stated(0, ONE), TestKeys.stated(1, secondMethod))));

        assertThat(check(dossier, FakeProofs.all(HOLDS).with(ONE, first).with(TWO, second))
                        .reason())
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "assertionMethod, -, -, true",
                "authentication, -, -, false",
                "-, -, -, false",
                "assertionMethod, 2026-11-01T09:05:00Z, -, true",
                "assertionMethod, 2026-11-01T09:05:00.000000001Z, -, false",
                "assertionMethod, 2026-11-01T11:05:00+02:00, -, true",
                "assertionMethod, 2026-11-01T09:00:00, -, true",
                "assertionMethod, yesterday, -, false",
                "assertionMethod, -, 2026-11-01T09:00:00Z, true",
                "assertionMethod, -, 2026-11-01T08:59:59.999999999Z, false",
                "assertionMethod, -, 2027-01-01T00:00:00Z, true",
                "assertionMethod, -, never, false"
            })
    void proofMustBeMeantForThisAndInItsTime(String purpose, String created, String expires, boolean allowed) {
        DataIntegrityProof proof = new DataIntegrityProof(
                0, "DataIntegrityProof", "eddsa-rdfc-2022", ONE, purpose, "z1", created, expires);

        assertThat(check(twoKeys().securedBy(new EmbeddedProofs(List.of(proof))), FakeProofs.allHold())
                        .reason())
                .isEqualTo(allowed ? Reason.SIGNATURE_HOLDS : Reason.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "did:web:badges.northfield.example#one, EdDSA, -, BF-100",
                "one, EdDSA, -, BF-100",
                "#one, EdDSA, -, BF-100",
                "three, EdDSA, -, BF-413",
                "ne, EdDSA, -, BF-413",
                "https://evil.example/x#one, EdDSA, -, BF-413",
                "-, EdDSA, -, BF-413",
                "-, ES256, -, BF-100",
                "-, ES384, -, BF-413",
                "-, HS256, -, BF-413"
            })
    void keyOfAJwsIsOneThatTheIssuerLists(String keyId, String algorithm, String embedded, String code) {
        IssuerProfile profile = TestKeys.profile(
                TestDossier.ISSUER,
                TestKeys.key(TestDossier.ISSUER, "one"),
                TestKeys.key(TestDossier.ISSUER, "two"),
                TestKeys.key(TestDossier.ISSUER, "ec", Kind.P256));
        TestDossier dossier =
                TestDossier.signed().profile(profile).securedBy(new EnvelopingProof(algorithm, keyId, embedded));

        assertThat(check(dossier, FakeProofs.allHold()).reason().code()).isEqualTo(code);
    }

    @Test
    void keyThatTheJwsBringsAlongCountsOnlyWhereTheIssuerListsIt() {
        SecuringMechanism jws = new EnvelopingProof("EdDSA", null, "{\"kty\":\"OKP\"}");

        FakeProofs byTheSecondKey = FakeProofs.all(BAD).with(TWO, HOLDS);
        assertThat(check(twoKeys().securedBy(jws), byTheSecondKey).reason()).isEqualTo(Reason.SIGNATURE_HOLDS);
        assertThat(check(twoKeys().securedBy(jws), FakeProofs.all(BAD)).reason())
                .isEqualTo(Reason.KEY_NOT_PUBLISHED);
    }

    @Test
    void ownKeyUnderAKnownIssuersNameIsNotPublished() {
        TestDossier forged = TestDossier.signed().securedBy(TestKeys.proof(TestDossier.ISSUER + "#z6MkForger"));

        Verdict verdict = forged.verdict();
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.UNCONFIRMED);
        assertThat(verdict.reasons()).containsExactly(Reason.KEY_NOT_PUBLISHED);
        assertThat(verdict.outcomeOf(CheckName.ISSUER)).isEqualTo(Outcome.NOT_RUN);
    }

    @Test
    void bareDidKeyIsToleratedBecauseItIsTheKey() {
        String did = "did:key:z6MkX";
        IssuerProfile self = new IssuerProfile(
                did, null, null, null, List.of(TestKeys.key(did, "z6MkX")), List.of(), List.of(), true);
        Verdict verdict = TestDossier.signed()
                .issuer(did, "Northfield College")
                .profile(self)
                .securedBy(TestKeys.proof(did))
                .verdict();

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFIRMED);
    }

    @Test
    void proofWithoutVerificationMethodIsMalformed() {
        assertThat(check(TestDossier.signed().securedBy(TestKeys.proof(null)), FakeProofs.allHold())
                        .reason())
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void keyDocumentThatCannotBeHadIsNotAMismatch() {
        assertThat(check(TestDossier.signed().profileUnavailable(RetrievalFailure.DNS), FakeProofs.all(BAD)))
                .returns(Outcome.INCONCLUSIVE, CheckResult::outcome)
                .returns(Reason.KEY_NOT_OBTAINED, CheckResult::reason);
        assertThat(check(TestDossier.signed().profileUnavailable(RetrievalFailure.UNSUPPORTED), FakeProofs.all(BAD))
                        .reason())
                .isEqualTo(Reason.NOT_AUTOMATIC);
    }

    @ParameterizedTest
    @CsvSource({"ecdsa-sd-2023, proof.selective", "eddsa-2022, proof.suite.old:eddsa-2022"})
    void proofThatHoldsSaysWhatIsPeculiarOfIt(String suite, String note) {
        DataIntegrityProof proof =
                new DataIntegrityProof(0, "DataIntegrityProof", suite, ONE, "assertionMethod", "z1", null, null);
        TestDossier dossier = twoKeys().securedBy(new EmbeddedProofs(List.of(proof)));

        assertThat(check(dossier, FakeProofs.allHold()))
                .returns(Outcome.PASSED, CheckResult::outcome)
                .returns(List.of(note), CheckResult::notes);
        assertThat(check(dossier, FakeProofs.all(BAD)).notes()).containsExactly("proof.unused:" + suite);
    }

    @Test
    void proofIsTriedOncePerExhibit() {
        FakeProofs proofs = FakeProofs.allHold();
        Verifier verifier = new Verifier(Checks.inOrder(proofs));
        var dossier = TestDossier.signed().build();

        verifier.verify(dossier);
        verifier.verify(dossier);

        assertThat(proofs.asked).hasValue(1);
    }

    private static TestDossier twoKeys() {
        return TestDossier.signed()
                .profile(TestKeys.profile(
                        TestDossier.ISSUER,
                        TestKeys.key(TestDossier.ISSUER, "one"),
                        TestKeys.key(TestDossier.ISSUER, "two")));
    }

    private static CheckResult check(TestDossier dossier, ProofOracle proofs) {
        return new ProofCheck(new Signatures(proofs)).apply(dossier.build());
    }
}
