package io.bonafide.retrieval;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.bonafide.retrieval.RetrievalSettings.Rate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The one account that a process keeps of what it asks of a registrable domain. Every job books at its own rate and holds no
 * more places than its own, in the lane that all share: together they never exceed what the most generous of them has
 * agreed, and each alone gets no more than it has agreed itself. A server that asks to be left alone is left alone by all.
 */
final class Lanes {
    private static final int BURST = 4;
    private static final int DOMAINS_REMEMBERED = 100_000;

    private final LoadingCache<String, Lane> lanes =
            Caffeine.newBuilder().maximumSize(DOMAINS_REMEMBERED).build(domain -> new Lane());

    Lane of(String domain) {
        return lanes.get(domain);
    }

    /** One domain's. */
    static final class Lane {
        private final Semaphore places = new Semaphore(0, true);
        private int width;
        private Duration booked = Duration.ZERO;
        private Duration closed = Duration.ZERO;

        private Lane() {}

        /**
         * Takes a place and waits for its slot.
         *
         * @param patience for a place, in nanoseconds
         * @param latest when the slot must have begun
         * @return false when that would be too late; nothing is held then
         */
        boolean enter(Rate rate, long patience, Pause pause, Duration latest) throws InterruptedException {
            widen(rate.atATime());
            if (!places.tryAcquire(patience, TimeUnit.NANOSECONDS)) {
                return false;
            }
            boolean entered = false;
            try {
                Duration interval = Duration.ofNanos(Math.round(1e9 / rate.perSecond()));
                Optional<Duration> wait = reserve(pause.elapsed(), latest, interval);
                if (wait.isPresent()) {
                    pause.rest(wait.get());
                    entered = true;
                }
            } finally {
                if (!entered) {
                    places.release();
                }
            }
            return entered;
        }

        void leave() {
            places.release();
        }

        private synchronized void widen(int atATime) {
            places.release(Math.max(0, atATime - width));
            width = Math.max(width, atATime);
        }

        /** Books the next slot (a token bucket, told by the time at which it is full again). */
        private synchronized Optional<Duration> reserve(Duration now, Duration latest, Duration interval) {
            Duration start = max(now, max(closed, booked.minus(interval.multipliedBy(BURST - 1L))));
            if (start.compareTo(latest) >= 0) {
                return Optional.empty();
            }
            booked = max(booked, start).plus(interval);
            return Optional.of(start.minus(now));
        }

        synchronized void closeUntil(Duration time) {
            closed = max(closed, time);
        }

        private static Duration max(Duration one, Duration other) {
            return one.compareTo(other) > 0 ? one : other;
        }
    }
}
