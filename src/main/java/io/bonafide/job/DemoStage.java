package io.bonafide.job;

import java.security.cert.X509Certificate;
import java.util.Map;

/**
 * Loopback issuers instead of the internet, for the demo and the tests. No setting reaches this: it is handed to the
 * constructor by code, and reports made with it say DEMO.
 *
 * @param ports host name to loopback port
 * @param ca what signs their certificates
 */
public record DemoStage(Map<String, Integer> ports, X509Certificate ca) {
    public DemoStage {
        ports = Map.copyOf(ports);
    }
}
