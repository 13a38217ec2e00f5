package io.bonafide.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The classes of badssl.com, made on the fly: no request is ever sent over a connection that proves nothing. */
class UntrustworthyTlsTest {
    private static final HeldCertificate ROOT = Certificates.authority();

    /**
     * @param chain what the server sends beside its own certificate
     */
    private record Case(String name, HeldCertificate certificate, X509Certificate... chain) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> untrustworthy() throws Exception {
        HeldCertificate stranger = Certificates.authority();
        HeldCertificate between = new HeldCertificate.Builder()
                .signedBy(ROOT)
                .certificateAuthority(0)
                .build();
        HeldCertificate noAuthority = Certificates.good(ROOT).build();
        HeldCertificate weak = new HeldCertificate.Builder()
                .signedBy(ROOT)
                .certificateAuthority(0)
                .keyPair(Certificates.rsa(1024))
                .build();
        return Stream.of(
                new Case("expired", Certificates.of(ROOT, -2, -1)),
                new Case("not yet valid", Certificates.of(ROOT, 1, 2)),
                new Case("another host", alone(ROOT, "other.northfield.example")),
                new Case("the domain, not the host", alone(ROOT, "northfield.example")),
                new Case("a wildcard one level up", alone(ROOT, "*.example")),
                new Case("a wildcard two levels up", alone(ROOT, "*.*.example")),
                new Case("an address", alone(ROOT, "127.0.0.1")),
                new Case(
                        "the host only as common name",
                        new HeldCertificate.Builder()
                                .signedBy(ROOT)
                                .commonName(Loopback.HOST)
                                .build()),
                new Case("self-signed", alone(null, Loopback.HOST)),
                new Case("root that nobody knows", Certificates.good(stranger).build()),
                new Case(
                        "root that nobody knows, sent along",
                        Certificates.good(stranger).build(),
                        stranger.certificate()),
                new Case("intermediate not sent", Certificates.good(between).build()),
                new Case("signed by a server", Certificates.good(noAuthority).build(), noAuthority.certificate()),
                new Case("SHA-1", Certificates.sha1(ROOT)),
                new Case(
                        "RSA of 1024 bits",
                        Certificates.good(ROOT).keyPair(Certificates.rsa(1024)).build()),
                new Case("signed by RSA of 1024 bits", Certificates.good(weak).build(), weak.certificate()));
    }

    private static HeldCertificate alone(@Nullable HeldCertificate authority, String name) {
        HeldCertificate.Builder builder = new HeldCertificate.Builder().addSubjectAlternativeName(name);
        return (authority == null ? builder : builder.signedBy(authority)).build();
    }

    @ParameterizedTest
    @MethodSource("untrustworthy")
    void nothingIsAskedOverIt(Case wrong) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        assertThat(Loopback.failureOf(fetched(asked, wrong.certificate(), wrong.chain())))
                .isEqualTo(RetrievalFailure.TLS);
        assertThat(asked).hasValue(0);
    }

    @Test
    void aGoodChainIsAsked() throws IOException {
        HeldCertificate between = new HeldCertificate.Builder()
                .signedBy(ROOT)
                .certificateAuthority(0)
                .build();
        AtomicInteger asked = new AtomicInteger();
        assertThat(fetched(asked, Certificates.good(between).build(), between.certificate()))
                .isInstanceOf(Retrieval.Retrieved.class);
        assertThat(asked).hasValue(1);
    }

    private static Retrieval<Fetched> fetched(
            AtomicInteger asked, HeldCertificate certificate, X509Certificate... chain) throws IOException {
        var tls = new HandshakeCertificates.Builder()
                .heldCertificate(certificate, chain)
                .build();
        RawServer.Script answer = wire -> {
            Wire heard = wire.secured().asked();
            asked.incrementAndGet();
            heard.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        };
        try (RawServer server = new RawServer(tls.sslSocketFactory(), answer)) {
            return fetch(server);
        }
    }

    /** An old server's choice of protocol, as it stands on the wire: SSL 3.0, TLS 1.0, TLS 1.1. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void oldProtocolsAreNotSpoken(int minor) throws IOException {
        byte[] hello = new byte[47];
        byte[] head = {0x16, 3, (byte) minor, 0, 42, 2, 0, 0, 38, 3, (byte) minor};
        System.arraycopy(head, 0, hello, 0, head.length);
        // After 32 random bytes: no session, TLS_RSA_WITH_AES_128_CBC_SHA, no compression.
        hello[45] = 0x2f;
        var none = new HandshakeCertificates.Builder().build();
        try (RawServer server =
                new RawServer(none.sslSocketFactory(), wire -> wire.send(hello).hold())) {
            assertThat(Loopback.failureOf(fetch(server))).isEqualTo(RetrievalFailure.TLS);
        }
    }

    private static Retrieval<Fetched> fetch(RawServer server) {
        Stage stage = new Stage(Map.of(Loopback.HOST, server.port()), List.of(ROOT.certificate()));
        RetrievalSettings settings = Loopback.settings();
        Gate gate = new Gate(settings, stage, Loopback::nowhere);
        FakePause pause = new FakePause();
        return new Fetcher(settings, stage, gate, pause, () -> 1)
                .fetch(
                        "https://" + Loopback.HOST + "/a",
                        Errand.begin("c", Loopback.CLOCK, pause, Duration.ofSeconds(60)));
    }
}
