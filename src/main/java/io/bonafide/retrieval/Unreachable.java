package io.bonafide.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Hosts that were found not to exist, or not to be trustworthy, by three requests of a run in a row: nobody knocks there again
 * until that may have changed ({@link Signal#known}). One may have met the one bad server of many. The next run asks.
 */
final class Unreachable {
    static final int IN_A_ROW = 3;
    private static final int HOSTS_REMEMBERED = 100_000;

    private final Cache<String, Found> found;

    Unreachable(Pause pause) {
        this.found = Caffeine.newBuilder()
                .maximumSize(HOSTS_REMEMBERED)
                .ticker(() -> pause.elapsed().toNanos())
                .expireAfter(Expiry.<String, Found>writing(
                        (host, last) -> last.signal().known()))
                .build();
    }

    private record Found(Signal signal, int times) {
        private Found and(Found next) {
            return next.signal == signal ? new Found(signal, times + 1) : next;
        }
    }

    /** Only what says something about the whole host is remembered. */
    void note(HttpUrl url, Signal signal) {
        if (!signal.known().isZero()) {
            found.asMap().merge(host(url), new Found(signal, 1), Found::and);
        }
    }

    void answered(HttpUrl url) {
        found.invalidate(host(url));
    }

    Optional<Signal> of(HttpUrl url) {
        return Optional.ofNullable(found.getIfPresent(host(url)))
                .filter(last -> last.times() >= IN_A_ROW)
                .map(Found::signal);
    }

    // A certificate is a port's.
    private static String host(HttpUrl url) {
        return url.host() + ':' + url.port();
    }
}
