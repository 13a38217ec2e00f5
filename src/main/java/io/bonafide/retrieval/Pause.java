package io.bonafide.retrieval;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Time that passes while we wait, as opposed to the time of day that dossiers are stamped with. */
interface Pause {

    /** Since some fixed moment; never goes back. */
    Duration elapsed();

    void rest(Duration time) throws InterruptedException;

    /**
     * The same, except that time counts as passed when the clock on the wall says so too: a machine that slept has left
     * others alone meanwhile. A clock that is put back changes nothing.
     */
    default Pause orBy(InstantSource wall) {
        Pause inner = this;
        Instant start = wall.instant().minus(elapsed());
        AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
        return new Pause() {
            @Override
            public Duration elapsed() {
                Duration here = inner.elapsed();
                Duration lead = Duration.between(start, wall.instant()).minus(here);
                return here.plus(ahead.accumulateAndGet(lead, (one, other) -> one.compareTo(other) > 0 ? one : other));
            }

            @Override
            public void rest(Duration time) throws InterruptedException {
                inner.rest(time);
            }
        };
    }

    static Pause real() {
        long start = System.nanoTime();
        return new Pause() {
            @Override
            public Duration elapsed() {
                return Duration.ofNanos(System.nanoTime() - start);
            }

            @Override
            public void rest(Duration time) throws InterruptedException {
                Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
            }
        };
    }
}
