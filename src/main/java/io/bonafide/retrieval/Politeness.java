package io.bonafide.retrieval;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.bonafide.retrieval.RetrievalSettings.Rate;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;

/**
 * How often and how many at a time one registrable domain is asked, over all claims of a job, in {@link Lanes} that all jobs
 * of the process share.
 */
final class Politeness {
    private static final int DOMAINS_REMEMBERED = 100_000;

    private final Pause pause;
    private final IssuerLimits limits;
    private final Lanes lanes;
    private final LoadingCache<String, Semaphore> mine;

    Politeness(RetrievalSettings settings, Pause pause) {
        this(settings, pause, new Lanes());
    }

    Politeness(RetrievalSettings settings, Pause pause, Lanes lanes) {
        this.limits = IssuerLimits.of(settings);
        this.pause = pause;
        this.lanes = lanes;
        this.mine = Caffeine.newBuilder()
                .maximumSize(DOMAINS_REMEMBERED)
                .build(domain -> new Semaphore(limits.rate(domain).atATime(), true));
    }

    /** Leave to ask once; given back by closing. */
    final class Leave implements AutoCloseable {
        private final Lanes.Lane lane;
        private final Semaphore own;
        private final Rate rate;
        private boolean decided;

        private Leave(Lanes.Lane lane, Semaphore own, Rate rate) {
            this.lane = lane;
            this.own = own;
            this.rate = rate;
        }

        /**
         * The connection stands and the request goes out now. That is what counts, however long the connection took.
         *
         * @throws LeftAlone when the server has asked meanwhile to be left alone
         */
        void sending() throws LeftAlone {
            decided = true;
            if (!lane.send(rate, pause.elapsed())) {
                throw new LeftAlone();
            }
        }

        @Override
        public void close() {
            if (!decided) {
                lane.giveUp();
            }
            lane.leave();
            own.release();
        }
    }

    /** Nothing was sent, because the server wants to be left alone; there is another turn when that is over. */
    static final class LeftAlone extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Waits for its turn; empty when the turn would come after the patience ends. */
    Optional<Leave> enter(HttpUrl url, Duration patience) throws InterruptedException {
        String domain = Addresses.domain(url);
        Lanes.Lane lane = lanes.of(domain);
        Semaphore own = mine.get(domain);
        Rate rate = limits.rate(domain);
        Duration latest = pause.elapsed().plus(patience);
        long deadline = System.nanoTime() + patience.toNanos();
        if (!own.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            return Optional.empty();
        }
        boolean entered = false;
        try {
            entered = lane.enter(rate, deadline - System.nanoTime(), pause, latest);
        } finally {
            if (!entered) {
                own.release();
            }
        }
        return entered ? Optional.of(new Leave(lane, own, rate)) : Optional.empty();
    }

    /** The server asked to be left alone; that counts for everybody who asks that domain. */
    void leaveAlone(HttpUrl url, Duration time) {
        lanes.of(Addresses.domain(url)).closeUntil(pause.elapsed().plus(time));
    }

    /** The server takes us for a robot; that counts for everybody who asks that domain, until the process ends. */
    void slowDown(HttpUrl url) {
        String domain = Addresses.domain(url);
        lanes.of(domain).slowDown(limits.rate(domain));
    }
}
