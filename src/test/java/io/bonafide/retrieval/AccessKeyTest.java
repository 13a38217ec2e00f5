package io.bonafide.retrieval;

import static io.bonafide.retrieval.Loopback.HOST;
import static io.bonafide.retrieval.Loopback.OTHER;
import static io.bonafide.retrieval.Loopback.answer;
import static io.bonafide.retrieval.Loopback.json;
import static io.bonafide.retrieval.Loopback.redirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.bonafide.register.AccessKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class AccessKeyTest {
    private static final AccessKey KEY = new AccessKey("X-Register-Key", "Token token=swordfish");
    private static final String SITE = "https://" + HOST;
    private static final String ELSEWHERE = "https://" + OTHER;

    // Ours, and that of the libraries which see requests pass.
    private final Logger everybody = (Logger) LoggerFactory.getLogger("io");
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private Loopback issuer;

    @BeforeEach
    void open() throws IOException {
        issuer = new Loopback();
        written.start();
        everybody.addAppender(written);
        everybody.setLevel(Level.TRACE);
        everybody.setAdditive(false);
    }

    @AfterEach
    void close() {
        everybody.setLevel(null);
        everybody.setAdditive(true);
        everybody.detachAppender(written);
        issuer.close();
        assertThat(new ArrayList<>(written.list))
                .noneMatch(line -> line.getFormattedMessage().contains("swordfish"));
    }

    @Test
    void aKeyIsShownToItsHostAndToNobodyBehindARedirect() throws InterruptedException {
        issuer.plan(SITE + "/1", redirect(SITE + "/2"))
                .plan(SITE + "/2", redirect(ELSEWHERE + "/3"))
                .plan(ELSEWHERE + "/3", json("{}"));

        assertThat(shownFor(SITE + "/1", 3)).containsExactly(KEY.value(), KEY.value(), null);
    }

    @Test
    void whoeverSendsUsBackDoesNotBringTheKeyBack() throws InterruptedException {
        issuer.plan(SITE + "/1", redirect(ELSEWHERE + "/2"))
                .plan(ELSEWHERE + "/2", redirect(SITE + "/delete?all"))
                .plan(SITE + "/delete?all", json("{}"));

        assertThat(shownFor(SITE + "/1", 3)).containsExactly(KEY.value(), null, null);
    }

    @Test
    void everyTryShowsItAgainAndNoneRecordsIt() throws InterruptedException {
        issuer.plan(
                SITE + "/1",
                answer(503).build(),
                answer(401).body("Token token=?").build());

        assertThat(shownFor(SITE + "/1", 2)).containsExactly(KEY.value(), KEY.value());
    }

    @ParameterizedTest
    @CsvSource({
        "https://badges.northfield.example:8443/1",
        "https://badges.northfield.example.evil.example/1",
        "https://a.badges.northfield.example/1",
        "http://badges.northfield.example/1"
    })
    void whatIsNotTheVeryHostIsNotEvenAsked(String elsewhere) throws InterruptedException {
        issuer.plan(SITE + "/1", redirect(elsewhere));

        assertThat(shownFor(SITE + "/1", 1)).containsExactly(KEY.value());
        assertThat(issuer.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void withoutTlsItIsShownToNobody() throws Exception {
        try (MockWebServer plain = new MockWebServer()) {
            plain.setServerSocketFactory(new PromptSockets());
            plain.start();
            plain.enqueue(new MockResponse.Builder().body("{}").build());
            plain.enqueue(new MockResponse.Builder().body("{}").build());
            RetrievalSettings settings = withoutTls(plain.getPort());
            Gate gate = new Gate(settings, Stage.NONE, Loopback.always("127.0.0.1"));
            String address = "http://" + HOST + ":" + plain.getPort() + "/1";

            new GuardedClient(settings, Stage.NONE, gate)
                    .get(Inquiry.of(HttpUrl.get(address)).with(KEY), Loopback.CALL, Passage.UNWATCHED);
            new Fetcher(settings, Stage.NONE, gate, issuer.pause, () -> 1).fetch(address, KEY, issuer.errand());

            assertThat(plain.takeRequest().getHeaders().get(KEY.header())).isNull();
            assertThat(plain.takeRequest().getHeaders().get(KEY.header())).isNull();
        }
    }

    @Test
    void aKeyIsNeverWritten() {
        assertThat(KEY.toString()).doesNotContain("swordfish");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"swordfish\r\nHost: evil.example", "swordfish\n", "swordfish\u0000", "swordf\u00efsh", "", " "})
    void whatIsNoHeaderIsRefusedWithoutShowingIt(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessKey("X-Key", value))
                .withMessage("Not a header's name and printable value");
        assertThatIllegalArgumentException().isThrownBy(() -> new AccessKey("X Key" + value, "swordfish"));
    }

    /** What each request showed, in the order in which they came; nothing of it is on record. */
    private List<@Nullable String> shownFor(String address, int requests) throws InterruptedException {
        Errand errand = issuer.errand();
        var result = issuer.fetcher(Loopback.settings()).fetch(address, KEY, errand);
        assertThat(errand.attempts().toString() + errand.sources() + result).doesNotContain("swordfish");
        @Nullable String[] shown = new String[requests];
        for (int i = 0; i < requests; i++) {
            shown[i] = issuer.server.takeRequest().getHeaders().get(KEY.header());
        }
        return Arrays.asList(shown);
    }

    private static RetrievalSettings withoutTls(int port) {
        RetrievalSettings usual = Loopback.settings();
        return new RetrievalSettings(
                List.of("127.0.0.1/32:" + port),
                usual.extraCa(),
                List.of(HOST),
                usual.userAgent(),
                usual.callTimeout(),
                usual.claimTimeout(),
                usual.connectionsPerDomain(),
                usual.requestsPerSecond(),
                1,
                usual.evidenceFolder());
    }
}
