package io.bonafide.retrieval;

import java.time.Duration;

/** Time that passes while we wait, as opposed to the time of day that dossiers are stamped with. */
interface Pause {

    /** Since some fixed moment; never goes back. */
    Duration elapsed();

    void rest(Duration time) throws InterruptedException;

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
