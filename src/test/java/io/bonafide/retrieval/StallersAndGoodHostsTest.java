package io.bonafide.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hosts that hang keep nobody waiting but those who ask them. */
class StallersAndGoodHostsTest {
    private static final int HOSTS = 50;
    private static final int CLAIMS_PER_HOST = 4;

    private final Map<String, Integer> ports = new HashMap<>();
    private final ExecutorService claims = Executors.newFixedThreadPool(2 * HOSTS);
    private RawServer good;
    private RawServer stalling;

    @BeforeEach
    void open() throws Exception {
        HeldCertificate.Builder everybody = new HeldCertificate.Builder().signedBy(Loopback.CA);
        for (int i = 0; i < HOSTS; i++) {
            everybody.addSubjectAlternativeName("good" + i + ".example");
        }
        var tls = new HandshakeCertificates.Builder()
                .heldCertificate(everybody.build())
                .build()
                .sslSocketFactory();
        good = new RawServer(
                tls,
                RawServer.https(
                        wire -> wire.send("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}")));
        stalling = new RawServer(tls, Wire::hold);
        for (int i = 0; i < HOSTS; i++) {
            ports.put("good" + i + ".example", good.port());
            ports.put("bad" + i + ".example", stalling.port());
        }
    }

    @AfterEach
    void close() throws Exception {
        good.close();
        stalling.close();
        claims.shutdownNow();
    }

    @Test
    void goodHostsClaimsAreDoneWhileFiftyOthersHang() throws Exception {
        Stage stage = new Stage(ports, List.of(Loopback.CA.certificate()));
        RetrievalSettings settings = patient();
        Fetcher fetcher =
                new Fetcher(settings, stage, new Gate(settings, stage, Loopback::nowhere), Pause.real(), () -> 0);
        List<Future<Retrieval<Fetched>>> hanging = new ArrayList<>();
        List<Future<Retrieval<Fetched>>> answered = new ArrayList<>();
        for (int i = 0; i < HOSTS; i++) {
            hanging.add(fetch(fetcher, "bad" + i));
        }
        for (int i = 0; i < HOSTS * CLAIMS_PER_HOST; i++) {
            answered.add(fetch(fetcher, "good" + i % HOSTS));
        }

        for (Future<Retrieval<Fetched>> answer : answered) {
            assertThat(answer.get(10, TimeUnit.MINUTES)).isInstanceOf(Retrieval.Retrieved.class);
        }

        assertThat(hanging).noneMatch(Future::isDone);
        stalling.close();
        for (Future<Retrieval<Fetched>> over : hanging) {
            assertThat(Loopback.failureOf(over.get(10, TimeUnit.MINUTES)))
                    .isIn(RetrievalFailure.CONNECTION, RetrievalFailure.TLS);
        }
    }

    private Future<Retrieval<Fetched>> fetch(Fetcher fetcher, String name) {
        return claims.submit(() -> fetcher.fetch(
                "https://" + name + ".example/a",
                Errand.begin("c", Loopback.CLOCK, Pause.real(), Duration.ofHours(1))));
    }

    private static RetrievalSettings patient() {
        RetrievalSettings usual = Loopback.settings();
        return new RetrievalSettings(
                List.of(),
                usual.extraCa(),
                List.of(),
                "t",
                Duration.ofHours(1),
                Duration.ofHours(1),
                2,
                1000,
                1,
                usual.evidenceFolder());
    }
}
