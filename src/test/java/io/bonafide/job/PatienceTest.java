package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.Claim;
import io.bonafide.dossier.Attempt;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;
import io.bonafide.dossier.Finality;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.proof.Proofs;
import io.bonafide.register.IssuerStanding;
import io.bonafide.verification.Deferral;
import io.bonafide.verification.Deferral.Met;
import io.bonafide.verification.Verdict;
import io.bonafide.verification.Verifier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PatienceTest {
    private static final Instant NOON = TestLedger.NOON;
    private static final Patience PATIENCE = Patience.standard();
    private static final Verifier VERIFIER = new Verifier(new Proofs());

    @ParameterizedTest
    @EnumSource(RetrievalFailure.class)
    void onlyWhatMayPassIsPutOff(RetrievalFailure failure) {
        assertThat(judge(failure, NOON, null, null).isProvisional()).isEqualTo(failure.isTransient());
    }

    @Test
    void theFirstTimeItIsPutOffByAnHour() {
        assertThat(judge(RetrievalFailure.TIMEOUT, NOON, null, null).deferral())
                .isEqualTo(new Deferral(NOON.plus(Duration.ofHours(1)), 1, NOON, Met.first(Finality.PATIENCE, NOON)));
    }

    @Test
    void everyFurtherRunDoublesTheWaitUpToADay() {
        Patience endless = new Patience(100, Duration.ofDays(365));
        @Nullable Verdict verdict = null;
        Instant now = NOON;
        for (int hours : new int[] {1, 2, 4, 8, 16, 24, 24}) {
            Dossier dossier = dossier(RetrievalFailure.SERVER_ERROR, now, null);
            verdict = endless.judge(VERIFIER.verify(dossier), dossier, verdict);
            Deferral deferral = deferral(verdict);
            assertThat(Duration.between(now, deferral.due())).isEqualTo(Duration.ofHours(hours));
            assertThat(deferral.since()).isEqualTo(NOON);
            now = deferral.due();
        }
    }

    @Test
    void aServersWishToBeLeftAloneIsOlderThanOurPlans() {
        Instant evening = NOON.plus(Duration.ofHours(9));
        assertThat(deferral(judge(RetrievalFailure.RATE_LIMITED, NOON, null, evening))
                        .due())
                .isEqualTo(evening);
        assertThat(deferral(judge(RetrievalFailure.RATE_LIMITED, NOON, null, NOON.plusSeconds(5)))
                        .due())
                .isEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void afterTheLastRunItIsGivenUpWithAllAttemptsListed() {
        Verdict fourth = earlier(4, NOON);
        Verdict given = judge(RetrievalFailure.DNS, NOON.plusSeconds(1), fourth, null);
        assertThat(given.isProvisional()).isFalse();
        assertThat(given.attempts()).hasSize(fourth.attempts().size() + 1);
        assertThat(judge(RetrievalFailure.DNS, NOON.plusSeconds(1), earlier(3, NOON), null)
                        .isProvisional())
                .isTrue();
    }

    @Test
    void afterAWeekItIsGivenUp() {
        Instant week = NOON.plus(Duration.ofDays(7));
        assertThat(judge(RetrievalFailure.DNS, week.minusMillis(1), earlier(1, NOON), null)
                        .isProvisional())
                .isTrue();
        assertThat(judge(RetrievalFailure.DNS, week, earlier(1, NOON), null).isProvisional())
                .isFalse();
    }

    @Test
    void anAnswerAfterTheOutageIsFinalAndStillTellsOfTheOutage() {
        Verdict found = judge(RetrievalFailure.NOT_FOUND, NOON.plusSeconds(9), earlier(2, NOON), null);
        assertThat(found.isProvisional()).isFalse();
        assertThat(found.attempts()).hasSizeGreaterThan(1);
    }

    @Test
    void oneRunMeansThatNothingIsPutOff() {
        Dossier dossier = dossier(RetrievalFailure.TLS, NOON, null);
        assertThat(new Patience(1, Duration.ofDays(7))
                        .judge(VERIFIER.verify(dossier), dossier, null)
                        .isProvisional())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Finality.class)
    void aFailureIsFinalWhenItWasMetOftenEnough(Finality finality) {
        @Nullable Verdict verdict = null;
        Instant now = NOON;
        int last = Math.min(finality.runs(), PATIENCE.runs());
        for (int run = 1; run <= last; run++) {
            verdict = judge(finality, now, verdict);
            assertThat(verdict.isProvisional()).as("after run %d", run).isEqualTo(run < last);
            now = run < last ? deferral(verdict).due() : now;
        }
        assertThat(Objects.requireNonNull(verdict).attempts()).hasSize(last);
    }

    @ParameterizedTest
    @CsvSource({"SECOND_RUN, 24", "THIRD_RUN, 6", "PATIENCE, 1"})
    void theNextRunIsLateEnoughToCount(Finality finality, int hours) {
        assertThat(deferral(judge(finality, NOON, null)).due()).isEqualTo(NOON.plus(Duration.ofHours(hours)));
    }

    @ParameterizedTest
    @CsvSource({"86399999, true", "86400000, false"})
    void whatIsMetAgainTooSoonDoesNotCount(long millis, boolean provisional) {
        Verdict first = judge(Finality.SECOND_RUN, NOON, null);
        Verdict second = judge(Finality.SECOND_RUN, NOON.plusMillis(millis), first);
        assertThat(second.isProvisional()).isEqualTo(provisional);
        if (provisional) {
            assertThat(judge(Finality.SECOND_RUN, NOON.plus(Duration.ofDays(1)), second)
                            .isProvisional())
                    .isFalse();
        }
    }

    @Test
    void anotherFailureInBetweenBeginsTheCountAnew() {
        Verdict missing = judge(Finality.SECOND_RUN, NOON, null);
        Verdict down = judge(Finality.PATIENCE, NOON.plus(Duration.ofDays(1)), missing);
        Verdict again = judge(Finality.SECOND_RUN, NOON.plus(Duration.ofDays(2)), down);
        assertThat(again.isProvisional()).isTrue();
        assertThat(judge(Finality.SECOND_RUN, NOON.plus(Duration.ofDays(3)), again)
                        .isProvisional())
                .isFalse();
    }

    @Test
    void aPageIsPutOffLikeALinkThatLeadsNowhere() {
        Dossier page =
                dossier(Retrieval.unavailable(RetrievalFailure.PAGE, "in words", Finality.SECOND_RUN), NOON, null);
        assertThat(PATIENCE.judge(VERIFIER.verify(page), page, null).isProvisional())
                .isTrue();
    }

    @Test
    void aRecordWithoutAHistoryBeginsOne() {
        Dossier dossier = dossier(RetrievalFailure.TIMEOUT, NOON, null);
        Verdict old = VERIFIER.verify(dossier).until(new Deferral(NOON, 2, NOON, null));
        Verdict next = judge(Finality.SECOND_RUN, NOON.plus(Duration.ofDays(1)), old);
        assertThat(deferral(next).runs()).isEqualTo(3);
        assertThat(deferral(next).met()).isEqualTo(Met.first(Finality.SECOND_RUN, NOON.plus(Duration.ofDays(1))));
    }

    private static Verdict judge(Finality finality, Instant at, @Nullable Verdict earlier) {
        Dossier dossier = dossier(Retrieval.unavailable(RetrievalFailure.NOT_FOUND, "in words", finality), at, null);
        return PATIENCE.judge(VERIFIER.verify(dossier), dossier, earlier);
    }

    private static Verdict earlier(int runs, Instant since) {
        Dossier dossier = dossier(RetrievalFailure.TIMEOUT, since, null);
        return VERIFIER.verify(dossier).until(new Deferral(since, runs, since, Met.first(Finality.PATIENCE, since)));
    }

    private static Verdict judge(
            RetrievalFailure failure, Instant at, @Nullable Verdict earlier, @Nullable Instant notBefore) {
        Dossier dossier = dossier(failure, at, notBefore);
        return PATIENCE.judge(VERIFIER.verify(dossier), dossier, earlier);
    }

    private static Dossier dossier(RetrievalFailure failure, Instant at, @Nullable Instant notBefore) {
        return dossier(Retrieval.unavailable(failure, "in words"), at, notBefore);
    }

    private static Dossier dossier(Retrieval<Exhibit> exhibit, Instant at, @Nullable Instant notBefore) {
        Claim claim = TestLedger.claim("c1", "C-1");
        return new Dossier(
                claim,
                exhibit,
                new IssuerStanding.Unknown(),
                false,
                List.of(),
                List.of(new Attempt(at, "https://badges.issuer.example/1", "tried")),
                at,
                null,
                notBefore);
    }

    private static Deferral deferral(Verdict verdict) {
        return Objects.requireNonNull(verdict.deferral());
    }
}
