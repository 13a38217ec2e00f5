package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.proof.ProofResult.Outcome;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a holder may do with an {@code ecdsa-sd-2023} credential, and everything that a forger may not. */
class SelectiveDisclosureTest {
    private static final SuiteSample SAMPLE = SuiteSample.ECDSA_SD_2023;
    private static final JsonObject SHOWN = SAMPLE.signed();
    private static final SelectiveCredential CREDENTIAL = SuiteSample.selective(SAMPLE.signer());

    private static ProofResult judge(String document) {
        return SAMPLE.judge(Samples.json(document));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/credentialSubject/id",
                "/credentialSubject/achievement",
                "/credentialSubject/achievement/criteria",
                "/name",
                "/validUntil",
                "/credentialSubject"
            })
    void theHolderChoosesWhatToShow(String pointer) {
        assertThat(judge(CREDENTIAL.disclosing(pointer))).isEqualTo(ProofResult.holds());
    }

    @Test
    void theHolderMayShowNothingOrAll() {
        assertThat(judge(CREDENTIAL.disclosing())).isEqualTo(ProofResult.holds());
        assertThat(judge(CREDENTIAL.disclosing("/name", "/validUntil", "/credentialSubject")))
                .isEqualTo(ProofResult.holds());
    }

    @Test
    void aBaseProofIsUnsupportedAndSaidToBeOne() {
        assertThat(judge(CREDENTIAL.base()))
                .returns(Outcome.UNSUPPORTED, ProofResult::outcome)
                .satisfies(result -> assertThat(result.detail()).contains("base proof"));
    }

    @Test
    void aBaseProofUnderTheNameOfADerivedOneIsMalformed() {
        JsonObject base = Samples.json(CREDENTIAL.base());
        byte[] value = Forgery.bytes(base);
        value[2] = 1;
        JsonObject renamed = Forgery.withValue(base, value);
        assertThat(SAMPLE.judge(renamed).outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void aDroppedSignatureDoesNotHold() {
        assertThat(forged(derived -> derived.signatures(all -> all.subList(1, all.size()))))
                .isEqualTo(Outcome.DOES_NOT_HOLD);
        assertThat(forged(derived -> derived.signatures(all -> List.of()))).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void anExtraSignatureDoesNotHold() {
        assertThat(forged(derived -> derived.signatures(all -> Forgery.with(all, all.get(0)))))
                .isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void signaturesInAnotherOrderDoNotHold() {
        assertThat(forged(derived -> derived.signatures(Forgery::reversed))).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void aMandatoryStatementStatedTwiceIsMalformed() {
        assertThat(forged(derived -> derived.mandatory(all -> Forgery.with(all, all.get(0)))))
                .isEqualTo(Outcome.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 999_999})
    void aMandatoryStatementThatIsNotThereDoesNotHold(int place) {
        assertThat(forged(derived -> derived.mandatory(all -> Forgery.with(all, place))))
                .isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void aNumberOutOfAllBoundsIsMalformed() {
        assertThat(forged(derived -> derived.mandatory(all -> List.of(1_000_000))))
                .isEqualTo(Outcome.MALFORMED);
        assertThat(forged(derived -> derived.mandatory(all -> List.of(-1)))).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void noStatementMovesBetweenMandatoryAndOther() {
        assertThat(forged(derived -> derived.mandatory(all -> all.subList(1, all.size()))
                        .signatures(all -> Forgery.with(all, all.get(0)))))
                .isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void labelsOfOtherNodesDoNotHold() {
        assertThat(forged(derived -> derived.labels(all -> Map.of(0, all.get(1), 1, all.get(0)))))
                .isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void aMissingOrAnExtraLabelDoesNotHold() {
        assertThat(forged(derived -> derived.labels(all -> Map.of()))).isEqualTo(Outcome.DOES_NOT_HOLD);
        assertThat(forged(derived -> derived.labels(all -> Map.of(0, all.get(0), 1, all.get(1), 50, new byte[32]))))
                .isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void oneLabelForTwoNodesIsMalformed() {
        assertThat(forged(derived -> derived.labels(all -> Map.of(0, all.get(0), 1, all.get(0)))))
                .isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void anotherEphemeralKeyDoesNotHold() {
        byte[] other = Signer.p256(Samples.seed(77)).multicodec();
        assertThat(forged(derived -> derived.key(other))).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void statementsSignedWithTheIssuersKeyInsteadDoNotHold() {
        assertThat(forged(derived -> derived.key(SAMPLE.signer().multicodec()))).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void anEphemeralKeyThatIsNoneIsNotUsed() {
        assertThat(forged(derived -> derived.key(new byte[35]))).isNotEqualTo(Outcome.HOLDS);
        byte[] offCurve = Signer.p256(Samples.seed(77)).multicodec();
        offCurve[2] = 5;
        assertThat(forged(derived -> derived.key(offCurve))).isNotEqualTo(Outcome.HOLDS);
    }

    @Test
    void partsOfTwoDisclosuresDoNotMix() {
        JsonObject name = Samples.json(CREDENTIAL.disclosing("/name"));
        JsonObject swapped = Json.createObjectBuilder(name)
                .add("proof", SHOWN.getJsonObject("proof"))
                .build();
        assertThat(SAMPLE.judge(swapped).outcome()).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void aStatementOfAnotherCredentialDoesNotHold() {
        SelectiveCredential other = SelectiveCredential.issue(
                SAMPLE.signer(),
                Samples.SELECTIVE_BADGE.replace("2029-01-15", "2039-01-15"),
                List.of("/issuer", "/validFrom", "/credentialStatus"),
                SAMPLE.signer().didKeyMethod(),
                Samples.CREATED);
        JsonObject longer = Samples.json(other.disclosing("/validUntil", "/credentialSubject/achievement"));
        JsonObject mixed = Json.createObjectBuilder(SHOWN)
                .add("validUntil", longer.get("validUntil"))
                .build();
        assertThat(SAMPLE.judge(mixed).outcome()).isEqualTo(Outcome.DOES_NOT_HOLD);
        JsonObject withItsProof = Json.createObjectBuilder(SHOWN)
                .add("proof", longer.get("proof"))
                .build();
        assertThat(SAMPLE.judge(withItsProof).outcome()).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void aProofThatBuildsOnAnotherIsUnsupported() {
        JsonObject first = Json.createObjectBuilder(SHOWN.getJsonObject("proof"))
                .add("id", "urn:a")
                .build();
        JsonObject second = Json.createObjectBuilder(SHOWN.getJsonObject("proof"))
                .add("previousProof", "urn:a")
                .build();
        JsonObject chained = Json.createObjectBuilder(SHOWN)
                .add("proof", Json.createArrayBuilder().add(second).add(first))
                .build();
        assertThat(SAMPLE.judge(chained).outcome()).isEqualTo(Outcome.UNSUPPORTED);
    }

    private static Outcome forged(UnaryOperator<Forgery> forgery) {
        return SAMPLE.judge(forgery.apply(Forgery.of(SHOWN)).document()).outcome();
    }
}
