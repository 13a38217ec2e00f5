package io.bonafide.retrieval;

import java.util.List;
import java.util.Optional;

/**
 * How the installation's network leads out to issuers.
 *
 * @param only registrable domains or hosts that may be asked at all, with everything below them; empty for any
 * @param nat64 prefixes under which this network writes IPv4 addresses as IPv6 ones (RFC 6052); addresses under them count
 *     as the IPv4 address that they hold
 * @param proxy {@code host:port} of an HTTP proxy that every request goes through; names are then looked up by it
 * @param proxiedNamesLookedUp whether names are looked up and judged here too before the proxy is asked; without it,
 *     names and ports that are not public never pass
 */
public record Egress(List<String> only, List<String> nat64, Optional<String> proxy, boolean proxiedNamesLookedUp) {

    /** Anywhere in public, with nothing in between. */
    public static final Egress DIRECT = new Egress(List.of(), List.of(), Optional.empty(), false);

    public Egress {
        only = List.copyOf(only);
        nat64 = List.copyOf(nat64);
    }
}
