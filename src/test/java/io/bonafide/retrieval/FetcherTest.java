package io.bonafide.retrieval;

import static io.bonafide.retrieval.Loopback.HOST;
import static io.bonafide.retrieval.Loopback.OTHER;
import static io.bonafide.retrieval.Loopback.answer;
import static io.bonafide.retrieval.Loopback.failureOf;
import static io.bonafide.retrieval.Loopback.json;
import static io.bonafide.retrieval.Loopback.redirect;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.dossier.Attempt;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final String ADDRESS = "https://" + HOST + "/a";

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
    void aDocumentIsFetchedUnderItsPublicName() throws Exception {
        issuer.plan(ADDRESS + "?token=1", json("{}"));
        Errand errand = issuer.errand();

        var had = issuer.fetcher(Loopback.settings()).fetch(ADDRESS + "?token=1#top", errand);

        Fetched fetched = had.fold(value -> value, failed -> null);
        assertThat(fetched.document().text()).isEqualTo("{}");
        assertThat(fetched.document().mediaType()).isEqualTo("application/json");
        assertThat(fetched.origin()).startsWith(ADDRESS + "?token=1");
        var request = issuer.server.takeRequest();
        assertThat(request.getUrl().host()).isEqualTo(HOST);
        assertThat(request.getHandshakeServerNames()).containsExactly(HOST);
        assertThat(request.getHeaders().get("User-Agent")).isEqualTo("bonafide-test");
        assertThat(request.getHeaders().get("Cookie")).isNull();
        assertThat(errand.sources()).singleElement().satisfies(source -> {
            assertThat(source.asked()).isEqualTo(ADDRESS);
            assertThat(source.answered()).isEqualTo(ADDRESS);
            assertThat(source.status()).isEqualTo(200);
            assertThat(source.digest()).isEqualTo(fetched.document().digest());
        });
        assertThat(errand.attempts()).containsExactly(new Attempt(Loopback.CLOCK.instant(), ADDRESS, "200"));
    }

    @ParameterizedTest
    @CsvSource({
        "204, CONNECTION, 3",
        "205, CONNECTION, 3",
        "202, CONNECTION, 3",
        "300, CONNECTION, 3",
        "304, CONNECTION, 3",
        "400, NOT_FOUND, 2",
        "401, NOT_PUBLIC, 1",
        "402, NOT_FOUND, 1",
        "403, NOT_PUBLIC, 1",
        "404, NOT_FOUND, 1",
        "405, NOT_FOUND, 2",
        "406, NOT_FOUND, 2",
        "407, NOT_PUBLIC, 1",
        "408, SERVER_ERROR, 3",
        "409, NOT_FOUND, 1",
        "410, GONE, 1",
        "415, NOT_FOUND, 2",
        "418, NOT_FOUND, 1",
        "421, NOT_FOUND, 1",
        "422, NOT_FOUND, 2",
        "425, SERVER_ERROR, 3",
        "429, RATE_LIMITED, 3",
        "451, NOT_PUBLIC, 1",
        "499, NOT_FOUND, 1",
        "500, SERVER_ERROR, 3",
        "501, SERVER_ERROR, 1",
        "502, SERVER_ERROR, 3",
        "503, SERVER_ERROR, 3",
        "504, SERVER_ERROR, 3",
        "505, SERVER_ERROR, 1",
        "508, SERVER_ERROR, 1",
        "520, SERVER_ERROR, 3",
        "529, SERVER_ERROR, 3",
        "599, SERVER_ERROR, 3"
    })
    void everyStatusHasItsMeaningAndItsTries(int status, RetrievalFailure meaning, int tries) {
        issuer.plan(ADDRESS, answer(status).build());
        assertThat(failureOf(issuer.fetch(ADDRESS))).isEqualTo(meaning);
        assertThat(issuer.timesAsked(ADDRESS)).isEqualTo(tries);
    }

    @Test
    void whatAGoneDocumentSaysIsKept() {
        issuer.plan(ADDRESS, answer(410).body("{\"revoked\":true}").build());
        Errand errand = issuer.errand();
        issuer.fetcher(Loopback.settings()).fetch(ADDRESS, errand);
        assertThat(errand.sources()).singleElement().satisfies(source -> assertThat(source.status())
                .isEqualTo(410));
    }

    @Test
    void anEmptyAnswerIsABrokenOne() {
        issuer.plan(ADDRESS, json(""));
        assertThat(failureOf(issuer.fetch(ADDRESS))).isEqualTo(RetrievalFailure.CONNECTION);
    }

    @Test
    void aPassingFailurePassesAfterBackoff() {
        issuer.plan(ADDRESS, answer(503).build(), answer(500).build(), json("{}"));
        assertThat(issuer.fetch(ADDRESS)).isInstanceOf(Retrieval.Retrieved.class);
        assertThat(issuer.pause.rests()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @CsvSource({"429, 7", "503, 7", "503, 0"})
    void retryAfterWinsOverBackoff(int status, int seconds) {
        issuer.plan(ADDRESS, answer(status).setHeader("Retry-After", seconds).build(), json("{}"));
        assertThat(issuer.fetch(ADDRESS)).isInstanceOf(Retrieval.Retrieved.class);
        assertThat(issuer.timesAsked(ADDRESS)).isEqualTo(2);
        assertThat(issuer.pause.rests().get(0)).isEqualTo(Duration.ofSeconds(seconds == 0 ? 1 : seconds));
    }

    @Test
    void retryAfterMayBeADate() {
        issuer.plan(
                ADDRESS,
                answer(429)
                        .setHeader("Date", "Mon, 23 Nov 2026 08:00:00 GMT")
                        .setHeader("Retry-After", "Mon, 23 Nov 2026 08:00:09 GMT")
                        .build(),
                json("{}"));
        assertThat(issuer.fetch(ADDRESS)).isInstanceOf(Retrieval.Retrieved.class);
        assertThat(issuer.pause.rests().get(0)).isEqualTo(Duration.ofSeconds(9));
    }

    @ParameterizedTest
    @CsvSource({"429, 60, RATE_LIMITED", "429, 86400, RATE_LIMITED", "503, 3600, SERVER_ERROR"})
    void beyondTheClaimsTimeNobodyWaits(int status, int seconds, RetrievalFailure failure) {
        issuer.plan(ADDRESS, answer(status).setHeader("Retry-After", seconds).build());
        Fetcher fetcher = issuer.fetcher(Loopback.settings());
        assertThat(failureOf(fetcher.fetch(ADDRESS, issuer.errand()))).isEqualTo(failure);
        assertThat(issuer.pause.rests()).isEmpty();
        // Others who want the same domain are held back too, without a request.
        assertThat(failureOf(fetcher.fetch("https://" + HOST + "/b", issuer.errand())))
                .isEqualTo(RetrievalFailure.RATE_LIMITED);
        assertThat(issuer.asked).hasSize(1);
    }

    @Test
    void fiveRedirectsAreFollowedAndNotSix() {
        for (int hop = 0; hop < 6; hop++) {
            issuer.plan(ADDRESS + hop, redirect("/a" + (hop + 1)));
        }
        issuer.plan(ADDRESS + 6, json("{}"));
        assertThat(issuer.fetch(ADDRESS + 1)).isInstanceOf(Retrieval.Retrieved.class);
        assertThat(failureOf(issuer.fetch(ADDRESS + 0))).isEqualTo(RetrievalFailure.BLOCKED);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void everyKindOfRedirectIsFollowedToTheFinalAddress(int status) {
        issuer.plan(
                ADDRESS,
                answer(status).setHeader("Location", "https://" + OTHER + "/b").build());
        issuer.plan("https://" + OTHER + "/b", json("{}"));
        Fetched fetched = issuer.fetch(ADDRESS).fold(value -> value, failed -> null);
        assertThat(fetched.origin()).isEqualTo("https://" + OTHER + "/b");
        assertThat(fetched.redirected()).isTrue();
    }

    @Test
    void aRedirectWithoutTargetIsABrokenAnswer() {
        issuer.plan(ADDRESS, answer(302).build());
        assertThat(failureOf(issuer.fetch(ADDRESS))).isEqualTo(RetrievalFailure.CONNECTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a",
                "#again",
                "http://" + HOST + "/b",
                "https://127.0.0.1/",
                "//127.0.0.1/",
                "https://[::1]:8080/",
                "https://2130706433/",
                "https://localhost/",
                "https://metadata.google.internal/",
                "https://user@" + HOST + "/b",
                "https://" + HOST + ":8443/b",
                "https://" + HOST + "\\@127.0.0.1/",
                "ftp://" + HOST + "/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://169.254.169.254/latest"
            })
    void redirectsGoThroughTheGateAgain(String location) {
        issuer.plan(ADDRESS, redirect(location));
        assertThat(failureOf(issuer.fetch(ADDRESS))).isEqualTo(RetrievalFailure.BLOCKED);
        assertThat(issuer.asked).hasSize(1);
    }

    @Test
    void nothingGoesDownToPlainHttpNotEvenWhereThatIsOptedInto() {
        RetrievalSettings usual = Loopback.settings();
        RetrievalSettings settings = new RetrievalSettings(
                usual.allow(),
                usual.extraCa(),
                List.of(HOST),
                usual.userAgent(),
                usual.callTimeout(),
                usual.claimTimeout(),
                usual.connectionsPerDomain(),
                usual.requestsPerSecond(),
                usual.tries(),
                usual.evidenceFolder());
        issuer.plan(ADDRESS, redirect("http://" + HOST + "/b"));
        assertThat(failureOf(issuer.fetcher(settings).fetch(ADDRESS, issuer.errand())))
                .isEqualTo(RetrievalFailure.BLOCKED);
    }

    @Test
    void goingInCirclesEndsAtOnce() {
        issuer.plan(ADDRESS, redirect("/b")).plan("https://" + HOST + "/b", redirect("/a"));
        assertThat(failureOf(issuer.fetch(ADDRESS))).isEqualTo(RetrievalFailure.BLOCKED);
        assertThat(issuer.asked).hasSize(2);
    }

    @Test
    void packedAnswersAreUnpackedOnce() throws IOException {
        issuer.plan(ADDRESS, packed("{\"a\":1}", "gzip"));
        assertThat(issuer.fetch(ADDRESS).<String>fold(f -> f.document().text(), Retrieval.Unavailable::detail))
                .isEqualTo("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip, gzip", "br", "zstd", "deflate", "identity, gzip"})
    void otherPackingIsRefused(String encoding) throws IOException {
        issuer.plan(ADDRESS, packed("{}", encoding));
        assertThat(failureOf(issuer.fetch(ADDRESS))).isEqualTo(RetrievalFailure.BLOCKED);
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        // 1.5 MiB of nothing: within the cap, but 1,000 times its packed size.
        issuer.plan(ADDRESS, packed("{" + " ".repeat(3 << 19), "gzip"));
        assertThat(failureOf(issuer.fetch(ADDRESS))).isEqualTo(RetrievalFailure.BLOCKED);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, 2097152, true", "application/json, 2097153, false", "image/png, 2097153, true",
        "image/png, 5242880, true", "image/png, 5242881, false", "application/vc+ld+json, 2097153, false"
    })
    void sizeHasALimitPerKind(String mediaType, int size, boolean fits) {
        issuer.plan(
                ADDRESS,
                answer(200)
                        .setHeader("Content-Type", mediaType)
                        .body(new Buffer().write(new byte[size]))
                        .build());
        assertThat(issuer.fetch(ADDRESS) instanceof Retrieval.Retrieved).isEqualTo(fits);
    }

    @Test
    void jsonUnderAnotherNameHasTheLimitOfJson() {
        issuer.plan(
                ADDRESS,
                answer(200)
                        .setHeader("Content-Type", "image/png")
                        .body("{" + " ".repeat(2 << 20))
                        .build());
        assertThat(failureOf(issuer.fetch(ADDRESS))).isEqualTo(RetrievalFailure.BLOCKED);
    }

    @Test
    void hugeHeadersAreRefused() {
        issuer.plan(
                ADDRESS,
                answer(200).setHeader("X-Long", "x".repeat(70_000)).body("{}").build());
        assertThat(failureOf(issuer.fetch(ADDRESS))).isEqualTo(RetrievalFailure.BLOCKED);
    }

    @Test
    void aServerThatStallsEndsWithTheCall() {
        issuer.server.setProtocols(List.of(Protocol.HTTP_1_1));
        issuer.plan(
                ADDRESS,
                answer(200).onResponseStart(SocketEffect.Stall.INSTANCE).build());
        assertThat(failureOf(issuer.fetcher(Loopback.impatient()).fetch(ADDRESS, issuer.errand())))
                .isEqualTo(RetrievalFailure.TIMEOUT);
    }

    @Test
    void aServerThatDripsEndsWithTheCall() {
        issuer.plan(
                ADDRESS,
                answer(200)
                        .body("{" + " ".repeat(10_000))
                        .throttleBody(1, 50, TimeUnit.MILLISECONDS)
                        .build());
        assertThat(failureOf(issuer.fetcher(Loopback.impatient()).fetch(ADDRESS, issuer.errand())))
                .isEqualTo(RetrievalFailure.TIMEOUT);
    }

    @Test
    void aConnectionCutShortIsTriedAgain() {
        MockResponse cut = answer(200)
                .body("{\"a\":1}".repeat(1000))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build();
        issuer.plan(ADDRESS, cut);
        assertThat(failureOf(issuer.fetch(ADDRESS))).isEqualTo(RetrievalFailure.CONNECTION);
        assertThat(issuer.timesAsked(ADDRESS)).isEqualTo(3);
    }

    @Test
    void namesThatDoNotExistAreSaidToBeSo() {
        Errand errand = issuer.errand();
        var result = issuer.fetcher(Loopback.settings()).fetch("https://gone.example/a?name=Mary", errand);
        assertThat(failureOf(result)).isEqualTo(RetrievalFailure.DNS);
        assertThat(errand.attempts())
                .containsExactly(new Attempt(Loopback.CLOCK.instant(), "https://gone.example/a", "no such host"));
    }

    @Test
    void refusedAddressesAreRecordedWithoutTheirSecrets() {
        Errand errand = issuer.errand();
        issuer.fetcher(Loopback.settings()).fetch("https://mary:pw@10.0.0.1/a?token=1#x", errand);
        assertThat(errand.attempts())
                .containsExactly(new Attempt(Loopback.CLOCK.instant(), "https://10.0.0.1/a", "not opened for safety"));
        assertThat(errand.lastHost()).isNull();
    }

    @Test
    void withNoTimeLeftNothingIsAsked() {
        Errand errand = Errand.begin("c", Loopback.CLOCK, issuer.pause, Duration.ZERO);
        assertThat(failureOf(issuer.fetcher(Loopback.settings()).fetch(ADDRESS, errand)))
                .isEqualTo(RetrievalFailure.TIMEOUT);
        assertThat(issuer.asked).isEmpty();
    }

    private static MockResponse packed(String text, String encoding) throws IOException {
        Buffer packed = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(packed))) {
            sink.writeUtf8(text);
        }
        return answer(200)
                .setHeader("Content-Type", "application/json")
                .setHeader("Content-Encoding", encoding)
                .body(packed)
                .build();
    }

    @Test
    void addressesOfOneSiteShareTheirRegisteredDomain() {
        assertThat(Addresses.domain(HttpUrl.get("https://a.b.northfield.ac.uk/")))
                .isEqualTo("northfield.ac.uk");
        assertThat(Addresses.sameSite("https://www.oakhill.example/", "https://oakhill.example/x"))
                .isTrue();
        assertThat(Addresses.sameSite("https://one.github.io/", "https://two.github.io/"))
                .isFalse();
    }
}
