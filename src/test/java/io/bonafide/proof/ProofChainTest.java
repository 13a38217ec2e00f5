package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.proof.ProofResult.Outcome;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** A proof in a chain covers the proofs that it builds on, and no others (VC Data Integrity, "Verify Proof Sets and Chains"). */
class ProofChainTest {
    private static final Signer NOTARY = Signer.ed25519(Samples.seed(21));
    private static final JsonObject CHAIN = chain(SuiteSample.EDDSA_RDFC_2022);

    /** The issuer's proof, a stranger's beside it, and a notary's that builds on the issuer's. */
    private static JsonObject chain(SuiteSample sample) {
        String first = sample.signer()
                .addProof(
                        SuiteSample.badge(sample.suite()),
                        sample.suite(),
                        sample.signer().didKeyMethod(),
                        Samples.CREATED,
                        "urn:proof:issuer");
        String second = Samples.STRANGER.addProof(
                first, "eddsa-rdfc-2022", Samples.STRANGER.didKeyMethod(), Samples.CREATED, "urn:proof:stranger");
        String notarys = sample.suite().contains("-jcs-") ? "eddsa-jcs-2022" : "eddsa-rdfc-2022";
        return Samples.json(
                NOTARY.addProof(second, notarys, NOTARY.didKeyMethod(), Samples.CREATED, null, "urn:proof:issuer"));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ECDSA_SD_2023")
    void everyProofOfTheChainHolds(SuiteSample sample) {
        JsonObject chain = chain(sample);
        assertThat(judge(chain, 0, sample.signer())).isEqualTo(Outcome.HOLDS);
        assertThat(judge(chain, 1, Samples.STRANGER)).isEqualTo(Outcome.HOLDS);
        assertThat(judge(chain, 2, NOTARY)).isEqualTo(Outcome.HOLDS);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ECDSA_SD_2023")
    void theLaterProofFallsWithAnyChangeToTheEarlier(SuiteSample sample) {
        JsonObject chain = chain(sample);
        for (String place : Places.ofScalars(chain)) {
            if (!place.startsWith("/proof/1")) {
                assertThat(judge(Places.changed(chain, place), 2, NOTARY))
                        .as(place)
                        .isNotEqualTo(Outcome.HOLDS);
            }
        }
    }

    @Test
    void aProofBesideTheChainIsNotPartOfIt() {
        assertThat(judge(Places.without(CHAIN, "/proof/1"), 1, NOTARY)).isEqualTo(Outcome.HOLDS);
        assertThat(judge(Places.changed(CHAIN, "/proof/1/created"), 2, NOTARY)).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void aMissingPredecessorBreaksTheChain() {
        assertThat(judge(Places.without(CHAIN, "/proof/0"), 1, NOTARY)).isEqualTo(Outcome.DOES_NOT_HOLD);
        assertThat(judge(Places.without(CHAIN, "/proof/0/id"), 2, NOTARY)).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void twoPredecessorsOfOneNameBreakTheChain() {
        JsonObject twice = Json.createPointer("/proof/1/id").replace(CHAIN, Json.createValue("urn:proof:issuer"));
        assertThat(judge(twice, 2, NOTARY)).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void aProofThatBuildsOnItselfBreaksTheChain() {
        JsonObject itself = Json.createPointer("/proof/2/id").add(CHAIN, Json.createValue("urn:proof:issuer"));
        assertThat(judge(Places.without(itself, "/proof/0"), 1, NOTARY)).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void aChainCutShortOrExtendedDoesNotHold() {
        assertThat(judge(Places.without(CHAIN, "/proof/2/previousProof"), 2, NOTARY))
                .isEqualTo(Outcome.DOES_NOT_HOLD);
        JsonObject longer =
                Json.createPointer("/proof/2/previousProof/-").add(CHAIN, Json.createValue("urn:proof:stranger"));
        assertThat(judge(longer, 2, NOTARY)).isEqualTo(Outcome.DOES_NOT_HOLD);
        JsonObject another =
                Json.createPointer("/proof/2/previousProof/0").replace(CHAIN, Json.createValue("urn:proof:stranger"));
        assertThat(judge(another, 2, NOTARY)).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "{}", "[1]", "[[\"urn:proof:issuer\"]]", "[null]"})
    void whatIsNoNameIsMalformed(String previous) {
        JsonValue value = Samples.json("{\"a\":" + previous + "}").get("a");
        JsonObject forged = Json.createPointer("/proof/2/previousProof").replace(CHAIN, value);
        DataIntegrityProof read = stated(CHAIN, 2, List.of());
        assertThat(new Proofs()
                        .verify(Samples.document(forged.toString()), read, Samples.key(NOTARY))
                        .outcome())
                .isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void aChainThatWasReadOtherwiseIsMalformed() {
        for (List<String> names : List.of(List.<String>of(), List.of("urn:proof:stranger"))) {
            assertThat(new Proofs()
                            .verify(Samples.document(CHAIN.toString()), stated(CHAIN, 2, names), Samples.key(NOTARY))
                            .outcome())
                    .isEqualTo(Outcome.MALFORMED);
        }
    }

    private static DataIntegrityProof stated(JsonObject document, int index, List<String> previous) {
        DataIntegrityProof read = Samples.proof(document, index);
        return new DataIntegrityProof(
                index,
                read.type(),
                read.cryptosuite(),
                read.verificationMethod(),
                read.proofPurpose(),
                read.proofValue(),
                read.created(),
                read.expires(),
                read.id(),
                previous);
    }

    private static Outcome judge(JsonObject document, int index, Signer signer) {
        return new Proofs()
                .verify(Samples.document(document.toString()), Samples.proof(document, index), Samples.key(signer))
                .outcome();
    }
}
