package io.bonafide.retrieval;

import io.bonafide.retrieval.RetrievalSettings.Rate;
import java.util.Map;
import java.util.stream.Collectors;

/** Which hosts count as one issuer's, and how hard that issuer may be asked: the usual, or what was agreed. */
public final class IssuerLimits {
    private final Rate usual;
    private final Map<String, Rate> agreed;

    /**
     * @param agreed by one of an issuer's host names; holds for its whole registrable domain. Of two for one domain the
     *     stricter counts
     */
    public IssuerLimits(Rate usual, Map<String, Rate> agreed) {
        this.usual = usual;
        this.agreed = agreed.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> Addresses.domain(entry.getKey()), Map.Entry::getValue, IssuerLimits::stricter));
    }

    private static Rate stricter(Rate one, Rate other) {
        return new Rate(Math.min(one.atATime(), other.atATime()), Math.min(one.perSecond(), other.perSecond()));
    }

    static IssuerLimits of(RetrievalSettings settings) {
        return new IssuerLimits(
                new Rate(settings.connectionsPerDomain(), settings.requestsPerSecond()), settings.agreed());
    }

    /** The part of a host name that somebody registered; what is no host name stands for itself. */
    public static String domain(String host) {
        try {
            return Addresses.domain(host);
        } catch (IllegalArgumentException noHost) {
            return host;
        }
    }

    /** Requests to one domain that may be open at a time. */
    public int atATime(String domain) {
        return rate(domain).atATime();
    }

    Rate rate(String domain) {
        return agreed.getOrDefault(domain, usual);
    }
}
