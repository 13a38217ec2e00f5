package io.bonafide.retrieval;

import static io.bonafide.retrieval.Loopback.HOST;
import static io.bonafide.retrieval.Loopback.failureOf;
import static io.bonafide.retrieval.Loopback.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.dossier.Attempt;
import io.bonafide.dossier.Finality;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one claim of a run found out about a host, the next ones do not find out again; the next run does. */
class UnreachableTest {
    private final AtomicInteger lookUps = new AtomicInteger();
    private Loopback issuer;

    @BeforeEach
    void open() throws IOException {
        // Another host's certificate.
        issuer = new Loopback(new HeldCertificate.Builder()
                .signedBy(Loopback.CA)
                .addSubjectAlternativeName("elsewhere.example")
                .build());
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void aNameThatLeadsNowhereIsLookedUpThriceInAQuarterOfAnHour() {
        Fetcher fetcher = counting();
        isLostTo(RetrievalFailure.DNS, Finality.PATIENCE, fetcher, "https://gone.example/a", 9);
        assertThat(lookUps).hasValue(Unreachable.IN_A_ROW);
        issuer.pause.rest(Duration.ofMinutes(15).minusSeconds(1));
        isLostTo(RetrievalFailure.DNS, Finality.PATIENCE, fetcher, "https://gone.example/b", 1);
        assertThat(lookUps).hasValue(Unreachable.IN_A_ROW);
        issuer.pause.rest(Duration.ofSeconds(1));
        isLostTo(RetrievalFailure.DNS, Finality.PATIENCE, fetcher, "https://gone.example/b", 1);
        assertThat(lookUps).hasValue(Unreachable.IN_A_ROW + 1);
        isLostTo(RetrievalFailure.DNS, Finality.PATIENCE, fetcher, "https://also.gone.example/b", 1);
        assertThat(lookUps).hasValue(Unreachable.IN_A_ROW + 2);
    }

    @Test
    void whoIsNotTrustworthyIsNotKnockedAtAgainForSixHours() {
        Fetcher fetcher = counting();
        String address = "https://" + HOST + "/a";
        isLostTo(RetrievalFailure.TLS, Finality.THIRD_RUN, fetcher, address, Unreachable.IN_A_ROW);
        issuer.close();
        // Who was not asked does not count as having been met.
        isLostTo(RetrievalFailure.TLS, Finality.PATIENCE, fetcher, address, 5);
        issuer.pause.rest(Duration.ofHours(6).minusSeconds(1));
        isLostTo(RetrievalFailure.TLS, Finality.PATIENCE, fetcher, address, 1);
        issuer.pause.rest(Duration.ofSeconds(1));
        // Now somebody knocks: nobody is at home any more.
        isLostTo(RetrievalFailure.CONNECTION, Finality.PATIENCE, fetcher, address, 1);
    }

    @Test
    void oneBadServerOfManyDoesNotShutTheOthersOut() {
        Unreachable unreachable = new Unreachable(issuer.pause);
        HttpUrl url = HttpUrl.get("https://" + HOST + "/a");
        for (int bad = 0; bad < 10; bad++) {
            unreachable.note(url, Signal.UNTRUSTED);
            unreachable.note(url, Signal.UNTRUSTED);
            assertThat(unreachable.of(url)).isEmpty();
            unreachable.answered(url);
        }
        unreachable.note(url, Signal.UNTRUSTED);
        unreachable.note(url, Signal.UNTRUSTED);
        unreachable.note(url, Signal.NO_SUCH_NAME);
        assertThat(unreachable.of(url)).isEmpty();
    }

    @Test
    void theNextRunAsks() {
        for (int run = 1; run <= 3; run++) {
            isLostTo(RetrievalFailure.DNS, Finality.PATIENCE, counting(), "https://gone.example/a", 5);
            assertThat(lookUps).hasValue(run * Unreachable.IN_A_ROW);
        }
    }

    @Test
    void thatNobodyWasAskedIsSaid() {
        Fetcher fetcher = counting();
        isLostTo(RetrievalFailure.DNS, Finality.PATIENCE, fetcher, "https://gone.example/a", Unreachable.IN_A_ROW);
        Errand errand = issuer.errand();
        fetcher.fetch("https://gone.example/b?token=1", errand);
        assertThat(errand.attempts())
                .containsExactly(new Attempt(
                        Loopback.CLOCK.instant(), "https://gone.example/b", "not asked again, no such host"));
        assertThat(errand.lastHost()).isEqualTo("gone.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOST", "LATE", "OVERLOADED", "NOT_THERE", "FORBIDDEN", "ROBOT_CHECK"})
    void nothingElseSaysAnythingAboutTheWholeHost(Signal signal) {
        Unreachable unreachable = new Unreachable(issuer.pause);
        HttpUrl url = HttpUrl.get("https://" + HOST + "/a");
        for (int request = 0; request < 10; request++) {
            unreachable.note(url, signal);
        }
        assertThat(unreachable.of(url)).isEmpty();
    }

    @Test
    void anotherPortIsAnotherServer() {
        Unreachable unreachable = new Unreachable(issuer.pause);
        for (int request = 0; request < Unreachable.IN_A_ROW; request++) {
            unreachable.note(HttpUrl.get("https://" + HOST + "/a"), Signal.UNTRUSTED);
        }
        assertThat(unreachable.of(HttpUrl.get("https://" + HOST + "/b"))).contains(Signal.UNTRUSTED);
        assertThat(unreachable.of(HttpUrl.get("https://" + HOST + ":8443/b"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"404, 86399, 1", "404, 86400, 2", "410, 86399, 1", "403, 86399, 1", "503, 59, 3", "503, 61, 4"})
    void oneAddressIsNotAskedAgainWhereItsAnswerIsKnown(int status, int seconds, int asked) throws IOException {
        try (Loopback sound = new Loopback()) {
            Documents documents = new Documents(sound.fetcher(Loopback.settings()), sound.pause);
            String address = "https://" + HOST + "/a";
            sound.plan(address, Loopback.answer(status).build());
            documents.pointedAt(address, sound.errand());
            sound.pause.rest(Duration.ofSeconds(seconds));
            Errand later = sound.errand();
            documents.pointedAt(address + "#part", later);
            assertThat(sound.timesAsked(address)).isEqualTo(asked);
            assertThat(later.attempts()).isNotEmpty();
            assertThat(later.lastHost()).isEqualTo(HOST);
            sound.plan(address, json("{}"));
            Documents nextRun = new Documents(sound.fetcher(Loopback.settings()), sound.pause);
            assertThat(nextRun.pointedAt(address, sound.errand())).isInstanceOf(Retrieval.Retrieved.class);
        }
    }

    private void isLostTo(RetrievalFailure failure, Finality finality, Fetcher fetcher, String address, int claims) {
        for (int claim = 0; claim < claims; claim++) {
            Retrieval<Fetched> had = fetcher.fetch(address, issuer.errand());
            assertThat(failureOf(had)).isEqualTo(failure);
            assertThat(had.<Finality>fold(got -> Finality.AT_ONCE, Retrieval.Unavailable::finality))
                    .isEqualTo(finality);
        }
    }

    private Fetcher counting() {
        RetrievalSettings settings = Loopback.settings();
        Dns nowhere = host -> {
            lookUps.incrementAndGet();
            throw new UnknownHostException(host);
        };
        Gate gate = new Gate(settings, issuer.stage(), nowhere);
        return new Fetcher(settings, issuer.stage(), gate, issuer.pause, () -> 1.0);
    }
}
