package io.bonafide.job;

import io.bonafide.retrieval.IssuerLimits;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Under which name a host is counted. Hosts are what candidates write, as many as they like, but whoever stores the figures
 * pays for every name: registrable domains, the first so many of them, the rest together. A name that leads nowhere is none
 * of them, so that inventing names takes no place from real ones.
 */
final class HostNames {
    static final String OTHER = "other";

    private final int most;
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    /**
     * @param most domains that get a name of their own
     */
    HostNames(int most) {
        this.most = most;
    }

    /** The name of a host that exists; the first ones get theirs here. */
    String learn(String host) {
        String domain = IssuerLimits.domain(host);
        return named.contains(domain) || isAdded(domain) ? domain : OTHER;
    }

    private synchronized boolean isAdded(String domain) {
        return named.contains(domain) || (named.size() < most && named.add(domain));
    }

    /** The name that a host has by now. */
    String of(String host) {
        String domain = IssuerLimits.domain(host);
        return named.contains(domain) ? domain : OTHER;
    }
}
