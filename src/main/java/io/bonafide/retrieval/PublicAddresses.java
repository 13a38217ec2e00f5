package io.bonafide.retrieval;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.http.client.InetAddressFilter;

/** Which addresses lie on the public internet, where issuers live. */
final class PublicAddresses {
    private static final InetAddressFilter EXTERNAL = InetAddressFilter.externalAddresses();

    // Special-purpose blocks (IANA registries) that Spring Boot's filter lets through now or might later.
    private static final List<Network> NEVER_AN_ISSUER = Stream.of(
                    // Global unicast is 2000::/3. Outside it lie mapped, translated, local and unassigned addresses.
                    "[::]/3",
                    "[4000::]/2",
                    "[8000::]/1",
                    "[2001::]/23",
                    "[2001:db8::]/32",
                    "[2002::]/16", // 6to4 carries any IPv4 address
                    "[2620:4f:8000::]/48",
                    "[3fff::]/20",
                    "168.63.129.16/32", // Azure's host-internal service on a public address
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.175.48.0/24",
                    "224.0.0.0/3")
            .map(Network::parse)
            .toList();

    // ISATAP (RFC 5214, 6.1): an interface identifier that carries any IPv4 address, under any prefix.
    private static final byte[][] TUNNELS = {{0, 0, 0x5e, (byte) 0xfe}, {2, 0, 0x5e, (byte) 0xfe}};
    private static final int INTERFACE = 8;

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        return EXTERNAL.matches(address)
                && NEVER_AN_ISSUER.stream().noneMatch(block -> block.contains(address))
                && !isTunnel(address.getAddress());
    }

    private static boolean isTunnel(byte[] address) {
        return address.length > INTERFACE
                && Arrays.stream(TUNNELS)
                        .anyMatch(mark ->
                                Arrays.equals(address, INTERFACE, INTERFACE + mark.length, mark, 0, mark.length));
    }
}
