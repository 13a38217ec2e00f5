package io.bonafide.retrieval;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;

/**
 * Host names played by servers on this machine, for the demo and the tests. There is no setting for it: a stage is only
 * ever handed over in code. Addresses, {@code Host} header and certificate check keep the public name and port 443; every
 * other name still goes through the whole guard.
 *
 * @param ports host name in lower case to port on 127.0.0.1
 * @param trust certificates trusted besides the usual ones
 */
public record Stage(Map<String, Integer> ports, List<X509Certificate> trust) {
    static final Stage NONE = new Stage(Map.of(), List.of());

    public Stage {
        ports = Map.copyOf(ports);
        trust = List.copyOf(trust);
    }

    boolean plays(String host) {
        return ports.containsKey(host);
    }
}
