package io.bonafide.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every script ends within its limit, with its stated failure, and without filling the memory. */
class HostileServersTest {
    private static final String HOST = Loopback.HOST;
    private static final long HEAP_GROWTH = 16L << 20;
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int TRIES = 3;
    // Sockets take more than clients read.
    private static final long MOST_TAKEN = 64L << 20;
    private static final SSLSocketFactory TLS = new HandshakeCertificates.Builder()
            .heldCertificate(new HeldCertificate.Builder()
                    .signedBy(Loopback.CA)
                    .addSubjectAlternativeName(HOST)
                    .build())
            .build()
            .sslSocketFactory();

    static Stream<HostileScripts> slow() {
        return HostileScripts.slow().stream();
    }

    static Stream<HostileScripts> others() {
        return Stream.of(HostileScripts.greedy(), HostileScripts.broken()).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("slow")
    void theCallsLimitEndsWhoDawdles(HostileScripts hostile) throws IOException {
        ends(hostile, Duration.ofMillis(300));
    }

    @ParameterizedTest
    @MethodSource("others")
    void ourOwnLimitsEndTheRest(HostileScripts hostile) throws IOException {
        ends(hostile, Loopback.CALL);
    }

    // What is loaded and made once for all is not the server's doing: of several tries the least counts.
    private static void ends(HostileScripts hostile, Duration patience) throws IOException {
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < TRIES && least >= HEAP_GROWTH; attempt++) {
            least = Math.min(least, allocatedUntilItEnds(hostile, patience));
        }
        assertThat(least).isLessThan(HEAP_GROWTH);
    }

    private static long allocatedUntilItEnds(HostileScripts hostile, Duration patience) throws IOException {
        try (RawServer server = new RawServer(TLS, hostile.script())) {
            Fetcher fetcher = fetcher(server, patience);
            Errand errand = Errand.begin("c", Loopback.CLOCK, new FakePause(), Duration.ofSeconds(60));
            long allocated = allocated();
            long begun = System.nanoTime();

            var result = fetcher.fetch("https://" + HOST + "/a", errand);

            long taken = allocated() - allocated;
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            assertThat(Loopback.failureOf(result)).isEqualTo(hostile.ends());
            assertThat(took).isLessThan(SOON);
            assertThat(server.sent()).isLessThan(MOST_TAKEN);
            return taken;
        }
    }

    @Test
    void thereAreEnoughScripts() {
        assertThat(Stream.concat(slow(), others())).hasSizeGreaterThan(45);
    }

    private static Fetcher fetcher(RawServer server, Duration patience) {
        Stage stage = new Stage(Map.of(HOST, server.port()), List.of(Loopback.CA.certificate()));
        RetrievalSettings usual = Loopback.settings();
        RetrievalSettings settings = new RetrievalSettings(
                List.of(),
                usual.extraCa(),
                List.of(),
                "t",
                patience,
                usual.claimTimeout(),
                2,
                1000,
                1,
                usual.evidenceFolder());
        Gate gate = new Gate(settings, stage, Loopback::nowhere);
        return new Fetcher(settings, stage, gate, new FakePause(), () -> 1);
    }

    /** By this thread, on which OkHttp reads as well: no less than the heap can have grown by. */
    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
