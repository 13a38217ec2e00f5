package io.bonafide.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    private static final String HOST = "badges.northfield.example";

    // First and last address of every special-purpose block (IANA registries) and of what Boot's filter misses.
    static Stream<String> notPublic() {
        return Stream.of(
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.0",
                "127.255.255.255",
                "169.254.0.0",
                "169.254.255.255",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.0",
                "192.0.0.255",
                "192.0.2.0",
                "192.0.2.255",
                "192.31.196.0",
                "192.31.196.255",
                "192.52.193.0",
                "192.52.193.255",
                "192.88.99.0",
                "192.88.99.255",
                "192.168.0.0",
                "192.168.255.255",
                "192.175.48.0",
                "192.175.48.255",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.0",
                "198.51.100.255",
                "203.0.113.0",
                "203.0.113.255",
                "224.0.0.0",
                "239.255.255.255",
                "240.0.0.0",
                "255.255.255.255",
                "168.63.129.16",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:7f00:1",
                "::ffff:0:0:0",
                "::ffff:0:ffff:ffff",
                "::ffff:0:7f00:1",
                "64:ff9b::",
                "64:ff9b::ffff:ffff",
                "64:ff9b:1::",
                "64:ff9b:1:ffff:ffff:ffff:ffff:ffff",
                "100::",
                "100::ffff:ffff:ffff:ffff",
                "100:0:0:1::",
                "100:0:0:1:ffff:ffff:ffff:ffff",
                "2001::",
                "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff",
                "2001:db8::",
                "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
                "2002::",
                "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "2620:4f:8000::",
                "2620:4f:8000:ffff:ffff:ffff:ffff:ffff",
                "3fff::",
                "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff",
                "5f00::",
                "5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "fc00::",
                "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "fe80::",
                "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "fec0::",
                "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "ff00::",
                "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
    }

    @ParameterizedTest
    @MethodSource("notPublic")
    void namesThatLeadOutsideThePublicInternetAreRefused(String address) {
        refused(gate(List.of(), address), 443);
    }

    @ParameterizedTest
    @MethodSource("notPublic")
    void oneBadAddressSpoilsTheWholeAnswer(String address) {
        refused(gate(List.of(), "8.8.8.8", address), 443);
        refused(gate(List.of(), address, "8.8.8.8"), 443);
    }

    @ParameterizedTest
    @MethodSource("notPublic")
    void suchAnAddressIsNotDialledEither(String address) throws IOException {
        InetSocketAddress target = new InetSocketAddress(InetAddress.getByName(address), 443);
        assertThatExceptionOfType(Blocked.class)
                .isThrownBy(() -> gate(List.of(), "8.8.8.8").check(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0.0",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2001:200::1",
                "2a00:1450::1"
            })
    void publicAddressesPass(String address) throws IOException {
        Gate gate = gate(List.of(), address);
        assertThat(gate.resolve(HOST, 443)).containsExactly(InetAddress.getByName(address));
        InetSocketAddress target = new InetSocketAddress(InetAddress.getByName(address), 443);
        assertThat(gate.check(target)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({"8.8.8.8, 80", "8.8.8.8, 22", "8.8.8.8, 8443", "2606:4700::1111, 6379"})
    void otherPortsAreNotDialledEvenInPublic(String address, int port) throws IOException {
        refused(gate(List.of(), address), port);
        InetSocketAddress target = new InetSocketAddress(InetAddress.getByName(address), port);
        assertThatExceptionOfType(Blocked.class)
                .isThrownBy(() -> gate(List.of(), address).check(target));
    }

    @ParameterizedTest
    @CsvSource({
        // allow, addresses, port, passes
        "10.1.0.0/16, 10.1.2.3, 443, true",
        "10.1.0.0/16, 10.1.2.3, 8443, true",
        "10.1.0.0/16, 10.2.0.0, 443, false",
        "10.1.0.0/16, 10.0.255.255, 443, false",
        "10.1.0.0/16:8443, 10.1.2.3, 8443, true",
        "10.1.0.0/16:8443, 10.1.2.3, 443, false",
        "10.1.0.0/16, 10.1.2.3 10.1.2.4, 443, true",
        "10.1.0.0/16, 10.1.2.3 10.2.2.4, 443, false",
        "10.1.0.0/16, 10.1.2.3 8.8.8.8, 443, false",
        "10.1.0.0/16, 8.8.8.8, 8443, false",
        "8.8.8.0/24:8443, 8.8.8.8, 8443, true",
        "10.1.0.0/16:8443 10.2.0.0/16:443, 10.1.0.1 10.2.0.1, 443, false",
        "[fd00::]/8, fd12::1, 443, true",
        "[fd00::]/8:8443, fd12::1, 8443, true",
        "[fd00::]/8:8443, fd12::1, 443, false",
        "[fd00::]/8, fd12::1 10.0.0.1, 443, false",
        "[fd00::]/8, fe00::1, 443, false",
    })
    void anInternalNetworkIsOpenOnlyForEveryAddressAndThePort(String allow, String addresses, int port, boolean passes)
            throws IOException {
        Gate gate = gate(List.of(allow.split(" ")), addresses.split(" "));
        if (passes) {
            assertThat(gate.resolve(HOST, port)).hasSize(addresses.split(" ").length);
        } else {
            refused(gate, port);
        }
    }

    @Test
    void insideNamesPassOnlyIntoAllowedNetworks() throws IOException {
        List<String> allow = List.of("10.1.0.0/16");
        assertThat(gate(allow, "10.1.0.9").resolve("badges.corp", 443)).hasSize(1);
        assertThatExceptionOfType(Blocked.class)
                .isThrownBy(() -> gate(allow, "8.8.8.8").resolve("badges.corp", 443));
        assertThat(gate(allow, "10.1.0.9").admit(null, "https://badges.corp/x").host())
                .isEqualTo("badges.corp");
        assertThatExceptionOfType(Blocked.class)
                .isThrownBy(() -> gate(List.of(), "10.1.0.9").admit(null, "https://badges.corp/x"));
    }

    @Test
    void literalsNeverPassNotEvenIntoAllowedNetworks() {
        Gate gate = gate(List.of("10.1.0.0/16", "[fd00::]/8"), "10.1.0.9");
        assertThatExceptionOfType(Blocked.class).isThrownBy(() -> gate.admit(null, "https://10.1.0.9/"));
        assertThatExceptionOfType(Blocked.class).isThrownBy(() -> gate.admit(null, "https://[fd00::1]/"));
    }

    @Test
    void plainHttpIsOptedIntoByHost() throws IOException {
        RetrievalSettings usual = Loopback.settings();
        RetrievalSettings settings = new RetrievalSettings(
                List.of(),
                usual.extraCa(),
                List.of("Old.Example"),
                usual.userAgent(),
                usual.callTimeout(),
                usual.claimTimeout(),
                1,
                1,
                1,
                usual.evidenceFolder());
        Gate gate = new Gate(settings, Stage.NONE, Loopback.always("8.8.8.8"));
        assertThat(gate.admit(null, "http://old.example/x").port()).isEqualTo(80);
        assertThat(gate.resolve("old.example", 80)).hasSize(1);
        assertThatExceptionOfType(Blocked.class).isThrownBy(() -> gate.admit(null, "http://new.example/"));
        assertThatExceptionOfType(Blocked.class).isThrownBy(() -> gate.admit(null, "https://old.example:80/"));
        assertThatExceptionOfType(Blocked.class).isThrownBy(() -> gate.resolve("new.example", 80));
    }

    @Test
    void ordinaryAddressesAreAdmittedAsTheyAre() throws IOException {
        assertThat(gate(List.of(), "8.8.8.8").admit(null, " https://Badges.Northfield.Example/a?b=c#d "))
                .hasToString("https://badges.northfield.example/a?b=c#d");
        assertThat(gate(List.of(), "8.8.8.8")
                        .admit(null, "https://münchen.example/")
                        .host())
                .isEqualTo("xn--mnchen-3ya.example");
    }

    @Test
    void onlyTheStagesOwnNamesReachLoopback() throws IOException {
        Stage stage = new Stage(Map.of(HOST, 12_345), List.of());
        Gate gate = new Gate(Loopback.settings(), stage, Loopback.always("127.0.0.1"));
        InetAddress played = gate.resolve(HOST, 443).get(0);
        assertThat(gate.check(new InetSocketAddress(played, 443)).getPort()).isEqualTo(12_345);
        assertThatExceptionOfType(Blocked.class).isThrownBy(() -> gate.resolve("other.example", 443));
        assertThatExceptionOfType(Blocked.class).isThrownBy(() -> gate.resolve(HOST, 12_345));
        assertThatExceptionOfType(Blocked.class)
                .isThrownBy(() ->
                        gate.check(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 443)));
    }

    @Test
    void aNameOfTheStageThatIsNotFoundIsLookedUpNowhereElse() throws IOException {
        AtomicBoolean found = new AtomicBoolean();
        Stage stage = new Stage(Map.of(HOST, 12_345), List.of(), host -> found.get());
        Gate gate = new Gate(Loopback.settings(), stage, Loopback.always("8.8.8.8"));
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> gate.resolve(HOST, 443));
        found.set(true);
        assertThat(gate.resolve(HOST, 443)).singleElement().satisfies(played -> assertThat(played.isLoopbackAddress())
                .isTrue());
    }

    @Test
    void noAddressAtAllIsAnUnknownHost() {
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> gate(List.of()).resolve(HOST, 443));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.1",
                "10.0.0.0/33",
                "10.0.0.0/8:0x1",
                "10.0.0.0/8:70000",
                "fd00::/129",
                "[fd00::]/129",
                "intranet/8",
                "0.0.0/x",
                "[10.0.0.0/8",
                "[::ffff:10.0.0.0]/104",
                "10.0.0.256/8"
            })
    void anAllowListThatCannotBeReadStopsTheStart(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> gate(List.of(text)));
    }

    private static Gate gate(List<String> allow, String... answer) {
        return new Gate(Loopback.settings(allow), Stage.NONE, Loopback.always(answer));
    }

    private static void refused(Gate gate, int port) {
        assertThatExceptionOfType(Blocked.class).isThrownBy(() -> gate.resolve(HOST, port));
    }
}
