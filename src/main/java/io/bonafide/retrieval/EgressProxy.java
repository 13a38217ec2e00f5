package io.bonafide.retrieval;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The proxy that every request goes through, where an installation has one; then it is all that is ever dialled. */
final class EgressProxy {
    private static final Pattern NOTATION = Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]+]):(\\d{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    private final String host;
    private final int port;
    private volatile Set<InetAddress> addresses;

    private EgressProxy(String host, int port) {
        this.host = host;
        this.port = port;
        this.addresses = Network.literal(host).map(Set::of).orElse(Set.of());
    }

    /**
     * @param text {@code proxy.corp:3128}, {@code 10.0.0.5:3128}, {@code [fd00::5]:3128}
     * @throws IllegalArgumentException when it is none of these
     */
    static EgressProxy parse(String text) {
        Matcher parts = NOTATION.matcher(text.strip());
        int port = parts.matches() ? Integer.parseInt(parts.group(2)) : 0;
        if (port == 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("Not a proxy: " + text + "; write proxy.corp:3128");
        }
        return new EgressProxy(parts.group(1).replaceAll("[\\[\\]]", ""), port);
    }

    boolean isNamed(String name, int at) {
        return host.equalsIgnoreCase(name) && port == at;
    }

    /** What the proxy's name leads to, which is the operator's business; nothing else is dialled from now on. */
    List<InetAddress> found(List<InetAddress> answer) {
        addresses = Set.copyOf(answer);
        return answer;
    }

    boolean is(InetSocketAddress target) {
        return target.getPort() == port && target.getAddress() != null && addresses.contains(target.getAddress());
    }

    /** For OkHttp: everything goes through the proxy but what the stage plays. */
    ProxySelector selector(Stage stage) {
        Proxy proxy = new Proxy(
                Proxy.Type.HTTP,
                addresses.isEmpty()
                        ? InetSocketAddress.createUnresolved(host, port)
                        : new InetSocketAddress(addresses.iterator().next(), port));
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(stage.plays(String.valueOf(uri.getHost())) ? Proxy.NO_PROXY : proxy);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failed) {
                // There is no other proxy to turn to.
            }
        };
    }
}
