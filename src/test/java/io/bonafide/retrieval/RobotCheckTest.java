package io.bonafide.retrieval;

import static io.bonafide.retrieval.Loopback.HOST;
import static io.bonafide.retrieval.Loopback.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.retrieval.RetrievalSettings.Rate;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

/** Whoever asks whether we are a person is asked four times more slowly from then on, by every job of the process. */
class RobotCheckTest {
    private static final Duration FAR = Duration.ofDays(1);

    private final FakePause pause = new FakePause();
    private final Lanes lanes = new Lanes();

    @Test
    void aFourthOfTheRateIsLeft() throws InterruptedException {
        Lanes.Lane lane = lanes.of("northfield.example");
        ask(lane, new Rate(1, 2), 1);
        lane.slowDown(new Rate(1, 2));
        assertThat(ask(lane, new Rate(1, 2), 3)).isEqualTo(seconds(2, 2, 2));
    }

    @Test
    void beingCheckedAgainDoesNotSlowItFurther() throws InterruptedException {
        Lanes.Lane lane = lanes.of("northfield.example");
        ask(lane, new Rate(1, 2), 1);
        for (int check = 0; check < 10; check++) {
            lane.slowDown(new Rate(1, 2));
        }
        assertThat(ask(lane, new Rate(1, 2), 3)).isEqualTo(seconds(2, 2, 2));
    }

    @Test
    void noJobIsFasterByWhatItHasAgreed() throws InterruptedException {
        Lanes.Lane lane = lanes.of("northfield.example");
        ask(lane, new Rate(1, 2), 1);
        lane.slowDown(new Rate(1, 2));
        assertThat(ask(lane, new Rate(64, 50), 3)).isEqualTo(seconds(2, 2, 2));
        lane.slowDown(new Rate(64, 50));
        assertThat(ask(lane, new Rate(64, 50), 2)).isEqualTo(seconds(2, 2));
    }

    @Test
    void whoWasSlowerBecomesSlowerStill() throws InterruptedException {
        Lanes.Lane lane = lanes.of("northfield.example");
        lane.slowDown(new Rate(64, 50));
        ask(lane, new Rate(1, 0.5), 1);
        assertThat(ask(lane, new Rate(1, 0.5), 2)).isEqualTo(seconds(8, 8));
    }

    @Test
    void itsNeighbourIsAskedAsEver() throws InterruptedException {
        lanes.of("northfield.example").slowDown(new Rate(1, 2));
        Lanes.Lane other = lanes.of("oakhill.example");
        ask(other, new Rate(1, 2), 1);
        assertThat(ask(other, new Rate(1, 2), 2)).isEqualTo(List.of(Duration.ofMillis(500), Duration.ofMillis(500)));
    }

    @Test
    void aCheckMetByOneJobSlowsTheOthers() throws IOException, InterruptedException {
        try (Loopback issuer = new Loopback()) {
            RetrievalSettings settings = Loopback.settings();
            Gate gate = new Gate(settings, issuer.stage(), Loopback::nowhere);
            OutsideWorld world = new OutsideWorld(settings, issuer.stage(), gate, issuer.pause, issuer.pause);
            String address = "https://" + HOST + "/a";
            issuer.plan(
                    address, answer(403).setHeader("cf-mitigated", "challenge").build());

            var met = new Fetcher(settings, world, () -> 1).fetch(address, issuer.errand());

            assertThat(Loopback.failureOf(met)).isEqualTo(RetrievalFailure.RATE_LIMITED);
            Politeness other = new Politeness(settings, issuer.pause, world.lanes());
            for (int turn = 0; turn < 2; turn++) {
                other.enter(HttpUrl.get(address), FAR).orElseThrow().close();
            }
            assertThat(issuer.pause.rests()).endsWith(Duration.ofMillis(4));
        }
    }

    @Test
    void aHostThatKeepsCheckingIsLeftAlone() throws IOException {
        try (Loopback issuer = new Loopback()) {
            Fetcher fetcher = issuer.fetcher(Loopback.settings());
            String address = "https://" + HOST + "/a";
            issuer.plan(
                    address, answer(403).setHeader("cf-mitigated", "challenge").build());
            for (int claim = 0; claim < 20; claim++) {
                fetcher.fetch(address, issuer.errand());
            }
            assertThat(issuer.asked).hasSize(Breakers.LOST_IN_A_ROW);
        }
    }

    private List<Duration> ask(Lanes.Lane lane, Rate rate, int times) throws InterruptedException {
        List<Duration> waits = new ArrayList<>();
        for (int turn = 0; turn < times; turn++) {
            Duration begun = pause.elapsed();
            assertThat(lane.enter(rate, 0, pause, pause.elapsed().plus(FAR))).isTrue();
            assertThat(lane.send(rate, pause.elapsed())).isTrue();
            lane.leave();
            waits.add(pause.elapsed().minus(begun));
        }
        return waits;
    }

    private static List<Duration> seconds(long... each) {
        return java.util.Arrays.stream(each).mapToObj(Duration::ofSeconds).toList();
    }
}
