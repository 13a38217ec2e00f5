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
    private static final int SLOWER = 4;
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
        // Since a robot check: at least so much between two requests, whatever a job has agreed. Zero before.
        private Duration apart = Duration.ZERO;

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
                Optional<Duration> wait = reserve(pause.elapsed(), latest, interval(rate));
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
            boolean slow = !apart.isZero();
            Duration step = slow ? max(apart, interval.multipliedBy(SLOWER)) : interval;
            long atOnce = slow ? 1 : BURST;
            Duration start = max(now, max(closed, booked.minus(step.multipliedBy(atOnce - 1))));
            if (start.compareTo(latest) >= 0) {
                return Optional.empty();
            }
            booked = max(booked, start).plus(step);
            return Optional.of(start.minus(now));
        }

        synchronized void closeUntil(Duration time) {
            closed = max(closed, time);
        }

        /**
         * The server asks whether we are a person: from now on nobody asks more often than a quarter of the rate that
         * brought that about, nor than a quarter of its own.
         */
        synchronized void slowDown(Rate rate) {
            apart = max(apart, interval(rate).multipliedBy(SLOWER));
        }

        private static Duration interval(Rate rate) {
            return Duration.ofNanos(Math.round(1e9 / rate.perSecond()));
        }

        private static Duration max(Duration one, Duration other) {
            return one.compareTo(other) > 0 ? one : other;
        }
    }
}
