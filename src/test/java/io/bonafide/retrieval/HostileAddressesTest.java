package io.bonafide.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.dossier.RetrievalFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spellings of addresses that must not be opened, with somebody listening who would notice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileAddressesTest {
    private final AtomicInteger lookups = new AtomicInteger();
    private final FakePause pause = new FakePause();
    private Canary canary;
    private Fetcher fetcher;

    @BeforeAll
    void listen() throws IOException {
        canary = new Canary();
        RetrievalSettings settings = Loopback.settings(List.of("203.0.113.0/24:" + canary.port()));
        Gate gate = new Gate(settings, Stage.NONE, host -> {
            lookups.incrementAndGet();
            return Loopback.always("127.0.0.1").lookup(host);
        });
        fetcher = new Fetcher(settings, Stage.NONE, gate, pause, () -> 1);
    }

    @AfterAll
    void nobodyCame() throws Exception {
        assertThat(canary.visitors()).isZero();
        canary.close();
    }

    // The canary's port is one that the allow-list opens somewhere else, so that a port alone stops nothing here.
    Stream<String> hostile() {
        return HostileUrls.all(canary.port());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedBeforeAnythingIsLookedUp(String address) {
        lookups.set(0);
        Errand errand = Errand.begin("c", Loopback.CLOCK, pause, Duration.ofSeconds(60));

        var result = fetcher.fetch(address, errand);

        assertThat(Loopback.failureOf(result)).isEqualTo(RetrievalFailure.BLOCKED);
        assertThat(errand.attempts()).hasSize(1);
        assertThat(lookups).hasValue(0);
    }

    @Test
    void thereAreEnoughSpellings() {
        assertThat(hostile()).hasSizeGreaterThan(900);
    }
}
