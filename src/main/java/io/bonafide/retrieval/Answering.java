package io.bonafide.retrieval;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.bonafide.credential.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts were lately seen to give out what they are asked for. Of such a host "not found" is an answer; of another it may
 * be the whole site's bad day.
 */
final class Answering {
    /** A run sees one state of a site. */
    static final Duration LATELY = Duration.ofHours(1);

    private static final int REMEMBERED = 100_000;

    /** What was asked for. One kind says nothing about another: issuers keep them in different places. */
    enum Kind {
        /** What candidates link, be it a document or a page for people. */
        LINKED,
        /** What candidates link, and no page. */
        LINKED_DOCUMENT,
        /** What issuers publish about themselves, their badges and lists. */
        PUBLISHED
    }

    private final Pause pause;
    private final LoadingCache<String, Host> hosts;

    Answering(Pause pause) {
        this.pause = pause;
        this.hosts = Caffeine.newBuilder().maximumSize(REMEMBERED).build(name -> new Host());
    }

    void note(Kind kind, String address) {
        host(kind, address).ifPresent(host -> host.note(digest(address), pause.elapsed()));
    }

    /** Whether that address's host gave out another document of the kind. */
    boolean gaveAnother(Kind kind, String address) {
        return host(kind, address)
                .map(host -> host.gaveAnother(digest(address), pause.elapsed().minus(LATELY)))
                .orElse(false);
    }

    private Optional<Host> host(Kind kind, String address) {
        return Optional.ofNullable(HttpUrl.parse(address))
                .map(url -> hosts.get(kind + " " + url.host() + ':' + url.port()));
    }

    private static Sha256 digest(String address) {
        return Sha256.of(Addresses.normal(address).getBytes(StandardCharsets.UTF_8));
    }

    private record Seen(Sha256 address, Duration at) {}

    /** The two addresses that answered last: one of them is another than any given. */
    private static final class Host {
        private @Nullable Seen latest;
        private @Nullable Seen before;

        private synchronized void note(Sha256 address, Duration now) {
            if (latest != null && !latest.address().equals(address)) {
                before = latest;
            }
            latest = new Seen(address, now);
        }

        private synchronized boolean gaveAnother(Sha256 address, Duration since) {
            return isAnother(latest, address, since) || isAnother(before, address, since);
        }

        private static boolean isAnother(@Nullable Seen seen, Sha256 address, Duration since) {
            return seen != null && !seen.address().equals(address) && seen.at().compareTo(since) > 0;
        }
    }
}
