package io.bonafide.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Nat64Test {

    // RFC 6052, 2.4, table 2.
    @ParameterizedTest
    @CsvSource({
        "[2001:db8::]/32, 2001:db8:c000:221::",
        "[2001:db8:100::]/40, 2001:db8:1c0:2:21::",
        "[2001:db8:122::]/48, 2001:db8:122:c000:2:2100::",
        "[2001:db8:122:300::]/56, 2001:db8:122:3c0:0:221::",
        "[2001:db8:122:344::]/64, 2001:db8:122:344:c0:2:2100::",
        "[2001:db8:122:344::]/96, 2001:db8:122:344::192.0.2.33",
        "[64:ff9b::]/96, 64:ff9b::192.0.2.33"
    })
    void theExamplesOfTheSpecificationAreDecoded(String prefix, String address) throws IOException {
        assertThat(new Nat64(List.of(prefix)).meant(InetAddress.getByName(address)))
                .isEqualTo(Network.literal("192.0.2.33").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "2001:db9::1", "::1"})
    void otherAddressesAreWhatTheyAre(String address) throws IOException {
        InetAddress plain = InetAddress.getByName(address);
        assertThat(new Nat64(List.of("[2001:db8::]/32")).meant(plain)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        // prefix, allow, address, passes
        "[2a00:64::]/96, , 2a00:64::8.8.8.8, true",
        "[64:ff9b::]/96, , 64:ff9b::8.8.8.8, true",
        "[fd00:64::]/96, , fd00:64::8.8.8.8, true",
        "[2a00:64::]/96, , 2a00:64::10.0.0.1, false",
        "[2a00:64::]/96, , 2a00:64::127.0.0.1, false",
        "[2a00:64::]/96, , 2a00:64::169.254.169.254, false",
        "[2a00:64::]/32, , 2a00:64:7f00:1::, false",
        "[2a00:64::]/32, , 2a00:64:808:808::, true",
        "[2a00:64::]/40, , 2a00:64:a:0:1::, false",
        "[2a00:64::]/48, , 2a00:64:0:7f00:0:100::, false",
        "[2a00:64::]/56, , 2a00:64:0:a:0:1::, false",
        "[2a00:64::]/64, , 2a00:64::7f:0:100:0, false",
        // Whatever hides in the unused byte or behind the address changes nothing.
        "[2a00:64::]/32, , 2a00:64:7f00:1:ff00::1, false",
        // An allowed network does not open what its addresses are translated to.
        "[fd00:64::]/96, [fd00::]/8, fd00:64::127.0.0.1, false",
        "[fd00:64::]/96, 10.0.0.0/8, fd00:64::10.0.0.1, true",
        "[fd00:64::]/96, 10.0.0.0/8, fd00:64::192.168.0.1, false"
    })
    void suchAnAddressIsJudgedByWhatItHolds(String prefix, @Nullable String allow, String address, boolean passes)
            throws IOException {
        List<String> allowed = allow == null ? List.of() : List.of(allow);
        Egress egress = new Egress(List.of(), List.of(prefix), Optional.empty(), false);
        Gate gate = new Gate(Loopback.settings(allowed).through(egress), Stage.NONE, Loopback.always(address));
        InetSocketAddress target = new InetSocketAddress(InetAddress.getByName(address), 443);
        if (passes) {
            assertThat(gate.resolve(Loopback.HOST, 443)).hasSize(1);
            assertThat(gate.check(target)).isEqualTo(target);
        } else {
            assertThatExceptionOfType(Blocked.class).isThrownBy(() -> gate.resolve(Loopback.HOST, 443));
            assertThatExceptionOfType(Blocked.class).isThrownBy(() -> gate.check(target));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.0/32",
                "[2a00::]/33",
                "[2a00::]/95",
                "[2a00::]/128",
                "[2a00::]/96:443",
                "[2a00:0:0:0:100::]/96",
                "[2a00:0:0:0:ff00::]/96"
            })
    void whatIsNoPrefixStopsTheStart(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Nat64(List.of(text)));
    }

    @Test
    void overlappingPrefixesStopTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Nat64(List.of("[2a00:64::]/32", "[2a00:64:1::]/96")))
                .withMessageContaining("overlap");
    }
}
