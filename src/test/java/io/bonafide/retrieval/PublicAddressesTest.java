package io.bonafide.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
    private static final Random CHANCE = new Random(20261123);
    private static final int RANDOM_ONES = 20;

    /** IANA's IPv4 and IPv6 special-purpose registries, their multicast registries, and what lies outside 2000::/3. */
    static Stream<String> blocks() {
        return Stream.of(
                "0.0.0.0/8",
                "10.0.0.0/8",
                "100.64.0.0/10",
                "127.0.0.0/8",
                "169.254.0.0/16",
                "172.16.0.0/12",
                "192.0.0.0/24",
                "192.0.0.0/29",
                "192.0.0.8/32",
                "192.0.0.9/32",
                "192.0.0.10/32",
                "192.0.0.170/32",
                "192.0.0.171/32",
                "192.0.2.0/24",
                "192.31.196.0/24",
                "192.52.193.0/24",
                "192.88.99.0/24",
                "192.88.99.2/32",
                "192.168.0.0/16",
                "192.175.48.0/24",
                "198.18.0.0/15",
                "198.51.100.0/24",
                "203.0.113.0/24",
                "224.0.0.0/4",
                "240.0.0.0/4",
                "255.255.255.255/32",
                "168.63.129.16/32",
                "[::1]/128",
                "[::]/128",
                "[::]/96",
                "[::ffff:0:0:0]/96",
                "[64:ff9b::]/96",
                "[64:ff9b:1::]/48",
                "[100::]/64",
                "[100:0:0:1::]/64",
                "[2001::]/23",
                "[2001::]/32",
                "[2001:1::1]/128",
                "[2001:1::2]/128",
                "[2001:1::3]/128",
                "[2001:2::]/48",
                "[2001:3::]/32",
                "[2001:4:112::]/48",
                "[2001:10::]/28",
                "[2001:20::]/28",
                "[2001:30::]/28",
                "[2001:db8::]/32",
                "[2002::]/16",
                "[2620:4f:8000::]/48",
                "[3fff::]/20",
                "[5f00::]/16",
                "[fc00::]/7",
                "[fe80::]/10",
                "[fec0::]/10",
                "[ff00::]/8",
                "[4000::]/3",
                "[6000::]/3",
                "[8000::]/3",
                "[a000::]/3",
                "[c000::]/3");
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void noAddressOfASpecialPurposeBlockIsPublic(String block) throws UnknownHostException {
        Network network = Network.parse(block);
        int free = network.base().getAddress().length * 8 - network.bits();
        refused(network, BigInteger.ZERO);
        refused(network, BigInteger.ONE.shiftLeft(free).subtract(BigInteger.ONE));
        for (int i = 0; i < RANDOM_ONES; i++) {
            refused(network, new BigInteger(free, CHANCE));
        }
    }

    private static void refused(Network network, BigInteger offset) throws UnknownHostException {
        byte[] address = network.base().getAddress().clone();
        byte[] sum = new BigInteger(1, address).add(offset).toByteArray();
        for (int i = 1; i <= Math.min(sum.length, address.length); i++) {
            address[address.length - i] = sum[sum.length - i];
        }
        InetAddress found = InetAddress.getByAddress(address);
        assertThat(network.contains(found)).isTrue();
        assertThat(PublicAddresses.contains(found)).as(found.getHostAddress()).isFalse();
    }

    /** Notations that carry an IPv4 address inside; some networks would deliver to that. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "::127.0.0.1",
                "::169.254.169.254",
                "::8.8.8.8",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:0:127.0.0.1",
                "::ffff:0:8.8.8.8",
                "64:ff9b::127.0.0.1",
                "64:ff9b::8.8.8.8",
                "64:ff9b:1::a00:1",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "2002:808:808::1",
                "2001:0:808:808::80ff:fffe",
                "2a00:1450::5efe:127.0.0.1",
                "2a00:1450::200:5efe:127.0.0.1",
                "2a00:1450::5efe:8.8.8.8",
                "2606:4700:1:2:0:5efe:a00:1",
                "2606:4700:1:2:200:5efe:a00:1",
                "fe80::5efe:10.0.0.1"
            })
    void noTunnelIsPublicWhateverItCarries(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8", "168.63.129.15", "168.63.129.17", "192.0.1.0", "192.31.195.255", "192.31.197.0",
                "192.52.192.255", "192.52.194.0", "192.88.98.255", "192.88.100.0", "192.175.47.255", "192.175.49.0",
                "223.255.255.255", "::ffff:8.8.8.8", "2001:200::", "2003::", "2620:4f:7fff:ffff::1", "2620:4f:8001::",
                "3ffe:ffff::1", "2a00:1450::5eff:808:808", "2a00:1450::100:5efe:808:808", "2a00:1450:0:5efe::1"
            })
    void neighboursOfSpecialBlocksArePublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isTrue();
    }
}
