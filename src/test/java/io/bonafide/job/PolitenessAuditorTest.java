package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.job.PolitenessAuditor.Kind;
import io.bonafide.job.PolitenessAuditor.Violation;
import io.bonafide.job.ServerLog.Answered;
import io.bonafide.job.ServerLog.Connected;
import io.bonafide.job.ServerLog.Event;
import io.bonafide.retrieval.RetrievalSettings.Rate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit goes red for each promise that is not kept, and for nothing else. */
class PolitenessAuditorTest {
    private static final Instant DATE = Instant.parse("2026-11-23T12:00:00Z");
    private static final String IN_THREE_SECONDS = "Mon, 23 Nov 2026 12:00:03 GMT";

    private final PolitenessAuditor auditor =
            new PolitenessAuditor(host -> host.replaceFirst("^[^.]*\\.", ""), domain -> new Rate(2, 3));
    private final List<Event> log = new ArrayList<>();
    private int documents;

    @Test
    void aPoliteRunIsLeftInPeace() {
        for (int second = 0; second < 40; second++) {
            for (int turn = 0; turn < 3; turn++) {
                long begun = 1_000L * second + 333L * turn;
                answered("a.one.example", begun, begun + 400);
                answered("www.two.example", begun, begun + 600);
            }
        }
        again("a.one.example", "/late", 60_000, 503, "2");
        again("a.one.example", "/late", 62_000, 200, null);
        knock(8);

        assertThat(auditor.audit(log)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, false", "4, false", "5, true", "6, true"})
    void theRateAndOneInASecondIsTheMost(int inASecond, boolean over) {
        for (int turn = 0; turn < inASecond; turn++) {
            answered(turn % 2 == 0 ? "a.one.example" : "b.one.example", 180L * turn, 180L * turn + 1);
        }

        assertThat(kinds()).isEqualTo(over ? List.of(Kind.OVER_RATE) : List.of());
    }

    @Test
    void theSecondMayBeginAnywhereAndExcludesItsEnd() {
        for (long begun : new long[] {100, 700, 800, 900, 1_100, 2_100}) {
            answered("a.one.example", begun, begun + 1);
        }
        assertThat(kinds()).isEmpty();
        answered("a.one.example", 1_699, 1_700);
        assertThat(kinds()).containsExactly(Kind.OVER_RATE);
    }

    @Test
    void connectionsToADeadHostAreRequestsToItsDomain() {
        for (int turn = 0; turn < 3; turn++) {
            answered("a.one.example", 10L * turn, 10L * turn + 1);
            log.add(new Connected("dead.one.example", millis(100L * turn)));
        }

        assertThat(kinds()).containsExactly(Kind.OVER_RATE);
    }

    @Test
    void oneMoreAtATimeThanAgreedIsFound() {
        answered("a.one.example", 0, 1_000);
        answered("b.one.example", 400, 900);
        answered("b.one.example", 900, 1_400);
        assertThat(kinds()).isEmpty();
        answered("c.one.example", 950, 960);
        assertThat(kinds()).containsExactly(Kind.OVER_CONCURRENCY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", IN_THREE_SECONDS})
    void whoIsNotLeftAloneIsNoticedInBothForms(String retryAfter) {
        again("a.one.example", "/1", 0, 429, retryAfter);
        answered("b.one.example", 3_000, 3_010);
        assertThat(kinds()).isEmpty();
        answered("b.one.example", 2_999, 3_000);
        assertThat(kinds()).containsExactly(Kind.NOT_LEFT_ALONE);
    }

    @Test
    void asManyAsThereAreFurtherPlacesMayHaveBeenOnTheirWay() {
        again("a.one.example", "/1", 0, 503, "3");
        answered("a.one.example", 400, 401);
        assertThat(kinds()).isEmpty();
        answered("a.one.example", 450, 451);
        assertThat(kinds()).containsExactly(Kind.NOT_LEFT_ALONE);
    }

    @ParameterizedTest
    @CsvSource({"200, true", "304, true", "404, true", "410, true", "301, true", "429, false", "503, false"})
    void onlyWhatWasNoAnswerIsReasonToAskAgain(int before, boolean needless) {
        again("a.one.example", "/1", 0, before, null);
        again("a.one.example", "/1", 1_000, 200, null);
        for (int turn = 2; turn < 20; turn++) {
            answered("a.one.example", 1_000L * turn, 1_000L * turn + 1);
        }

        assertThat(kinds()).isEqualTo(needless ? List.of(Kind.FETCHED_TWICE) : List.of());
    }

    @Test
    void oneTryInTenAndTwoOfAHostMayBeSecondOnes() {
        for (int turn = 0; turn < 30; turn++) {
            again("a.one.example", "/" + turn, 1_000L * turn, turn < 6 ? 503 : 200, null);
            answered("a.two.example", 1_000L * turn, 1_000L * turn + 1);
        }
        for (int turn = 0; turn < 5; turn++) {
            again("a.one.example", "/" + turn, 40_000 + 1_000L * turn, 200, null);
        }
        assertThat(kinds()).isEmpty();
        again("a.one.example", "/5", 50_000, 200, null);
        assertThat(auditor.audit(log))
                .containsExactly(new Violation(Kind.TOO_MANY_TRIES, "a.one.example", "6 second tries after 30 first"));
    }

    @Test
    void theNinthConnectToADeadHostIsOneTooMany() {
        knock(9);

        assertThat(auditor.audit(log))
                .containsExactly(new Violation(Kind.KNOCKED_ON_A_DEAD_DOOR, "dead.three.example", "9 connects"));
    }

    private void knock(int times) {
        for (int turn = 0; turn < times; turn++) {
            log.add(new Connected("dead.three.example", millis(500L * turn)));
        }
    }

    private void answered(String host, long begun, long ended) {
        log.add(new Answered(
                host, "/document-" + documents++, millis(begun), millis(ended), 200, DATE, null, true, false));
    }

    private void again(String host, String path, long begun, int status, @Nullable String retryAfter) {
        log.add(new Answered(host, path, millis(begun), millis(begun), status, DATE, retryAfter, true, false));
    }

    private List<Kind> kinds() {
        return auditor.audit(log).stream().map(Violation::kind).distinct().toList();
    }

    private static long millis(long time) {
        return time * 1_000_000;
    }
}
