package io.bonafide.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Hosts that were found not to exist, or not to be trustworthy, by a claim of the same run: nobody knocks there again until
 * that may have changed ({@link Signal#known}). The next run asks.
 */
final class Unreachable {
    private static final int HOSTS_REMEMBERED = 100_000;

    private final Cache<String, Signal> found;

    Unreachable(Pause pause) {
        this.found = Caffeine.newBuilder()
                .maximumSize(HOSTS_REMEMBERED)
                .ticker(() -> pause.elapsed().toNanos())
                .expireAfter(Expiry.<String, Signal>writing((host, signal) -> signal.known()))
                .build();
    }

    /** Only what says something about the whole host is remembered. */
    void note(HttpUrl url, Signal signal) {
        if (!signal.known().isZero()) {
            found.asMap().putIfAbsent(host(url), signal);
        }
    }

    Optional<Signal> of(HttpUrl url) {
        return Optional.ofNullable(found.getIfPresent(host(url)));
    }

    // A certificate is a port's.
    private static String host(HttpUrl url) {
        return url.host() + ':' + url.port();
    }
}
