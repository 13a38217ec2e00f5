package io.bonafide.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class PolitenessTest {
    private static final HttpUrl ONE = HttpUrl.get("https://a.northfield.example/");
    private static final HttpUrl SIBLING = HttpUrl.get("https://b.northfield.example/");
    private static final HttpUrl STRANGER = HttpUrl.get("https://oakhill.example/");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FakePause pause = new FakePause();

    @Test
    void theRateHoldsFromTheFirstRequestOn() throws InterruptedException {
        Politeness politeness = new Politeness(settings(2, 2), pause);
        for (int turn = 0; turn < 4; turn++) {
            politeness
                    .enter(turn % 2 == 0 ? ONE : SIBLING, PATIENCE)
                    .orElseThrow()
                    .close();
        }
        assertThat(pause.rests())
                .containsExactly(Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofMillis(500));
    }

    @Test
    void oneDomainDoesNotHoldUpAnother() throws InterruptedException {
        Politeness politeness = new Politeness(settings(1, 2), pause);
        try (var held = politeness.enter(ONE, PATIENCE).orElseThrow();
                var other = politeness.enter(STRANGER, PATIENCE).orElseThrow()) {
            assertThat(held).isNotSameAs(other);
            assertThat(politeness.enter(SIBLING, Duration.ofMillis(10))).isEmpty();
        }
        assertThat(politeness.enter(SIBLING, PATIENCE)).isPresent();
    }

    @Test
    void aTurnThatComesTooLateIsNotTaken() throws InterruptedException {
        Politeness politeness = new Politeness(settings(2, 0.1), pause);
        politeness.enter(ONE, PATIENCE).orElseThrow().close();
        assertThat(politeness.enter(ONE, Duration.ofSeconds(10))).isEmpty();
        // The place that was not used is free again, and so is the turn.
        assertThat(politeness.enter(ONE, Duration.ofSeconds(11))).isPresent();
        assertThat(politeness.enter(ONE, PATIENCE)).isPresent();
    }

    @Test
    void whoAsksToBeLeftAloneIsLeftAlone() throws InterruptedException {
        Politeness politeness = new Politeness(settings(2, 2), pause);
        politeness.leaveAlone(ONE, Duration.ofSeconds(30));
        assertThat(politeness.enter(SIBLING, Duration.ofSeconds(30))).isEmpty();
        politeness.enter(SIBLING, Duration.ofSeconds(31)).orElseThrow().close();
        assertThat(pause.rests()).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void whatAnIssuerHasAgreedToHoldsForItsWholeDomainAndForNobodyElse() throws Exception {
        RetrievalSettings usual = settings(2, 2);
        Politeness politeness = new Politeness(
                new RetrievalSettings(
                        usual.allow(),
                        usual.extraCa(),
                        usual.plainHttpHosts(),
                        usual.userAgent(),
                        usual.callTimeout(),
                        usual.claimTimeout(),
                        2,
                        2,
                        usual.tries(),
                        usual.evidenceFolder(),
                        Map.of("a.northfield.example", new RetrievalSettings.Rate(3, 10))),
                pause);
        try (var one = sending(politeness, ONE);
                var two = sending(politeness, SIBLING);
                var three = sending(politeness, SIBLING)) {
            assertThat(List.of(one, two, three)).doesNotHaveDuplicates();
            assertThat(politeness.enter(ONE, Duration.ofMillis(10))).isEmpty();
        }
        Duration tenth = Duration.ofMillis(100);
        assertThat(pause.rests()).containsExactly(tenth, tenth);
        for (int turn = 0; turn < 2; turn++) {
            politeness.enter(STRANGER, PATIENCE).orElseThrow().close();
        }
        assertThat(pause.rests()).containsExactly(tenth, tenth, Duration.ofMillis(500));
    }

    @Test
    void theServerNeverSeesMoreAtOnceThanAgreed() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch twoAreIn = new CountDownLatch(2);
        ExecutorService claims = Executors.newFixedThreadPool(12);
        try (Loopback issuer = new Loopback()) {
            issuer.server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    twoAreIn.countDown();
                    twoAreIn.await(5, TimeUnit.MINUTES);
                    now.decrementAndGet();
                    return Loopback.json("{}");
                }
            });
            Fetcher fetcher = issuer.fetcher(settings(2, 1_000_000));
            List<Future<?>> done = new ArrayList<>();
            for (int claim = 0; claim < 60; claim++) {
                String address = "https://" + Loopback.HOST + "/" + claim;
                done.add(claims.submit(() -> fetcher.fetch(address, issuer.errand())));
            }
            for (Future<?> one : done) {
                one.get(10, TimeUnit.MINUTES);
            }
            assertThat(issuer.server.getRequestCount()).isEqualTo(60);
            assertThat(most).hasValue(2);
        } finally {
            claims.shutdownNow();
        }
    }

    private static Politeness.Leave sending(Politeness politeness, HttpUrl url) throws Exception {
        Politeness.Leave leave = politeness.enter(url, PATIENCE).orElseThrow();
        leave.sending();
        return leave;
    }

    private static RetrievalSettings settings(int connections, double perSecond) {
        return new RetrievalSettings(
                List.of(),
                Optional.empty(),
                List.of(),
                "bonafide-test",
                Duration.ofMinutes(10),
                PATIENCE,
                connections,
                perSecond,
                1,
                Optional.empty());
    }
}
