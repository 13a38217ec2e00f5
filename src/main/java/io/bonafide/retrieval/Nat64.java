package io.bonafide.retrieval;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

/** The prefixes under which a network writes IPv4 addresses as IPv6 ones (RFC 6052, 2.2). */
final class Nat64 {
    private static final Set<Integer> LENGTHS = Set.of(32, 40, 48, 56, 64, 96);
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;
    // Bits 64 to 71 stay zero, whatever the prefix.
    private static final int UNUSED_BYTE = 8;

    private final List<Network> prefixes;

    /**
     * @throws IllegalArgumentException when one is no such prefix, or two overlap
     */
    Nat64(List<String> prefixes) {
        this.prefixes = prefixes.stream().map(Nat64::prefix).toList();
        for (Network one : this.prefixes) {
            if (this.prefixes.stream().filter(one::overlaps).count() > 1) {
                throw new IllegalArgumentException("NAT64 prefixes overlap: " + prefixes);
            }
        }
    }

    private static Network prefix(String text) {
        Network network = Network.parse(text);
        byte[] base = network.base().getAddress();
        boolean known = base.length == IPV6_BYTES && LENGTHS.contains(network.bits()) && network.admits(0);
        if (!known || base[UNUSED_BYTE] != 0) {
            throw new IllegalArgumentException(
                    "Not a NAT64 prefix: " + text + "; write [2001:db8:64::]/96, or one of /32, /40, /48, /56, /64");
        }
        return network;
    }

    /** The IPv4 address that an address stands for in this network; other addresses as they are. */
    InetAddress meant(InetAddress address) {
        return prefixes.stream()
                .filter(prefix -> prefix.contains(address))
                .findFirst()
                .map(prefix -> embedded(address.getAddress(), prefix.bits() / Byte.SIZE))
                .orElse(address);
    }

    private static InetAddress embedded(byte[] address, int start) {
        byte[] found = new byte[IPV4_BYTES];
        int from = start;
        for (int i = 0; i < IPV4_BYTES; i++, from++) {
            if (from == UNUSED_BYTE) {
                from++;
            }
            found[i] = address[from];
        }
        try {
            return InetAddress.getByAddress(found);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("Four bytes are an address", impossible);
        }
    }
}
