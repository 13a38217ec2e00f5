package io.bonafide.retrieval;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.bonafide.retrieval.RetrievalSettings.Rate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;

/** How often and how many at a time one registrable domain is asked, over all claims of the process. */
final class Politeness {
    private static final int BURST = 4;
    private static final int DOMAINS_REMEMBERED = 100_000;

    private final Pause pause;
    private final LoadingCache<String, Lane> lanes;

    Politeness(RetrievalSettings settings, Pause pause) {
        IssuerLimits limits = IssuerLimits.of(settings);
        this.pause = pause;
        this.lanes =
                Caffeine.newBuilder().maximumSize(DOMAINS_REMEMBERED).build(domain -> new Lane(limits.rate(domain)));
    }

    /** Leave to ask once; given back by closing. */
    interface Leave extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits for its turn; empty when the turn would come after the patience ends. */
    Optional<Leave> enter(HttpUrl url, Duration patience) throws InterruptedException {
        Lane lane = lanes.get(Addresses.domain(url));
        Duration latest = pause.elapsed().plus(patience);
        if (!lane.places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            return Optional.empty();
        }
        boolean entered = false;
        try {
            Optional<Duration> wait = lane.reserve(pause.elapsed(), latest);
            if (wait.isPresent()) {
                pause.rest(wait.get());
                entered = true;
            }
        } finally {
            if (!entered) {
                lane.places.release();
            }
        }
        return entered ? Optional.of(lane.places::release) : Optional.empty();
    }

    /** The server asked to be left alone; that counts for everybody who asks that domain. */
    void leaveAlone(HttpUrl url, Duration time) {
        lanes.get(Addresses.domain(url)).closeUntil(pause.elapsed().plus(time));
    }

    private static final class Lane {
        private final Semaphore places;
        private final Duration interval;
        private Duration booked = Duration.ZERO;
        private Duration closed = Duration.ZERO;

        private Lane(Rate rate) {
            this.places = new Semaphore(rate.atATime(), true);
            this.interval = Duration.ofNanos(Math.round(1e9 / rate.perSecond()));
        }

        /** Books the next slot (a token bucket, told by the time at which it is full again). */
        private synchronized Optional<Duration> reserve(Duration now, Duration latest) {
            Duration start = max(now, max(closed, booked.minus(interval.multipliedBy(BURST - 1L))));
            if (start.compareTo(latest) >= 0) {
                return Optional.empty();
            }
            booked = max(booked, start).plus(interval);
            return Optional.of(start.minus(now));
        }

        private synchronized void closeUntil(Duration time) {
            closed = max(closed, time);
        }

        private static Duration max(Duration one, Duration other) {
            return one.compareTo(other) > 0 ? one : other;
        }
    }
}
