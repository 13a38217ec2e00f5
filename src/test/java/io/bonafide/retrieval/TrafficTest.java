package io.bonafide.retrieval;

import static io.bonafide.retrieval.Loopback.HOST;
import static io.bonafide.retrieval.Loopback.OTHER;
import static io.bonafide.retrieval.Loopback.answer;
import static io.bonafide.retrieval.Loopback.json;
import static io.bonafide.retrieval.Loopback.redirect;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who looks on is told of every request, and of those that were not made. */
class TrafficTest {
    private static final String ADDRESS = "https://" + HOST + "/a?token=secret";

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final List<Traffic.Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final MemoryStore store = new MemoryStore();
    private Loopback issuer;
    private OutsideWorld world;
    private Instant now = Loopback.CLOCK.instant();

    private final Traffic traffic = new Traffic() {
        @Override
        public void asked(Request request) {
            requests.add(request);
            told.add(request.host() + " " + request.status() + " " + request.failure() + " " + request.bytes());
        }

        @Override
        public void triedAgain(String host) {
            told.add(host + " again");
        }

        @Override
        public void notAsked(@Nullable String host, Restraint why) {
            told.add(host + " " + why);
        }

        @Override
        public void usedUnasked(String host) {
            told.add(host + " unasked");
        }

        @Override
        public void turned(String host, Breaker state) {
            told.add(host + " " + state);
        }
    };

