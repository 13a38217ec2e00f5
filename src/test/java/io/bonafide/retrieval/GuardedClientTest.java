package io.bonafide.retrieval;

import static io.bonafide.retrieval.Loopback.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.dossier.RetrievalFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.tls.Certificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gates one by one: each has to hold when the ones before it are walked around. */
class GuardedClientTest {
    private static final String HOST = Loopback.HOST;

    private Canary canary;

    @BeforeEach
    void listen() throws IOException {
        canary = new Canary();
    }

    @AfterEach
    void stop() throws IOException {
        canary.close();
    }

    // OkHttp never asks a Dns about literals: only the socket is left to notice.
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1", "2130706433", "[::ffff:127.0.0.1]", "①②⑦.⓪.⓪.①"})
    void socketsRefuseWhatNoLookUpSaw(String literal) throws Exception {
        HttpUrl url = HttpUrl.get("https://" + literal + ":" + canary.port() + "/");
        assertThatThrownBy(() ->
                        client(List.of(), Loopback::nowhere).get(Inquiry.of(url), Loopback.CALL, Passage.UNWATCHED))
                .isInstanceOfSatisfying(IOException.class, thrown -> assertThat(Failures.of(thrown))
                        .isEqualTo(Signal.FORBIDDEN));
        assertThat(canary.visitors()).isZero();
    }

    // 127.0.0.1 is allowed here, so the socket would let it pass: only the look-up sees the whole answer.
    @Test
    void lookUpsRefuseAnAnswerThatIsPartlyForbidden() throws Exception {
        List<String> allow = List.of("127.0.0.1/32:" + canary.port());
        HttpUrl url = HttpUrl.get("https://badges.corp.example:" + canary.port() + "/");
        GuardedClient client = client(allow, Loopback.always("127.0.0.1", "127.0.0.2"));
        assertThatThrownBy(() -> client.get(Inquiry.of(url), Loopback.CALL, Passage.UNWATCHED))
                .isInstanceOf(Blocked.class);
        assertThat(canary.visitors()).isZero();
    }

    @Test
    void anAllowedAddressIsDialled() throws Exception {
        List<String> allow = List.of("127.0.0.1/32:" + canary.port());
        HttpUrl url = HttpUrl.get("https://badges.corp.example:" + canary.port() + "/");
        GuardedClient client = client(allow, Loopback.always("127.0.0.1"));
        assertThatThrownBy(() -> client.get(Inquiry.of(url), Loopback.CALL, Passage.UNWATCHED))
                .isNotInstanceOf(Blocked.class);
        assertThat(canary.visitors()).isPositive();
    }

    @Test
    void namesThatChangeTheirMindReachNobody() throws Exception {
        // 127.0.0.2 stands for a good address: allowed, and nobody listens there.
        List<String> allow = List.of("127.0.0.2/32:" + canary.port());
        AtomicInteger turn = new AtomicInteger();
        Dns rebinding = host -> Loopback.always(turn.getAndIncrement() % 2 == 0 ? "127.0.0.2" : "127.0.0.1")
                .lookup(host);
        GuardedClient client = client(allow, rebinding);
        HttpUrl url = HttpUrl.get("https://badges.corp.example:" + canary.port() + "/");
        for (int call = 0; call < 1000; call++) {
            assertThatThrownBy(() -> client.get(Inquiry.of(url), Loopback.CALL, Passage.UNWATCHED))
                    .isInstanceOf(IOException.class);
        }
        assertThat(turn).hasValue(1000);
        assertThat(canary.visitors()).isZero();
    }

