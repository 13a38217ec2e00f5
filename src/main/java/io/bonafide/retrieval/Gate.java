package io.bonafide.retrieval;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Decides what may be opened, three times over: by the address as written, by what its name resolves to, and by what is
 * about to be dialled. Any of the three refuses by itself.
 */
final class Gate {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final List<Network> allowed;
    private final Set<String> plainHttpHosts;
    private final Reachable reachable;
    private final Nat64 nat64;
    private final @Nullable EgressProxy proxy;
    private final boolean looksUp;
    private final Stage stage;
    private final Lookups lookups;

    Gate(RetrievalSettings settings, Stage stage, Dns resolver) {
        this.allowed = settings.allow().stream().map(Network::parse).toList();
        this.plainHttpHosts = settings.plainHttpHosts().stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        Egress egress = settings.egress();
        this.reachable = new Reachable(egress.only());
        this.nat64 = new Nat64(egress.nat64());
        this.proxy = egress.proxy().map(EgressProxy::parse).orElse(null);
        this.looksUp = proxy == null || egress.proxiedNamesLookedUp();
        this.stage = stage;
        this.lookups = new Lookups(resolver, settings.callTimeout());
    }

    /** Parses an address, the only time that happens, and judges everything that needs no look-up. */
    HttpUrl admit(@Nullable HttpUrl base, String address) throws Blocked {
        if (Addresses.TREACHEROUS.matcher(address.strip()).find()) {
            throw new Blocked("The address holds control characters or backslashes");
        }
        HttpUrl url = base == null ? HttpUrl.parse(address) : base.resolve(address);
        if (url == null) {
            throw new Blocked("Not a web address");
        }
        if (!url.isHttps() && !plainHttpHosts.contains(url.host())) {
            throw new Blocked("Not an https address");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new Blocked("The address holds a user name");
        }
        if (PublicNames.isLiteral(url.host())) {
            throw new Blocked("A number instead of a host name");
        }
        if (!PublicNames.isHostName(url.host())) {
            throw new Blocked("Not a host name");
        }
        if (!reachable.admits(url.host())) {
            throw new Blocked("Not among the hosts that may be asked");
        }
        boolean usual = url.port() == HttpUrl.defaultPort(url.scheme()) && !PublicNames.isInside(url.host());
        if (!usual && !(looksUp && allowed.stream().anyMatch(network -> network.admits(url.port())))) {
            throw new Blocked("A host name or port that is not public");
        }
        return url;
    }

    /** How requests leave: straight, or through the one proxy. Never what this machine has set for everybody. */
    ProxySelector wayOut() {
        return proxy == null ? ProxySelector.of(null) : proxy.selector(stage);
    }

    /** Behind a proxy, which looks names up itself: judges beforehand where the name leads, if that is asked for. */
    void vet(HttpUrl url) throws IOException {
        if (proxy != null && looksUp && !stage.plays(url.host())) {
            judged(url.host(), url.port(), lookups.of(url.host()));
        }
    }

    /** Looks a name up; the whole answer is refused if any address of it is. */
    List<InetAddress> resolve(String host, int port) throws IOException {
        if (port == HTTPS && stage.plays(host)) {
            return List.of(stage.find(host));
        }
        if (proxy == null) {
            return judged(host, port, lookups.of(host));
        }
        if (!proxy.isNamed(host, port)) {
            throw new Blocked("Only the proxy is dialled");
        }
        return proxy.found(lookups.of(host));
    }

    private List<InetAddress> judged(String host, int port, List<InetAddress> answer) throws IOException {
        if (answer.isEmpty()) {
            throw new UnknownHostException("No address");
        }
        boolean usual = isUsual(host, port) && !PublicNames.isInside(host);
        if (usual && answer.stream().allMatch(this::isPublic)) {
            return answer;
        }
        if (answer.stream().allMatch(address -> isAllowed(address, port))) {
            return answer;
        }
        throw new Blocked("The host leads into a private network");
    }

    /** The last gate: sees exactly what is dialled. Gives back where to dial. */
    InetSocketAddress check(InetSocketAddress target) throws Blocked {
        InetAddress address = target.getAddress();
        Integer staged = target.getPort() == HTTPS ? stage.ports().get(target.getHostString()) : null;
        if (staged != null && address != null && address.isLoopbackAddress()) {
            return new InetSocketAddress(address, staged);
        }
        if (proxy != null) {
            if (!proxy.is(target)) {
                throw new Blocked("Only the proxy is dialled");
            }
            return target;
        }
        boolean open = address != null
                && (isAllowed(address, target.getPort())
                        || (isUsual(target.getHostString(), target.getPort()) && isPublic(address)));
        if (!open) {
            throw new Blocked("The host leads into a private network");
        }
        return target;
    }

    private boolean isUsual(String host, int port) {
        return port == HTTPS || (port == HTTP && plainHttpHosts.contains(host));
    }

    private boolean isPublic(InetAddress address) {
        return PublicAddresses.contains(nat64.meant(address));
    }

    private boolean isAllowed(InetAddress address, int port) {
        InetAddress meant = nat64.meant(address);
        return allowed.stream().anyMatch(network -> network.admits(port) && network.contains(meant));
    }
}
