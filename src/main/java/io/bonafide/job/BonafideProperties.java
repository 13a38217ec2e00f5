package io.bonafide.job;

import io.bonafide.retrieval.Egress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the installation, not the job, decides.
 *
 * @param data folder of the ledger and of private copies
 * @param claimsInFlight how many claims may be worked on at a time, over all issuers; between 16 and 2000
 * @param metrics what is seen from outside
 */
@ConfigurationProperties("bonafide")
record BonafideProperties(
        @DefaultValue("./data") Path data,
        @DefaultValue("512") int claimsInFlight,
        @DefaultValue Retrieval retrieval,
        @DefaultValue Metrics metrics) {
    private static final int FEWEST_CLAIMS = 16;
    private static final int MOST_CLAIMS = 2000;

    BonafideProperties {
        if (claimsInFlight < FEWEST_CLAIMS || claimsInFlight > MOST_CLAIMS) {
            throw new IllegalArgumentException(
                    "bonafide.claims-in-flight: between " + FEWEST_CLAIMS + " and " + MOST_CLAIMS);
        }
    }

    /**
     * @param allow internal networks in which issuers may lie: CIDR with optional {@code :port}
     * @param extraCa PEM file with certificate authorities to trust beside the usual ones
     * @param plainHttpHosts hosts that may be asked without TLS
     * @param only registrable domains or hosts that may be asked at all; empty for any
     * @param nat64 prefixes under which this network writes IPv4 addresses as IPv6 ones
     * @param proxy {@code host:port} of the HTTP proxy that every request goes through
     * @param proxiedNamesLookedUp whether names are looked up and judged before the proxy is asked
     * @param contact whom issuers can write to: an address or URL, sent with every request
     */
    record Retrieval(
            @DefaultValue List<String> allow,
            @Nullable Path extraCa,
            @DefaultValue List<String> plainHttpHosts,
            @DefaultValue List<String> only,
            @DefaultValue List<String> nat64,
            @Nullable String proxy,
            @DefaultValue("false") boolean proxiedNamesLookedUp,
            @Nullable String contact) {

        Egress egress() {
            return new Egress(only, nat64, Optional.ofNullable(proxy), proxiedNamesLookedUp);
        }
    }

    /**
     * @param file for a collector of text files in Prometheus format; none where there is no collector
     * @param hosts how many issuer domains are counted by their names, the rest together
     */
    record Metrics(@Nullable Path file, @DefaultValue("200") int hosts) {}
}