    @Test
    void theMachinesProxyIsNotUsed() throws Exception {
        ProxySelector usual = ProxySelector.getDefault();
        ProxySelector.setDefault(ProxySelector.of(
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), canary.port())));
        // Allowed, so that only the missing proxy keeps the canary alone.
        List<String> allow = List.of("127.0.0.1/32:" + canary.port());
        try {
            HttpUrl url = HttpUrl.get("https://" + HOST + "/");
            assertThatThrownBy(() ->
                            client(allow, Loopback::nowhere).get(Inquiry.of(url), Loopback.CALL, Passage.UNWATCHED))
                    .isInstanceOf(UnknownHostException.class);
            assertThat(canary.visitors()).isZero();
        } finally {
            ProxySelector.setDefault(usual);
        }
    }

    static List<HeldCertificate> untrustworthy() {
        HeldCertificate stranger =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        Instant now = Loopback.CLOCK.instant();
        return List.of(
                new HeldCertificate.Builder().addSubjectAlternativeName(HOST).build(),
                new HeldCertificate.Builder()
                        .signedBy(stranger)
                        .addSubjectAlternativeName(HOST)
                        .build(),
                new HeldCertificate.Builder()
                        .signedBy(Loopback.CA)
                        .addSubjectAlternativeName("other.northfield.example")
                        .build(),
                new HeldCertificate.Builder()
                        .signedBy(Loopback.CA)
                        .addSubjectAlternativeName(HOST)
                        .validityInterval(
                                now.minus(Duration.ofDays(9000)).toEpochMilli(),
                                now.minus(Duration.ofDays(8000)).toEpochMilli())
                        .build(),
                new HeldCertificate.Builder()
                        .signedBy(Loopback.CA)
                        .addSubjectAlternativeName(HOST)
                        .validityInterval(
                                now.plus(Duration.ofDays(8000)).toEpochMilli(),
                                now.plus(Duration.ofDays(9000)).toEpochMilli())
                        .build());
    }

    @ParameterizedTest
    @MethodSource("untrustworthy")
    void certificatesMustBeTrustedCurrentAndOfThatHost(HeldCertificate certificate) throws IOException {
        try (Loopback issuer = new Loopback(certificate)) {
            issuer.plan("https://" + HOST + "/a", Loopback.json("{}"));
            assertThat(failureOf(issuer.fetch("https://" + HOST + "/a"))).isEqualTo(RetrievalFailure.TLS);
            assertThat(issuer.asked).isEmpty();
        }
    }

    @Test
    void anotherAuthorityIsTrustedOnceItIsSet(@TempDir Path folder) throws IOException {
        HeldCertificate own = new HeldCertificate.Builder()
                .addSubjectAlternativeName(HOST)
                .certificateAuthority(0)
                .build();
        Path pem = Files.writeString(folder.resolve("ca.pem"), Certificates.certificatePem(own.certificate()));
        try (Loopback issuer = new Loopback(own)) {
            issuer.plan("https://" + HOST + "/a", Loopback.json("{}"));
            Stage untrusted = new Stage(Map.of(HOST, issuer.server.getPort()), List.of());
            Gate gate = new Gate(Loopback.settings(), untrusted, Loopback::nowhere);
            GuardedClient client = new GuardedClient(withCa(pem), untrusted, gate);
            assertThat(client.get(Inquiry.of(HttpUrl.get("https://" + HOST + "/a")), Loopback.CALL, Passage.UNWATCHED)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void anAuthorityFileWithoutCertificatesStopsTheStart(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("ca.pem"), "");
        assertThatThrownBy(() -> Trust.of(withCa(empty), Stage.NONE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static RetrievalSettings withCa(Path pem) {
        RetrievalSettings usual = Loopback.settings();
        return new RetrievalSettings(
                usual.allow(),
                Optional.of(pem),
                usual.plainHttpHosts(),
                usual.userAgent(),
                usual.callTimeout(),
                usual.claimTimeout(),
                usual.connectionsPerDomain(),
                usual.requestsPerSecond(),
                usual.tries(),
                usual.evidenceFolder());
    }

    private static GuardedClient client(List<String> allow, Dns resolver) {
        RetrievalSettings settings = Loopback.settings(allow);
        return new GuardedClient(settings, Stage.NONE, new Gate(settings, Stage.NONE, resolver));
    }
}
