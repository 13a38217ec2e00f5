package io.bonafide.retrieval;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many second tries a host still has to its credit: a tenth of the requests that it answered, and two to begin with,
 * so that a lone claim has its three tries. Without it, claims that all try again make a struggling issuer's trouble worse.
 */
final class RetryBudget {
    // Counted in tenths of a try.
    private static final int TRY = 10;
    private static final int AT_FIRST = 2 * TRY;
    private static final int MOST = 20 * TRY;
    private static final int HOSTS_REMEMBERED = 100_000;

    private final LoadingCache<String, AtomicInteger> credit =
            Caffeine.newBuilder().maximumSize(HOSTS_REMEMBERED).build(host -> new AtomicInteger(AT_FIRST));

    void earn(String host) {
        credit.get(host).updateAndGet(tenths -> Math.min(MOST, tenths + 1));
    }

    /** Takes one try, if there is one. */
    boolean spend(String host) {
        AtomicInteger mine = credit.get(host);
        int before = mine.getAndUpdate(tenths -> tenths >= TRY ? tenths - TRY : tenths);
        return before >= TRY;
    }
}
