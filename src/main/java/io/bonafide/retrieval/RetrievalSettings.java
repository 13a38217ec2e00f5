package io.bonafide.retrieval;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far and how hard the guarded client may reach.
 *
 * @param allow internal networks that issuers may lie in, as CIDR with optional {@code :port}
 * @param extraCa PEM file with further trusted certificate authorities
 * @param plainHttpHosts hosts that may be asked over plain http
 * @param userAgent what we call ourselves, with a contact
 * @param callTimeout whole time of one request, redirects not included
 * @param claimTimeout whole time spent on one claim
 * @param connectionsPerDomain simultaneous requests to one registrable domain
 * @param requestsPerSecond to one registrable domain
 * @param tries per request, the first included
 * @param evidenceFolder the only folder that attached files are read from; empty where a job has none
 * @param agreed other limits that single issuers have agreed to, by one of their host names; each holds for its whole
 *     registrable domain
 * @param egress how the installation's network leads out
 */
public record RetrievalSettings(
        List<String> allow,
        Optional<Path> extraCa,
        List<String> plainHttpHosts,
        String userAgent,
        Duration callTimeout,
        Duration claimTimeout,
        int connectionsPerDomain,
        double requestsPerSecond,
        int tries,
        Optional<Path> evidenceFolder,
        Map<String, Rate> agreed,
        Egress egress) {

    /**
     * @param atATime simultaneous requests
     * @param perSecond requests per second, spaced evenly: in no second more than these and one
     */
    public record Rate(int atATime, double perSecond) {}

    public RetrievalSettings {
        allow = List.copyOf(allow);
        plainHttpHosts = List.copyOf(plainHttpHosts);
        agreed = Map.copyOf(agreed);
    }

    /** Straight out. */
    public RetrievalSettings(
            List<String> allow,
            Optional<Path> extraCa,
            List<String> plainHttpHosts,
            String userAgent,
            Duration callTimeout,
            Duration claimTimeout,
            int connectionsPerDomain,
            double requestsPerSecond,
            int tries,
            Optional<Path> evidenceFolder,
            Map<String, Rate> agreed) {
        this(
                allow,
                extraCa,
                plainHttpHosts,
                userAgent,
                callTimeout,
                claimTimeout,
                connectionsPerDomain,
                requestsPerSecond,
                tries,
                evidenceFolder,
                agreed,
                Egress.DIRECT);
    }

    /** Without agreements. */
    public RetrievalSettings(
            List<String> allow,
            Optional<Path> extraCa,
            List<String> plainHttpHosts,
            String userAgent,
            Duration callTimeout,
            Duration claimTimeout,
            int connectionsPerDomain,
            double requestsPerSecond,
            int tries,
            Optional<Path> evidenceFolder) {
        this(
                allow,
                extraCa,
                plainHttpHosts,
                userAgent,
                callTimeout,
                claimTimeout,
                connectionsPerDomain,
                requestsPerSecond,
                tries,
                evidenceFolder,
                Map.of());
    }

    /** The same, on another way out. */
    public RetrievalSettings through(Egress other) {
        return new RetrievalSettings(
                allow,
                extraCa,
                plainHttpHosts,
                userAgent,
                callTimeout,
                claimTimeout,
                connectionsPerDomain,
                requestsPerSecond,
                tries,
                evidenceFolder,
                agreed,
                other);
    }

    public static RetrievalSettings standard() {
        return new RetrievalSettings(
                List.of(),
                Optional.empty(),
                List.of(),
                "bonafide/0.1 (credential verification)",
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                2,
                2,
                3,
                Optional.empty());
    }
}
