package io.bonafide.retrieval;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Host names played by servers on this machine, for the demo and the tests. There is no setting for it: a stage is only
 * ever handed over in code. Addresses, {@code Host} header and certificate check keep the public name and port 443; every
 * other name still goes through the whole guard.
 *
 * @param ports host name in lower case to port on 127.0.0.1
 * @param trust certificates trusted besides the usual ones
 * @param findable whether a host's name is found just now; asked by many threads at once
 */
public record Stage(Map<String, Integer> ports, List<X509Certificate> trust, Predicate<String> findable) {
    static final Stage NONE = new Stage(Map.of(), List.of());

    public Stage {
        ports = Map.copyOf(ports);
        trust = List.copyOf(trust);
    }

    /** Every name is found. */
    public Stage(Map<String, Integer> ports, List<X509Certificate> trust) {
        this(ports, trust, host -> true);
    }

    boolean plays(String host) {
        return ports.containsKey(host);
    }

    /** Where a host is played. */
    InetAddress find(String host) throws UnknownHostException {
        if (!findable.test(host)) {
            throw new UnknownHostException(host);
        }
        return InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1});
    }
}
