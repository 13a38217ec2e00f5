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
 *
 * <p>Requests are spaced evenly, and there is no burst: at two a second, a domain that nobody has asked for hours gets its
 * second request half a second after the first. In no second do more go out than the rate and one. That counts when they
 * really go out, not when they were meant to: while one is still connecting, the next one waits, and what a busy machine is
 * late with is not made up for all at once.
 */
final class Lanes {
    private static final int SLOWER = 4;
    /** Timers wake late by a few thousandths of a second each time; at high rates that would halve them. */
    private static final Duration MADE_UP_FOR = Duration.ofMillis(10);

    /** A connection that takes longer than that may never come; it holds nobody else up. */
    private static final Duration CONNECTING = Duration.ofSeconds(2);

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
        /** No slot before that is free. */
        private Duration booked = Duration.ZERO;
        /** When the next request may begin, by when the last ones really did. */
        private Duration due = Duration.ZERO;
        /** Have begun, and not gone out yet. */
        private int connecting;

        private Duration lastBegun = Duration.ZERO;
        /** The server wants to be left alone so long. */
        private Duration closed = Duration.ZERO;
        /** Since a robot check, there is at least so much between two requests, whatever a job has agreed; zero before. */
        private Duration apart = Duration.ZERO;

        private Lane() {}

        /**
         * Takes a place and waits for its slot. Whoever gets in either {@link #send sends} or {@link #giveUp gives up}, and
         * {@link #leave leaves} in the end.
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
                entered = turn(interval(rate), pause, latest);
            } finally {
                if (!entered) {
                    places.release();
                }
            }
            return entered;
        }

        /**
         * The request goes out now.
         *
         * @return false when the server has asked meanwhile to be left alone; then it must not
         */
        synchronized boolean send(Rate rate, Duration now) {
            connecting--;
            if (now.compareTo(closed) < 0) {
                return false;
            }
            due = max(due, now.plus(step(interval(rate))));
            booked = max(booked, due.minus(MADE_UP_FOR));
            return true;
        }

        /** Without having sent anything. */
        synchronized void giveUp() {
            connecting--;
        }

        void leave() {
            places.release();
        }

        private static Duration interval(Rate rate) {
            return Duration.ofNanos(Math.round(1e9 / rate.perSecond()));
        }

        private synchronized void widen(int atATime) {
            places.release(Math.max(0, atATime - width));
            width = Math.max(width, atATime);
        }

        /** While we wait, others may be late, or the server may ask to be left alone; then another slot is booked. */
        private boolean turn(Duration interval, Pause pause, Duration latest) throws InterruptedException {
            boolean begun = false;
            while (!begun) {
                Optional<Duration> wait = reserve(pause.elapsed(), latest, interval);
                if (wait.isEmpty()) {
                    return false;
                }
                pause.rest(wait.get());
                begun = begin(pause.elapsed(), interval);
            }
            return true;
        }

        /** Books the next slot; empty when it comes too late, and nothing is booked then. */
        private synchronized Optional<Duration> reserve(Duration now, Duration latest, Duration interval) {
            boolean justMissed = booked.plus(MADE_UP_FOR).compareTo(now) >= 0;
            Duration slot = max(closed, justMissed ? booked : now);
            Duration start = max(now, slot);
            if (start.compareTo(latest) >= 0) {
                return Optional.empty();
            }
            booked = slot.plus(step(interval));
            return Optional.of(start.minus(now));
        }

        /** Whether a request begins now. */
        private synchronized boolean begin(Duration now, Duration interval) {
            // Faster than that, what is made up for counts for more.
            boolean anotherConnects = connecting > 0
                    && interval.compareTo(MADE_UP_FOR) > 0
                    && now.compareTo(lastBegun.plus(CONNECTING)) < 0;
            if (anotherConnects || now.compareTo(max(closed, due.minus(MADE_UP_FOR))) < 0) {
                return false;
            }
            connecting++;
            lastBegun = now;
            due = max(due, now).plus(step(interval));
            booked = max(booked, due.minus(MADE_UP_FOR));
            return true;
        }

        synchronized void closeUntil(Duration time) {
            closed = max(closed, time);
        }

        /**
         * The server asks whether we are a person: from now on nobody asks more often than a quarter of the rate that
         * brought that about, nor than a quarter of its own.
         */
        synchronized void slowDown(Rate rate) {
            Duration before = max(apart, interval(rate));
            apart = max(apart, interval(rate).multipliedBy(SLOWER));
            due = due.plus(apart.minus(before));
            booked = max(booked, due);
        }

        private Duration step(Duration interval) {
            return apart.isZero() ? interval : max(apart, interval.multipliedBy(SLOWER));
        }

        private static Duration max(Duration one, Duration other) {
            return one.compareTo(other) > 0 ? one : other;
        }
    }
}
