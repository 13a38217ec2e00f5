package io.bonafide.retrieval;

import static io.bonafide.retrieval.Loopback.HOST;
import static io.bonafide.retrieval.Loopback.failureOf;
import static io.bonafide.retrieval.Loopback.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EgressTest {
    private static final String ADDRESS = "https://" + HOST + "/a";

    private Loopback issuer;
    private ConnectProxy proxy;
    private Canary canary;

    @BeforeEach
    void open() throws IOException {
        issuer = new Loopback();
        issuer.plan(ADDRESS, json("{}"));
        proxy = new ConnectProxy(issuer.server.getPort());
        canary = new Canary();
    }

    @AfterEach
    void close() throws IOException {
        issuer.close();
        proxy.close();
        canary.close();
    }

    @ParameterizedTest
    @CsvSource({
        "northfield.example, badges.northfield.example, true",
        "northfield.example, northfield.example, true",
        "Northfield.Example, badges.northfield.example, true",
        "badges.northfield.example, badges.northfield.example, true",
        "badges.northfield.example, a.badges.northfield.example, true",
        "badges.northfield.example, www.northfield.example, false",
        "northfield.example, badgesnorthfield.example, false",
        "northfield.example, northfield.example.evil.example, false",
        "oakhill.example, badges.northfield.example, false",
        "münchen.example, badges.xn--mnchen-3ya.example, true"
    })
    void onlyListedHostsAndWhatLiesBelowThemAreAsked(String only, String host, boolean passes) throws IOException {
        Gate gate = gate(new Egress(List.of(only), List.of(), Optional.empty(), false), Loopback::nowhere);
        if (passes) {
            assertThat(gate.admit(null, "https://" + host + "/").host()).isEqualTo(host);
        } else {
            assertThatExceptionOfType(Blocked.class).isThrownBy(() -> gate.admit(null, "https://" + host + "/"));
        }
    }

    @Test
    void redirectsStayWithinTheList() {
        issuer.plan(ADDRESS, Loopback.redirect("https://" + Loopback.OTHER + "/b"));
        Egress egress = new Egress(List.of("northfield.example"), List.of(), Optional.empty(), false);
        Fetcher fetcher = issuer.fetcher(Loopback.settings().through(egress));
        assertThat(failureOf(fetcher.fetch(ADDRESS, issuer.errand()))).isEqualTo(RetrievalFailure.BLOCKED);
        assertThat(issuer.asked).containsExactly(ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example", "co.uk", "10.0.0.1", "2130706433", "a b", "x.example/path", "[::1]", "*"})
    void aListThatCannotBeReadStopsTheStart(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Reachable(List.of(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "proxy.corp"})
    void behindAProxyNothingElseIsDialledAndNoIssuerLookedUp(String named) {
        Dns onlyTheProxy = host ->
                (host.equals("proxy.corp") ? Loopback.always("127.0.0.1") : (Dns) Loopback::nowhere).lookup(host);
        Fetcher fetcher = fetcher(through(named, false), onlyTheProxy);
        assertThat(fetcher.fetch(ADDRESS, issuer.errand())).isInstanceOf(Retrieval.Retrieved.class);
        assertThat(proxy.asked).containsExactly("CONNECT " + HOST + ":443 HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://metadata.google.internal/",
                "https://badges.northfield.example:8443/",
                "https://10.0.0.1/",
                "https://[::1]/",
                "https://wiki.corp/"
            })
    void whatMustNotBeOpenedIsNotAskedOfAProxyEither(String address) {
        RetrievalSettings open = Loopback.settings(List.of("10.0.0.0/8", "127.0.0.0/8"));
        Fetcher fetcher = fetcher(open.through(egress("127.0.0.1", false)), Loopback.always("10.0.0.1"));
        assertThat(failureOf(fetcher.fetch(address, issuer.errand()))).isEqualTo(RetrievalFailure.BLOCKED);
        assertThat(proxy.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8.8.8.8, true", "10.0.0.1, false", "8.8.8.8 10.0.0.1, false"})
    void namesCanBeJudgedBeforeTheProxyIsAsked(String answer, boolean passes) {
        Fetcher fetcher = fetcher(through("127.0.0.1", true), Loopback.always(answer.split(" ")));
        Retrieval<Fetched> had = fetcher.fetch(ADDRESS, issuer.errand());
        assertThat(had instanceof Retrieval.Retrieved).isEqualTo(passes);
        assertThat(proxy.asked).hasSize(passes ? 1 : 0);
    }

    @Test
    void theSocketKnowsOnlyTheProxy() throws IOException {
        Gate gate = gate(egress("proxy.corp", false), Loopback.always("127.0.0.1"));
        InetAddress here = Network.literal("127.0.0.1").orElseThrow();
        InetSocketAddress itself = new InetSocketAddress(here, proxy.port());
        assertThatExceptionOfType(Blocked.class).isThrownBy(() -> gate.check(itself));
        gate.resolve("proxy.corp", proxy.port());
        assertThat(gate.check(itself)).isEqualTo(itself);
        for (InetSocketAddress other : List.of(
                new InetSocketAddress(here, canary.port()),
                new InetSocketAddress(Network.literal("127.0.0.2").orElseThrow(), proxy.port()),
                new InetSocketAddress(Network.literal("8.8.8.8").orElseThrow(), 443))) {
            assertThatExceptionOfType(Blocked.class).isThrownBy(() -> gate.check(other));
        }
        assertThatExceptionOfType(Blocked.class).isThrownBy(() -> gate.resolve(HOST, 443));
    }

    @Test
    void theStageIsPlayedInFrontOfTheProxy() {
        RetrievalSettings settings = through("127.0.0.1", true);
        assertThat(issuer.fetcher(settings).fetch(ADDRESS, issuer.errand())).isInstanceOf(Retrieval.Retrieved.class);
        assertThat(proxy.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "proxy.corp", "proxy.corp:0", "proxy.corp:70000", "http://proxy.corp:3128", "a b:1"})
    void aProxyThatCannotBeReadStopsTheStart(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EgressProxy.parse(text));
    }

    private RetrievalSettings through(String host, boolean lookedUp) {
        return Loopback.settings().through(egress(host, lookedUp));
    }

    private Egress egress(String host, boolean lookedUp) {
        return new Egress(List.of(), List.of(), Optional.of(host + ":" + proxy.port()), lookedUp);
    }

    private static Gate gate(Egress egress, Dns resolver) {
        return new Gate(Loopback.settings().through(egress), Stage.NONE, resolver);
    }

    private Fetcher fetcher(RetrievalSettings settings, Dns resolver) {
        Stage trusting = new Stage(Map.of(), List.of(Loopback.CA.certificate()));
        return new Fetcher(settings, trusting, new Gate(settings, trusting, resolver), issuer.pause, () -> 1.0);
    }
}
