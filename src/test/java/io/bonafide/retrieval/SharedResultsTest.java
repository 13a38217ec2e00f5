package io.bonafide.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedResultsTest {
    private final FakePause pause = new FakePause();
    private final AtomicInteger loads = new AtomicInteger();
    private final SharedResults<String> shared = new SharedResults<>(100, text -> 1, pause);

    @Test
    void whoComesWhileItLoadsWaitsForThatLoad() throws Exception {
        ExecutorService claims = Executors.newFixedThreadPool(8);
        CountDownLatch arrived = new CountDownLatch(8);
        try {
            List<Future<Retrieval<String>>> results = new ArrayList<>();
            for (int claim = 0; claim < 8; claim++) {
                results.add(claims.submit(() -> {
                    arrived.countDown();
                    return shared.get("key", errand(), aside -> {
                        loads.incrementAndGet();
                        awaitAll(arrived);
                        return Retrieval.retrieved("value");
                    });
                }));
            }
            for (Future<Retrieval<String>> result : results) {
                assertThat(result.get(5, TimeUnit.MINUTES)).isEqualTo(Retrieval.retrieved("value"));
            }
            assertThat(loads).hasValue(1);
        } finally {
            claims.shutdownNow();
        }
    }

    @Test
    void whatWasTriedStandsInEveryErrand() {
        Errand first = errand();
        Errand second = errand();
        for (Errand errand : List.of(first, second)) {
            shared.get("key", errand, aside -> {
                aside.tried("https://a.example/", "200");
                return Retrieval.retrieved("value");
            });
        }
        assertThat(first.attempts()).hasSize(1).isEqualTo(second.attempts());
    }

    @ParameterizedTest
    @CsvSource({"59, TIMEOUT, 1", "60, TIMEOUT, 2", "60, NOT_FOUND, 1", "86399, NOT_FOUND, 1", "86400, NOT_FOUND, 2"})
    void passingFailuresAreForgottenAfterAMinute(int seconds, RetrievalFailure failure, int expected) {
        fail(failure);
        pause.rest(Duration.ofSeconds(seconds));
        fail(failure);
        assertThat(loads).hasValue(expected);
    }

    @Test
    void aLoadThatBreaksDownIsNotKept() {
        assertThatThrownBy(() -> shared.get("key", errand(), aside -> {
                    throw new IllegalStateException("bug");
                }))
                .hasMessage("bug");
        assertThat(shared.get("key", errand(), aside -> Retrieval.retrieved("value")))
                .isEqualTo(Retrieval.retrieved("value"));
    }

    @Test
    void whoRanOutOfTimeDoesNotAnswerForThoseWhoHaveMore() {
        Retrieval<String> late = shared.get("key", errand(), aside -> {
            aside.cutShort();
            return Retrieval.unavailable(RetrievalFailure.TIMEOUT, "");
        });
        assertThat(Loopback.failureOf(late)).isEqualTo(RetrievalFailure.TIMEOUT);
        assertThat(shared.get("key", errand(), aside -> Retrieval.retrieved("value")))
                .isEqualTo(Retrieval.retrieved("value"));
    }

    @Test
    void whoWaitedForOneThatRanOutOfTimeAsksForItself() throws Exception {
        ExecutorService claims = Executors.newFixedThreadPool(8);
        CountDownLatch arrived = new CountDownLatch(8);
        try {
            List<Future<Retrieval<String>>> results = new ArrayList<>();
            for (int claim = 0; claim < 8; claim++) {
                results.add(claims.submit(() -> {
                    arrived.countDown();
                    return shared.get("key", errand(), aside -> firstIsCutShort(arrived, aside));
                }));
            }
            int values = 0;
            for (Future<Retrieval<String>> result : results) {
                values += result.get(5, TimeUnit.MINUTES) instanceof Retrieval.Retrieved ? 1 : 0;
            }
            assertThat(values).isEqualTo(7);
            assertThat(loads).hasValue(2);
        } finally {
            claims.shutdownNow();
        }
    }

    private Retrieval<String> firstIsCutShort(CountDownLatch arrived, Errand aside) {
        awaitAll(arrived);
        if (loads.incrementAndGet() > 1) {
            return Retrieval.retrieved("value");
        }
        aside.cutShort();
        return Retrieval.unavailable(RetrievalFailure.TIMEOUT, "");
    }

    private void fail(RetrievalFailure failure) {
        shared.get("key", errand(), aside -> {
            loads.incrementAndGet();
            return Retrieval.unavailable(failure, "");
        });
    }

    private static void awaitAll(CountDownLatch arrived) {
        try {
            assertThat(arrived.await(5, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Errand errand() {
        return Errand.begin("c", Loopback.CLOCK, pause, Duration.ofSeconds(60));
    }
}
