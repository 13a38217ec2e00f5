package io.bonafide.retrieval;

import static io.bonafide.retrieval.Loopback.HOST;
import static io.bonafide.retrieval.Loopback.answer;
import static io.bonafide.retrieval.Loopback.failureOf;
import static io.bonafide.retrieval.Loopback.json;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.dossier.RetrievalFailure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several jobs of one process towards the same issuers. */
class OutsideWorldTest {
    private static final HttpUrl URL = HttpUrl.get("https://a.northfield.example/");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FakePause pause = new FakePause();
    private final Lanes lanes = new Lanes();
    private Loopback issuer;

    @BeforeEach
    void open() throws IOException {
        issuer = new Loopback();
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void twoJobsTogetherAskNoMoreOftenThanOne() throws InterruptedException {
        Politeness one = job(4, 2);
        Politeness other = job(4, 2);
        Duration begun = pause.elapsed();
        for (int turn = 0; turn < 24; turn++) {
            (turn % 2 == 0 ? one : other).enter(URL, PATIENCE).orElseThrow().close();
        }
        assertThat(pause.elapsed().minus(begun)).isEqualTo(Duration.ofMillis(23 * 500));
    }

    @Test
    void eachJobBooksAtItsOwnRateAndAllTogetherStayBelowTheFastest() throws InterruptedException {
        Politeness careful = job(4, 1);
        Politeness agreed = job(4, 10);
        Duration begun = pause.elapsed();
        for (int turn = 0; turn < 20; turn++) {
            careful.enter(URL, PATIENCE).orElseThrow().close();
            agreed.enter(URL, PATIENCE).orElseThrow().close();
        }
        Duration spent = pause.elapsed().minus(begun);
        assertThat(40.0 / spent.toMillis() * 1000).isLessThan(10);
        assertThat(20.0 / spent.toMillis() * 1000).isLessThan(1.3);
    }

    @Test
    void placesAreSharedAndNoJobTakesMoreThanItsOwn() throws InterruptedException {
        Politeness careful = job(1, 1_000);
        Politeness generous = job(3, 1_000);
        List<Politeness.Leave> held = new ArrayList<>();
        held.add(careful.enter(URL, PATIENCE).orElseThrow());
        assertThat(careful.enter(URL, Duration.ofMillis(10))).isEmpty();
        held.add(generous.enter(URL, PATIENCE).orElseThrow());
        held.add(generous.enter(URL, PATIENCE).orElseThrow());
        assertThat(generous.enter(URL, Duration.ofMillis(10))).isEmpty();
        held.forEach(Politeness.Leave::close);
        for (int turn = 0; turn < 3; turn++) {
            held.set(turn, generous.enter(URL, PATIENCE).orElseThrow());
        }
        assertThat(careful.enter(URL, Duration.ofMillis(10))).isEmpty();
        held.get(0).close();
        assertThat(careful.enter(URL, PATIENCE)).isPresent();
    }

    @Test
    void whoAsksOneJobToBeLeftAloneIsLeftAloneByAll() throws InterruptedException {
        job(2, 2).leaveAlone(URL, Duration.ofHours(2));
        assertThat(job(2, 2).enter(URL, PATIENCE)).isEmpty();
    }

    @Test
    void whatOneJobFoundSilentTheNextDoesNotAsk() {
        String address = "https://" + HOST + "/a";
        issuer.plan(address, answer(503).build());
        OutsideWorld world = world();
        for (int claim = 0; claim < 3; claim++) {
            new Fetcher(Loopback.settings(), world, () -> 0).fetch(address, issuer.errand());
        }
        int asked = issuer.server.getRequestCount();
        assertThat(asked).isEqualTo(Breakers.LOST_IN_A_ROW);
        var next = new Fetcher(Loopback.settings(), world, () -> 0).fetch(address, issuer.errand());
        assertThat(failureOf(next).isTransient()).isTrue();
        assertThat(issuer.server.getRequestCount()).isEqualTo(asked);
    }

    @Test
    void eachJobsOwnTimeForARequestHolds() {
        String slow = "https://" + HOST + "/slow";
        String silent = "https://" + HOST + "/silent";
        // Longer than the impatient job waits; nobody has to be any faster than that.
        issuer.plan(
                        slow,
                        json("{}").newBuilder().headersDelay(500, MILLISECONDS).build())
                .plan(
                        silent,
                        answer(200).onResponseStart(SocketEffect.Stall.INSTANCE).build());
        OutsideWorld world = world();
        Fetcher impatient = new Fetcher(Loopback.impatient(), world, () -> 0);
        assertThat(failureOf(impatient.fetch(silent, issuer.errand()))).isEqualTo(RetrievalFailure.TIMEOUT);
        Fetcher patient = new Fetcher(Loopback.settings(), world, () -> 0);
        assertThat(patient.fetch(slow, issuer.errand()).<Boolean>fold(had -> true, failed -> false))
                .isTrue();
    }

    @Test
    void timeIsAlsoOverWhenTheWallClockSaysSo() {
        Instant[] wall = {Instant.parse("2026-11-23T12:00:00Z")};
        Pause both = pause.orBy(() -> wall[0]);
        Duration begun = both.elapsed();
        assertThat(begun).isEqualTo(pause.elapsed());
        wall[0] = wall[0].plusSeconds(60);
        assertThat(both.elapsed()).isEqualTo(begun.plusSeconds(60));
        pause.rest(Duration.ofSeconds(5));
        assertThat(both.elapsed()).isEqualTo(begun.plusSeconds(65));
        wall[0] = wall[0].minusSeconds(3_600);
        assertThat(both.elapsed()).isEqualTo(begun.plusSeconds(65));
    }

    private OutsideWorld world() {
        RetrievalSettings settings = Loopback.settings();
        Gate gate = new Gate(settings, issuer.stage(), Loopback::nowhere);
        return new OutsideWorld(settings, issuer.stage(), gate, issuer.pause, issuer.pause);
    }

    private Politeness job(int atATime, double perSecond) {
        return new Politeness(
                new RetrievalSettings(
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        "bonafide-test",
                        Duration.ofSeconds(5),
                        PATIENCE,
                        atATime,
                        perSecond,
                        1,
                        Optional.empty()),
                pause,
                lanes);
    }
}
