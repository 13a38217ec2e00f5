package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.SecuringMechanism.EmbeddedProofs;
import io.bonafide.credential.VerificationKey;
import io.bonafide.proof.ProofResult;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class ProofChainsTest {

    @Test
    void aChainHoldsWhereEveryProofHolds() {
        assertThat(reason(FakeProofs.allHold(), proof(0, "a"), proof(1, "b", "a"), proof(2, null, "a", "b")))
                .isEqualTo(Reason.SIGNATURE_HOLDS);
    }

    @Test
    void theOrderInTheDocumentDoesNotMatter() {
        assertThat(reason(FakeProofs.allHold(), proof(0, null, "b"), proof(1, "b", "c"), proof(2, "c")))
                .isEqualTo(Reason.SIGNATURE_HOLDS);
    }

    @ParameterizedTest
    @CsvSource({
        "DOES_NOT_HOLD, DOES_NOT_HOLD",
        "MALFORMED, MALFORMED",
        "UNSUPPORTED, UNSUPPORTED",
    })
    void aLaterProofIsWorthNoMoreThanTheFirst(ProofResult.Outcome first, Signature.Standing last) {
        FakeProofs proofs = FakeProofs.allHold().with(id(0), new ProofResult(first, ""));
        assertThat(standings(proofs, proof(0, "a"), proof(1, "b", "a"), proof(2, null, "b")))
                .containsExactly(last, last, last);
    }

    @Test
    void aProofBesideABrokenChainStandsByItself() {
        FakeProofs proofs = FakeProofs.allHold().with(id(0), ProofResult.unsupported(""));
        assertThat(standings(proofs, proof(0, "a"), proof(1, null, "a"), proof(2, null)))
                .endsWith(Signature.Standing.HOLDS);
        assertThat(reason(proofs, proof(0, "a"), proof(1, null, "a"), proof(2, null)))
                .isEqualTo(Reason.SIGNATURE_HOLDS);
    }

    @Test
    void aChainThatLeadsNowhereIsBroken() {
        assertThat(reason(FakeProofs.allHold(), proof(0, "a"), proof(1, "b", "x")))
                .isEqualTo(Reason.SIGNATURE_MISMATCH);
    }

    @Test
    void aChainThatLeadsToTwoProofsIsBroken() {
        assertThat(reason(FakeProofs.allHold(), proof(0, "a"), proof(1, "a"), proof(2, null, "a")))
                .isEqualTo(Reason.SIGNATURE_MISMATCH);
    }

    @Test
    void aRingIsBroken() {
        assertThat(standings(FakeProofs.allHold(), proof(0, "a", "b"), proof(1, "b", "a"), proof(2, null, "a")))
                .containsOnly(Signature.Standing.DOES_NOT_HOLD);
        assertThat(standings(FakeProofs.allHold(), proof(0, "a", "a"))).containsOnly(Signature.Standing.DOES_NOT_HOLD);
    }

    @Test
    void theLongestChainIsJudged() {
        DataIntegrityProof[] chain = IntStream.range(0, 16)
                .mapToObj(i -> proof(
                        i, "p" + i, IntStream.range(0, i).mapToObj(j -> "p" + j).toArray(String[]::new)))
                .toArray(DataIntegrityProof[]::new);
        assertThat(standings(FakeProofs.allHold(), chain)).containsOnly(Signature.Standing.HOLDS);
    }

    private static String id(int index) {
        return TestDossier.ISSUER + "#k" + index;
    }

    private static DataIntegrityProof proof(int index, String name, String... previous) {
        return TestKeys.chained(index, id(index), name, previous);
    }

    private static Reason reason(FakeProofs proofs, DataIntegrityProof... stated) {
        return new ProofCheck(new Signatures(proofs))
                .apply(dossier(stated).build())
                .reason();
    }

    private static List<Signature.Standing> standings(FakeProofs proofs, DataIntegrityProof... stated) {
        return dossier(stated)
                .build()
                .exhibit()
                .fold(
                        exhibit -> new Signatures(proofs)
                                .of(exhibit).stream().map(Signature::standing).toList(),
                        failed -> List.of());
    }

    private static TestDossier dossier(DataIntegrityProof... stated) {
        VerificationKey[] keys = IntStream.range(0, stated.length)
                .mapToObj(i -> TestKeys.key(TestDossier.ISSUER, "k" + i))
                .toArray(VerificationKey[]::new);
        return TestDossier.signed()
                .profile(TestKeys.profile(TestDossier.ISSUER, keys))
                .securedBy(new EmbeddedProofs(List.of(stated)));
    }
}
