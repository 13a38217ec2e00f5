package io.bonafide.retrieval;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Decides what may be opened, three times over: by the address as written, by what its name resolves to, and by what is
 * about to be dialled. Any of the three refuses by itself.
 */
final class Gate {
    // Characters that URL parsers disagree about; no honest address needs them.
    private static final Pattern TREACHEROUS = Pattern.compile("[\\\\\\p{Cntrl}]");
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final List<Network> allowed;
    private final Set<String> plainHttpHosts;
    private final Stage stage;
    private final Dns resolver;

    Gate(RetrievalSettings settings, Stage stage, Dns resolver) {
        this.allowed = settings.allow().stream().map(Network::parse).toList();
        this.plainHttpHosts = settings.plainHttpHosts().stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.stage = stage;
        this.resolver = resolver;
    }

    /** Parses an address, the only time that happens, and judges everything that needs no look-up. */
    HttpUrl admit(@Nullable HttpUrl base, String address) throws Blocked {
        if (TREACHEROUS.matcher(address.strip()).find()) {
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
        boolean usual = url.port() == HttpUrl.defaultPort(url.scheme()) && !PublicNames.isInside(url.host());
        if (!usual && allowed.stream().noneMatch(network -> network.admits(url.port()))) {
            throw new Blocked("A host name or port that is not public");
        }
        return url;
    }

    /** Looks a name up; the whole answer is refused if any address of it is. */
    List<InetAddress> resolve(String host, int port) throws UnknownHostException, Blocked {
        if (port == HTTPS && stage.plays(host)) {
            return List.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}));
        }
        List<InetAddress> answer = resolver.lookup(host);
        if (answer.isEmpty()) {
            throw new UnknownHostException("No address");
        }
        boolean usual = isUsual(host, port) && !PublicNames.isInside(host);
        if (usual && answer.stream().allMatch(PublicAddresses::contains)) {
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
        boolean open = address != null
                && (isAllowed(address, target.getPort())
                        || (isUsual(target.getHostString(), target.getPort()) && PublicAddresses.contains(address)));
        if (!open) {
            throw new Blocked("The host leads into a private network");
        }
        return target;
    }

    private boolean isUsual(String host, int port) {
        return port == HTTPS || (port == HTTP && plainHttpHosts.contains(host));
    }

    private boolean isAllowed(InetAddress address, int port) {
        return allowed.stream().anyMatch(network -> network.admits(port) && network.contains(address));
    }
}
