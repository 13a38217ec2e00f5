package io.bonafide.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.retrieval.RetrievalSettings.Rate;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When requests to one domain begin. */
class LanesTest {
    private static final Duration FAR = Duration.ofDays(1);
    private static final Rate TWO = new Rate(64, 2);

    private final Lanes.Lane lane = new Lanes().of("northfield.example");
    private final List<Duration> begun = new ArrayList<>();
    private final Deque<Runnable> meanwhile = new ArrayDeque<>();
    private Duration late = Duration.ZERO;

    /** What happens while somebody waits is run by whoever waits. */
    private final Pause pause = new Pause() {
        private Duration elapsed = Duration.ZERO;

        @Override
        public Duration elapsed() {
            return elapsed;
        }

        @Override
        public void rest(Duration time) {
            Duration end = elapsed.plus(time);
            Runnable event = time.isZero() ? null : meanwhile.poll();
            if (event != null) {
                event.run();
            }
            end = time.isZero() ? end : end.plus(late);
            elapsed = elapsed.compareTo(end) > 0 ? elapsed : end;
        }
    };

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1, 2, 2.5, 3, 7, 10, 50, 100})
    void inNoSecondMoreThanTheRateAndOneBegin(double perSecond) {
        for (int millis : new int[] {0, 1, 3, 20, 400}) {
            late = Duration.ofMillis(millis);
            ask(new Rate(1, perSecond), 300);
        }

        assertThat(mostInASecond()).isLessThanOrEqualTo((int) Math.floor(perSecond) + 1);
    }

    @Test
    void aDomainThatNobodyHasAskedForHoursGetsNoBurst() throws InterruptedException {
        ask(TWO, 1);
        pause.rest(Duration.ofHours(3));
        ask(TWO, 3);

        assertThat(begun).isEqualTo(millis(0, 10_800_000, 10_800_500, 10_801_000));
    }

    @Test
    void highRatesAreReachedAlthoughTimersAreLate() {
        late = Duration.ofMillis(2);
        ask(new Rate(1, 1_000), 5_000);

        assertThat(pause.elapsed()).isBetween(Duration.ofMillis(4_990), Duration.ofMillis(5_010));
    }

    @Test
    void whatAStalledMachineIsLateWithIsNotMadeUpForAtOnce() throws InterruptedException {
        ask(TWO, 1);
        meanwhile.add(() -> ask(TWO, 1));
        meanwhile.add(() -> stall(Duration.ofSeconds(5)));
        ask(TWO, 3);

        assertThat(begun).isEqualTo(millis(0, 5_000, 5_490, 5_990, 6_490));
    }

    @Test
    void whoWaitsForItsSlotHearsThatTheServerWantsToBeLeftAlone() {
        ask(TWO, 1);
        meanwhile.add(() -> lane.closeUntil(Duration.ofSeconds(30)));
        ask(TWO, 2);

        assertThat(begun).isEqualTo(millis(0, 30_000, 30_500));
    }

    @Test
    void whoseTurnWouldThenComeTooLateGivesUpAndHoldsNothing() throws InterruptedException {
        Rate alone = new Rate(1, 2);
        ask(alone, 1);
        meanwhile.add(() -> lane.closeUntil(Duration.ofSeconds(30)));

        assertThat(lane.enter(alone, 0, pause, Duration.ofSeconds(20))).isFalse();
        assertThat(lane.enter(alone, 0, pause, Duration.ofSeconds(40))).isTrue();
        assertThat(pause.elapsed()).isEqualTo(Duration.ofSeconds(30));
    }

    private void ask(Rate rate, int times) {
        for (int turn = 0; turn < times; turn++) {
            try {
                assertThat(lane.enter(rate, 0, pause, FAR)).isTrue();
            } catch (InterruptedException never) {
                throw new AssertionError(never);
            }
            begun.add(pause.elapsed());
            lane.leave();
        }
    }

    private void stall(Duration time) {
        try {
            pause.rest(time);
        } catch (InterruptedException never) {
            throw new AssertionError(never);
        }
    }

    private int mostInASecond() {
        int most = 0;
        for (Duration from : begun) {
            Duration end = from.plusSeconds(1);
            most = Math.max(most, (int) begun.stream()
                    .filter(at -> at.compareTo(from) >= 0 && at.compareTo(end) < 0)
                    .count());
        }
        return most;
    }

    private static List<Duration> millis(long... times) {
        return java.util.Arrays.stream(times).mapToObj(Duration::ofMillis).toList();
    }
}
