package io.bonafide.retrieval;

import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Dns;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** An HTTPS server that plays some hosts, answers by host and path, and remembers what it was asked. */
final class Loopback implements AutoCloseable {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));
    static final String HOST = "badges.northfield.example";
    static final String OTHER = "keys.oakhill.example";
    static final HeldCertificate CA = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("Stage")
            .build();

    /** Nobody comes near it, however slow the machine: where time is to run out, the server never answers. */
    static final Duration CALL = Duration.ofMinutes(5);

    final MockWebServer server = new MockWebServer();
    final FakePause pause = new FakePause();
    final Map<String, List<MockResponse>> answers = new HashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();

    Loopback() throws IOException {
        this(new HeldCertificate.Builder()
                .signedBy(CA)
                .addSubjectAlternativeName(HOST)
                .addSubjectAlternativeName(OTHER)
                .build());
    }

    Loopback(HeldCertificate certificate) throws IOException {
        var tls =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        server.setServerSocketFactory(new PromptSockets());
        server.useHttps(tls.sslSocketFactory());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        server.start();
    }

    private synchronized MockResponse answer(RecordedRequest request) {
        String address = "https://" + request.getUrl().host() + request.getTarget();
        asked.add(address);
        List<MockResponse> planned = answers.get(address);
        if (planned == null) {
            return new MockResponse.Builder().code(404).build();
        }
        return planned.size() > 1 ? planned.remove(0) : planned.get(0);
    }

    static MockResponse.Builder answer(int code) {
        return new MockResponse.Builder().code(code);
    }

    static MockResponse json(String body) {
        return answer(200)
                .setHeader("Content-Type", "application/json; charset=utf-8")
                .body(body)
                .build();
    }

    static MockResponse redirect(String location) {
        return answer(302).addHeaderLenient("Location", location).build();
    }

    /** Answers in turn; the last one stays. */
    synchronized Loopback plan(String address, MockResponse... responses) {
        answers.put(address, new ArrayList<>(List.of(responses)));
        return this;
    }

    synchronized long timesAsked(String address) {
        return asked.stream().filter(address::equals).count();
    }

    Stage stage() {
        return new Stage(Map.of(HOST, server.getPort(), OTHER, server.getPort()), List.of(CA.certificate()));
    }

    static RetrievalSettings settings() {
        return settings(List.of());
    }

    static RetrievalSettings settings(List<String> allow) {
        return new RetrievalSettings(
                allow,
                Optional.empty(),
                List.of(),
                "bonafide-test",
                CALL,
                Duration.ofSeconds(60),
                2,
                1000,
                3,
                Optional.empty());
    }

    static RetrievalSettings impatient() {
        RetrievalSettings usual = settings();
        return new RetrievalSettings(
                usual.allow(),
                usual.extraCa(),
                usual.plainHttpHosts(),
                usual.userAgent(),
                Duration.ofMillis(300),
                usual.claimTimeout(),
                usual.connectionsPerDomain(),
                usual.requestsPerSecond(),
                1,
                usual.evidenceFolder());
    }

    Fetcher fetcher(RetrievalSettings settings) {
        Gate gate = new Gate(settings, stage(), Loopback::nowhere);
        return new Fetcher(settings, stage(), gate, pause, () -> 1.0);
    }

    Errand errand() {
        return Errand.begin("claim-1", CLOCK, pause, Duration.ofSeconds(60));
    }

    Retrieval<Fetched> fetch(String address) {
        return fetcher(settings()).fetch(address, errand());
    }

    static RetrievalFailure failureOf(Retrieval<?> result) {
        return result.<RetrievalFailure>fold(
                value -> {
                    throw new AssertionError("Retrieved");
                },
                Retrieval.Unavailable::failure);
    }

    /** Knows no name at all; what is not on the stage does not exist. */
    static List<InetAddress> nowhere(String host) throws UnknownHostException {
        throw new UnknownHostException(host);
    }

    static Dns always(String... addresses) {
        return host -> {
            List<InetAddress> answer = new ArrayList<>();
            for (String address : addresses) {
                answer.add(InetAddress.getByName(address));
            }
            return answer;
        };
    }

    @Override
    public void close() {
        server.close();
    }
}
