package io.bonafide.retrieval;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of addresses, and which port in it.
 *
 * @param bits length of the prefix
 * @param port 0 for every port
 */
record Network(InetAddress base, int bits, int port) {
    private static final Pattern NOTATION = Pattern.compile(
            "(?:([0-9.]{7,15})|\\[?([0-9A-Fa-f:.]+)])/(\\d{1,3})(?::(\\d{1,5}))?|([0-9A-Fa-f:.]+)/(\\d{1,3})");
    private static final Pattern LITERAL = Pattern.compile("[0-9]+(?:\\.[0-9]+){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    Network {
        if (bits > 8 * base.getAddress().length || port > 65_535) {
            throw new IllegalArgumentException("No such network: " + base.getHostAddress() + "/" + bits + ":" + port);
        }
    }

    /**
     * @param text {@code 10.1.0.0/16}, {@code 10.1.2.3/32:8443}, {@code [fd00::]/8}, {@code [fd00::]/8:8443}
     * @throws IllegalArgumentException when it is none of these
     */
    static Network parse(String text) {
        Matcher parts = NOTATION.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "Not a network: " + text + "; write 10.1.0.0/16, 10.1.2.3/32:8443 or [fd00::]/8:8443");
        }
        String bare = parts.group(5);
        String base = bare != null ? bare : parts.group(1) != null ? parts.group(1) : parts.group(2);
        String bits = bare != null ? parts.group(6) : parts.group(3);
        int port = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4));
        InetAddress address = literal(base).orElseThrow(() -> new IllegalArgumentException("Not an address: " + base));
        return new Network(address, Integer.parseInt(bits), port);
    }

    /** An address written out; empty for names, which are not looked up. */
    static Optional<InetAddress> literal(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            // Digits, dots and colons only: nothing is looked up.
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException broken) {
            throw new IllegalArgumentException("Not an address: " + text, broken);
        }
    }

    boolean overlaps(Network other) {
        return contains(other.base) || other.contains(base);
    }

    boolean contains(InetAddress address) {
        byte[] mine = base.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit & 7);
            if (((mine[bit >> 3] ^ other[bit >> 3]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    boolean admits(int asked) {
        return port == 0 || port == asked;
    }
}