    @BeforeEach
    void open() throws IOException {
        issuer = new Loopback();
        RetrievalSettings settings = Loopback.settings();
        Gate gate = new Gate(settings, issuer.stage(), Loopback::nowhere);
        world = new OutsideWorld(settings, issuer.stage(), gate, issuer.pause, issuer.pause, store, traffic);
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    private void fetch(String address) {
        new Fetcher(Loopback.settings(), world, () -> 1.0).fetch(address, issuer.errand());
    }

    @Test
    void anAnswerIsToldWithItsSize() {
        issuer.plan(ADDRESS, json("{\"a\":1}"));
        fetch(ADDRESS);
        assertThat(told).containsExactly(HOST + " 200 null 7");
        assertThat(requests.get(0).took()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(10));
    }

    @Test
    void whatComesPackedIsCountedAsItCame() throws IOException {
        Buffer packed = new Buffer();
        try (var gzip = Okio.buffer(new GzipSink(packed))) {
            gzip.writeUtf8("{\"a\":\"" + "b".repeat(10_000) + "\"}");
        }
        long size = packed.size();
        MockResponse response = answer(200)
                .setHeader("Content-Type", "application/json")
                .setHeader("Content-Encoding", "gzip")
                .body(packed)
                .build();
        issuer.plan(ADDRESS, response);
        fetch(ADDRESS);
        assertThat(told).containsExactly(HOST + " 200 null " + size);
    }

    @Test
    void everyHopIsARequestOfItsOwnHost() {
        issuer.plan(ADDRESS, redirect("https://" + OTHER + "/b")).plan("https://" + OTHER + "/b", json("{}"));
        fetch(ADDRESS);
        assertThat(told).containsExactly(HOST + " 302 null 0", OTHER + " 200 null 2");
    }

    @Test
    void furtherTriesAreToldAsSuch() {
        issuer.plan(ADDRESS, answer(503).build(), answer(500).body("sorry").build(), json("{}"));
        fetch(ADDRESS);
        assertThat(told)
                .containsExactly(
                        HOST + " 503 SERVER_ERROR 0",
                        HOST + " again",
                        HOST + " 500 SERVER_ERROR 0",
                        HOST + " again",
                        HOST + " 200 null 2");
    }

    @Test
    void whatIsBrokenOffCountsAsFarAsItCame() {
        MockResponse half = json("x".repeat(200_000))
                .newBuilder()
                .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                .build();
        issuer.plan(ADDRESS, half, half, half);
        fetch(ADDRESS);
        assertThat(requests).hasSize(3).allSatisfy(request -> {
            assertThat(request.failure()).isEqualTo(RetrievalFailure.CONNECTION);
            assertThat(request.status()).isZero();
            assertThat(request.bytes()).isLessThan(200_000);
        });
    }

    @Test
    void robotChecksAreLimitsAndUnaskedConfirmationsAreNone() {
        issuer.plan(ADDRESS, answer(403).setHeader("cf-mitigated", "challenge").build());
        fetch(ADDRESS);
        String other = "https://" + OTHER + "/b";
        issuer.plan(other, answer(304).build());
        fetch(other);
        assertThat(told).first().isEqualTo(HOST + " 403 RATE_LIMITED 0");
        assertThat(told).filteredOn(line -> line.startsWith(OTHER)).first().isEqualTo(OTHER + " 304 CONNECTION 0");
    }

    @Test
    void aNameThatLeadsNowhereIsToldAsSuch() {
        fetch("https://nobody.example/a");
        assertThat(told).containsExactly("nobody.example 0 DNS 0");
    }

    @Test
    void refusedAddressesAreToldWithoutTheirHost() {
        fetch("http://" + HOST + "/a");
        fetch("https://127.0.0.1/a");
        fetch("nonsense");
        issuer.plan(ADDRESS, redirect("https://localhost/"));
        fetch(ADDRESS);
        assertThat(told)
                .containsExactly("null BLOCKED", "null BLOCKED", "null BLOCKED", HOST + " 302 null 0", "null BLOCKED");
    }

    @Test
    void aHostIsFollowedThroughItsTroubleUntilItIsBack() {
        issuer.plan(ADDRESS, answer(503).build());
        for (int claim = 0; claim < 4; claim++) {
            fetch(ADDRESS);
        }
        assertThat(told).filteredOn(line -> line.endsWith("SERVER_ERROR 0")).hasSize(Breakers.LOST_IN_A_ROW);
        assertThat(told).containsSubsequence(HOST + " OPEN", HOST + " AT_REST");
        told.clear();
        issuer.pause.rest(Breakers.FIRST_REST.plusSeconds(1));
        fetch(ADDRESS);
        assertThat(told).startsWith(HOST + " HALF_OPEN", HOST + " 503 SERVER_ERROR 0", HOST + " OPEN");
        told.clear();
        issuer.plan(ADDRESS, json("{}"));
        issuer.pause.rest(Breakers.FIRST_REST.multipliedBy(2).plusSeconds(1));
        fetch(ADDRESS);
        assertThat(told).containsExactly(HOST + " HALF_OPEN", HOST + " 200 null 2", HOST + " CLOSED");
    }

    @Test
    void aDomainThatAsksToBeLeftAloneIsNotAsked() {
        issuer.plan(ADDRESS, answer(429).setHeader("Retry-After", "3600").build());
        fetch(ADDRESS);
        fetch(ADDRESS);
        assertThat(told).containsExactly(HOST + " 429 RATE_LIMITED 0", HOST + " OVER_LIMIT");
    }

    @Test
    void laterRunsSayWhatTheyDidNotAskFor() {
        String issuers = "https://" + HOST + "/keys";
        issuer.plan(
                issuers,
                KeptAcrossRunsTest.stating("{}", "Cache-Control", "max-age=60", "ETag", "\"1\""),
                answer(304).setHeader("ETag", "\"1\"").build());
        run(issuers);
        run(issuers);
        now = now.plusSeconds(61);
        run(issuers);
        assertThat(told).containsExactly(HOST + " 200 null 2", HOST + " unasked", HOST + " 304 null 0");
    }

    private void run(String address) {
        Fetcher fetcher = new Fetcher(Loopback.settings(), world, () -> 1.0);
        Documents documents = new Documents(fetcher, store, issuer.pause);
        Errand errand = Errand.begin("claim-1", () -> now, issuer.pause, Duration.ofSeconds(60));
        Retrieval<Fetched> had = documents.common(address, Lasting.BADGE_CLASS, errand);
        had.fold(fetched -> documents.keptIf(had, address, fetched, Lasting.BADGE_CLASS), failed -> had);
    }
}
