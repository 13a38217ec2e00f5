package io.bonafide.retrieval;

import java.util.Set;
import java.util.regex.Pattern;

/** What a host's name alone tells about where it leads, before anything is looked up. */
final class PublicNames {
    // Names that special-use registries (RFC 6761, 6762, 7686, 8375, 9476, ICANN) or habit keep inside a network.
    // "example" is special-use too, but no resolver answers for it; the sample stories use it.
    private static final Set<String> INSIDE = Set.of(
            "local",
            "localhost",
            "localdomain",
            "internal",
            "intranet",
            "private",
            "corp",
            "home",
            "lan",
            "host",
            "test",
            "invalid",
            "onion",
            "alt",
            "arpa",
            "i2p",
            "consul");
    private static final Pattern NUMBER = Pattern.compile("\\d+|0[xX][0-9A-Fa-f]*");

    private static final Pattern HOST_NAME =
            Pattern.compile("(?=.{1,254}$)(?:[a-z0-9_-]{1,63}\\.)*[a-z0-9_-]{1,63}\\.?");

    private PublicNames() {}

    /** Letters, digits, hyphens (and underscores, which some use), in ASCII form. */
    static boolean isHostName(String host) {
        return HOST_NAME.matcher(host).matches();
    }

    /**
     * An address instead of a name, in any notation: with colons, or ending in a number, which no top-level domain does
     * (WHATWG URL, host parsing).
     */
    static boolean isLiteral(String host) {
        return host.contains(":") || NUMBER.matcher(last(host)).matches();
    }

    /** A name that belongs to a private network, or that resolvers complete with a search list. */
    static boolean isInside(String host) {
        return host.indexOf('.') < 0 || host.endsWith(".") || INSIDE.contains(last(host));
    }

    private static String last(String host) {
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return bare.substring(bare.lastIndexOf('.') + 1);
    }
}
