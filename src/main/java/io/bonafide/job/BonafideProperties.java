package io.bonafide.job;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the installation, not the job, decides.
 *
 * @param data folder of the ledger and of private copies
 */
@ConfigurationProperties("bonafide")
record BonafideProperties(
        @DefaultValue("./data") Path data, @DefaultValue Retrieval retrieval) {

    /**
     * @param allow internal networks in which issuers may lie: CIDR with optional {@code :port}
     * @param extraCa PEM file with certificate authorities to trust beside the usual ones
     * @param plainHttpHosts hosts that may be asked without TLS
     * @param contact whom issuers can write to: an address or URL, sent with every request
     */
    record Retrieval(
            @DefaultValue List<String> allow,
            @Nullable Path extraCa,
            @DefaultValue List<String> plainHttpHosts,
            @Nullable String contact) {}
}
