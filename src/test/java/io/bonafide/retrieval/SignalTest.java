package io.bonafide.retrieval;

import static io.bonafide.retrieval.Loopback.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.dossier.Finality;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table, line by line, at a real server: what it is called, how often it asks within a run, when it is final. */
class SignalTest {
    private static final String ADDRESS = "https://" + Loopback.HOST + "/a";

    private Loopback issuer;

    @BeforeEach
    void open() throws IOException {
        issuer = new Loopback();
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    @ParameterizedTest
    @CsvSource({
        // nothing in it, or nothing that belongs there
        "200, NOTHING_SENT, CONNECTION, 3, SECOND_RUN",
        "203, NOTHING_SENT, CONNECTION, 3, SECOND_RUN",
        "204, NOTHING_SENT, CONNECTION, 3, SECOND_RUN",
        "205, NOTHING_SENT, CONNECTION, 3, SECOND_RUN",
        "202, OUT_OF_PLACE, CONNECTION, 3, PATIENCE",
        "206, OUT_OF_PLACE, CONNECTION, 3, PATIENCE",
        "300, OUT_OF_PLACE, CONNECTION, 3, PATIENCE",
        "301, OUT_OF_PLACE, CONNECTION, 3, PATIENCE",
        "304, OUT_OF_PLACE, CONNECTION, 3, PATIENCE",
        // refusals
        "400, NOT_UNDERSTOOD, NOT_FOUND, 2, AT_ONCE",
        "405, NOT_UNDERSTOOD, NOT_FOUND, 2, AT_ONCE",
        "406, NOT_UNDERSTOOD, NOT_FOUND, 2, AT_ONCE",
        "415, NOT_UNDERSTOOD, NOT_FOUND, 2, AT_ONCE",
        "422, NOT_UNDERSTOOD, NOT_FOUND, 2, AT_ONCE",
        "401, NOT_PUBLIC, NOT_PUBLIC, 1, AT_ONCE",
        "403, NOT_PUBLIC, NOT_PUBLIC, 1, AT_ONCE",
        "407, NOT_PUBLIC, NOT_PUBLIC, 1, AT_ONCE",
        "451, NOT_PUBLIC, NOT_PUBLIC, 1, AT_ONCE",
        "404, NOT_THERE, NOT_FOUND, 1, SECOND_RUN",
        "410, GONE, GONE, 1, AT_ONCE",
        "402, REFUSED, NOT_FOUND, 1, AT_ONCE",
        "409, REFUSED, NOT_FOUND, 1, AT_ONCE",
        "412, REFUSED, NOT_FOUND, 1, AT_ONCE",
        "418, REFUSED, NOT_FOUND, 1, AT_ONCE",
        "499, REFUSED, NOT_FOUND, 1, AT_ONCE",
        // trouble that passes
        "408, OVERLOADED, SERVER_ERROR, 3, PATIENCE",
        "425, OVERLOADED, SERVER_ERROR, 3, PATIENCE",
        "429, TOO_OFTEN, RATE_LIMITED, 3, PATIENCE",
        "500, OVERLOADED, SERVER_ERROR, 3, PATIENCE",
        "502, OVERLOADED, SERVER_ERROR, 3, PATIENCE",
        "503, OVERLOADED, SERVER_ERROR, 3, PATIENCE",
        "504, OVERLOADED, SERVER_ERROR, 3, PATIENCE",
        "520, OVERLOADED, SERVER_ERROR, 3, PATIENCE",
        "521, OVERLOADED, SERVER_ERROR, 3, PATIENCE",
        "522, OVERLOADED, SERVER_ERROR, 3, PATIENCE",
        "523, OVERLOADED, SERVER_ERROR, 3, PATIENCE",
        "524, OVERLOADED, SERVER_ERROR, 3, PATIENCE",
        "525, OVERLOADED, SERVER_ERROR, 3, PATIENCE",
        "526, OVERLOADED, SERVER_ERROR, 3, PATIENCE",
        "527, OVERLOADED, SERVER_ERROR, 3, PATIENCE",
        "529, OVERLOADED, SERVER_ERROR, 3, PATIENCE",
        "599, OVERLOADED, SERVER_ERROR, 3, PATIENCE",
        // trouble that does not
        "501, INCAPABLE, SERVER_ERROR, 1, SECOND_RUN",
        "505, INCAPABLE, SERVER_ERROR, 1, SECOND_RUN",
        "508, INCAPABLE, SERVER_ERROR, 1, SECOND_RUN",
    })
    void everyStatusHasItsLine(int status, Signal signal, RetrievalFailure failure, int tries, Finality finality) {
        issuer.plan(ADDRESS, answer(status).build());
        assertThat(Signal.of(status, Headers.EMPTY)).isEqualTo(signal);
        isMet(signal, failure, tries, finality);
    }

    @Test
    void noStatusIsWithoutALine() {
        assertThat(IntStream.range(0, 1_000)).allSatisfy(status -> assertThat(Signal.of(status, Headers.EMPTY))
                .isNotNull());
        assertThat(Signal.of(101, Headers.EMPTY)).isEqualTo(Signal.OUT_OF_PLACE);
        assertThat(Signal.of(999, Headers.EMPTY)).isEqualTo(Signal.OUT_OF_PLACE);
    }

    @ParameterizedTest
    @CsvSource({
        "403, cf-mitigated, challenge",
        "503, cf-mitigated, challenge",
        "202, x-amzn-waf-action, challenge",
        "405, x-amzn-waf-action, captcha",
    })
    void aRobotCheckIsMetLaterAndNotAgainAtOnce(int status, String name, String value) {
        issuer.plan(ADDRESS, answer(status).setHeader(name, value).build());
        isMet(Signal.ROBOT_CHECK, RetrievalFailure.RATE_LIMITED, 1, Finality.PATIENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"id\":\"a", "[1,2", "{\"a\":{}", " \n{\"a\":[{}]", "{\"a\":\"\\\"}", "{\"a\":\"}"})
    void jsonThatEndsInItsMiddleIsAskedForAgain(String text) {
        issuer.plan(ADDRESS, Loopback.json(text));
        isMet(Signal.BROKEN_OFF, RetrievalFailure.CONNECTION, 3, Finality.SECOND_RUN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{}}", "{} {", "{\"a\":\"[{\\\\\"}", "not json {", "\"{", "]", "eyJ.e30.AA", "<html>{"})
    void whatIsMerelyNoJsonIsForItsReader(String text) {
        issuer.plan(ADDRESS, Loopback.json(text));
        assertThat(issuer.fetch(ADDRESS)).isInstanceOf(Retrieval.Retrieved.class);
        assertThat(issuer.timesAsked(ADDRESS)).isEqualTo(1);
    }

    @Test
    void aConnectionCutShortIsLost() {
        issuer.plan(
                ADDRESS,
                answer(200)
                        .body("{\"a\":1}".repeat(1_000))
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build());
        isMet(Signal.LOST, RetrievalFailure.CONNECTION, 3, Finality.PATIENCE);
    }

    @Test
    void aDocumentShorterThanAnnouncedIsLateOrLost() {
        issuer.plan(
                ADDRESS,
                answer(200).body("{\"id\":").setHeader("Content-Length", "500").build());
        Retrieval<Fetched> had = issuer.fetcher(Loopback.impatient()).fetch(ADDRESS, issuer.errand());
        assertThat(finality(had)).isEqualTo(Finality.PATIENCE);
        assertThat(Loopback.failureOf(had).isTransient()).isTrue();
    }

    @Test
    void aNameThatLeadsNowhereIsAskedForOnce() {
        Retrieval<Fetched> had = issuer.fetch("https://gone.example/a");
        assertThat(Loopback.failureOf(had)).isEqualTo(Signal.NO_SUCH_NAME.failure());
        assertThat(finality(had)).isEqualTo(Finality.PATIENCE);
        assertThat(Signal.NO_SUCH_NAME.tries()).isEqualTo(1);
    }

    @Test
    void whatMustNotBeOpenedIsFinal() {
        Retrieval<Fetched> had = issuer.fetch("https://127.0.0.1/a");
        assertThat(Loopback.failureOf(had)).isEqualTo(RetrievalFailure.BLOCKED);
        assertThat(finality(had)).isEqualTo(Finality.AT_ONCE);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 405, 406, 415, 422})
    void whoDoesNotUnderstandIsAskedForAnythingAtAll(int status) throws Exception {
        issuer.plan(ADDRESS, answer(status).build(), Loopback.json("{}"));
        assertThat(issuer.fetch(ADDRESS)).isInstanceOf(Retrieval.Retrieved.class);
        assertThat(issuer.server.takeRequest().getHeaders().get("Accept")).isEqualTo(Body.ACCEPTED);
        assertThat(issuer.server.takeRequest().getHeaders().get("Accept")).isEqualTo("*/*");
        // Its turn is waited for, and nothing else.
        assertThat(issuer.pause.rests()).allSatisfy(rest -> assertThat(rest).isLessThan(Duration.ofMillis(10)));
    }

    @Test
    void afterAnOutageThereIsStillAPlainTry() {
        MockResponse picky = answer(406).build();
        issuer.plan(ADDRESS, answer(503).build(), picky, Loopback.json("{}"));
        assertThat(issuer.fetch(ADDRESS)).isInstanceOf(Retrieval.Retrieved.class);
        issuer.plan(ADDRESS, picky, answer(503).build(), picky, Loopback.json("{}"));
        assertThat(Loopback.failureOf(issuer.fetch(ADDRESS))).isEqualTo(RetrievalFailure.NOT_FOUND);
    }

    private void isMet(Signal signal, RetrievalFailure failure, int tries, Finality finality) {
        assertThat(signal.failure()).isEqualTo(failure);
        assertThat(signal.tries()).isEqualTo(tries);
        assertThat(signal.finality()).isEqualTo(finality);
        Retrieval<Fetched> had = issuer.fetch(ADDRESS);
        assertThat(Loopback.failureOf(had)).isEqualTo(failure);
        assertThat(finality(had)).isEqualTo(finality);
        assertThat(issuer.timesAsked(ADDRESS)).isEqualTo(tries);
    }

    private static Finality finality(Retrieval<?> had) {
        return had.<Finality>fold(got -> Finality.AT_ONCE, Retrieval.Unavailable::finality);
    }
}
