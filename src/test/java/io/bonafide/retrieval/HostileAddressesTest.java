package io.bonafide.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.dossier.RetrievalFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spellings of addresses that must not be opened, with somebody listening who would notice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileAddressesTest {
    private static final List<String> LITERALS = List.of(
            "127.0.0.1",
            "127.1",
            "127.0.1",
            "0",
            "1",
            "0.0.0.0",
            "2130706433",
            "017700000001",
            "0x7f000001",
            "0x7f.0x0.0x0.0x1",
            "0x7f.1",
            "0177.0.0.1",
            "0177.1",
            "127.0.0.0x1",
            "127.0.0.01",
            "127.000.000.001",
            "10.0.0.1",
            "10.255.255.255",
            "172.16.0.1",
            "192.168.0.1",
            "169.254.169.254",
            "2852039166",
            "100.64.0.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "168.63.129.16",
            "8.8.8.8",
            "1.1.1.1",
            "134744072",
            "[::1]",
            "[::]",
            "[0:0:0:0:0:0:0:1]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "[::127.0.0.1]",
            "[::7f00:1]",
            "[::ffff:0:127.0.0.1]",
            "[64:ff9b::127.0.0.1]",
            "[64:ff9b::a00:1]",
            "[2002:7f00:1::]",
            "[2002:a00:1::1]",
            "[fe80::1]",
            "[fec0::1]",
            "[fc00::1]",
            "[fd12:3456::1]",
            "[ff02::1]",
            "[100::1]",
            "[2001:db8::1]",
            "[2001::1]",
            "[3fff::1]",
            "[5f00::1]",
            "[2606:4700::1111]",
            "[fe80::1%25lo]",
            "１２７.０.０.１",
            "①②⑦.⓪.⓪.①",
            "127。0。0。1",
            "127．0．0．1",
            "127｡0｡0｡1",
            "%31%32%37.0.0.1",
            "127.0.0.%31",
            "127%2e0%2e0%2e1",
            "127.0.0.1.",
            "0x7F000001",
            "0X7f.0.0.1",
            "４",
            "127.0.0.1%2e",
            "127.0.0.\u00b9",
            "00000000177.1",
            "127.127.127.127",
            "1.2.3.4.5",
            "a.1",
            "a.0x1",
            "a.0x");
    private static final List<String> NAMES = List.of(
            "localhost",
            "LOCALHOST",
            "localhost.",
            "foo.localhost",
            "localhost.localdomain",
            "ＬＯＣＡＬＨＯＳＴ",
            "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
            "%6c%6f%63alhost",
            "router.local",
            "Printer.LOCAL",
            "db.internal",
            "metadata.google.internal",
            "x.onion",
            "nas.home.arpa",
            "1.0.0.127.in-addr.arpa",
            "a.test",
            "a.invalid",
            "intranet",
            "server",
            "wiki.corp",
            "nas.lan",
            "fritz.box.",
            "badges.northfield.example.",
            "x.home",
            "x.private",
            "host.docker.internal",
            "x.alt",
            "a.intranet",
            "ex\u00admple");
    private static final List<String> WHOLE = List.of(
            "ftp://badges.northfield.example/",
            "file:///etc/passwd",
            "gopher://badges.northfield.example/",
            "javascript:alert(1)",
            "data:application/json,{}",
            "jar:https://badges.northfield.example!/x",
            "http://badges.northfield.example/",
            "HTTP://badges.northfield.example:443/",
            "ws://badges.northfield.example/",
            "https://user@badges.northfield.example/",
            "https://user:secret@badges.northfield.example/",
            "https://badges.northfield.example@127.0.0.1/",
            "https://127.0.0.1@badges.northfield.example/",
            "https://:secret@badges.northfield.example/",
            "https://badges.northfield.example%40@127.0.0.1/",
            "https://badges.northfield.example\\@127.0.0.1/",
            "https:\\\\127.0.0.1\\",
            "https://127.0.0.1\\@badges.northfield.example/",
            "https://badges.northfield.example\r\nHost: 127.0.0.1/",
            "https://badges.north\tfield.example/",
            "https://badges.northfield.example\u0000.evil.example/",
            "https://badges.northfield.example\u0085/",
            "https://badges.northfield.example:22/",
            "https://badges.northfield.example:8443/",
            "https://badges.northfield.example:80/",
            "https://badges.northfield.example:0/",
            "https://badges.northfield.example:65536/",
            "https://badges.northfield.example:-1/",
            "https://",
            "https:///x",
            "//badges.northfield.example/x",
            "/x",
            "x",
            "",
            " ",
            "https://[::1/",
            "https://a b.example/",
            "https://[127.0.0.1]/",
            "https://exa<mple.example/",
            "https://a..b.example/",
            "did:web:badges.northfield.example");

    private final AtomicInteger lookups = new AtomicInteger();
    private final FakePause pause = new FakePause();
    private Canary canary;
    private Fetcher fetcher;

    @BeforeAll
    void listen() throws IOException {
        canary = new Canary();
        RetrievalSettings settings = Loopback.settings(List.of("203.0.113.0/24:" + canary.port()));
        Gate gate = new Gate(settings, Stage.NONE, host -> {
            lookups.incrementAndGet();
            return Loopback.always("127.0.0.1").lookup(host);
        });
        fetcher = new Fetcher(settings, Stage.NONE, gate, pause, () -> 1);
    }

    @AfterAll
    void nobodyCame() throws Exception {
        assertThat(canary.visitors()).isZero();
        canary.close();
    }

    // The canary's port is one that the allow-list opens somewhere else, so that a port alone stops nothing here.
    Stream<String> hostile() {
        String port = ":" + canary.port();
        return Stream.concat(
                LITERALS.stream().flatMap(host -> Stream.of("https://" + host + port + "/", "https://" + host + "/")),
                Stream.concat(NAMES.stream().map(host -> "https://" + host + "/"), WHOLE.stream()));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedBeforeAnythingIsLookedUp(String address) {
        lookups.set(0);
        Errand errand = Errand.begin("c", Loopback.CLOCK, pause, Duration.ofSeconds(60));

        var result = fetcher.fetch(address, errand);

        assertThat(Loopback.failureOf(result)).isEqualTo(RetrievalFailure.BLOCKED);
        assertThat(errand.attempts()).hasSize(1);
        assertThat(lookups).hasValue(0);
    }

    @Test
    void thereAreEnoughSpellings() {
        assertThat(hostile().distinct()).hasSizeGreaterThan(200);
    }
}
