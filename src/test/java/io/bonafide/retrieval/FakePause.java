package io.bonafide.retrieval;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when somebody rests. */
final class FakePause implements Pause {
    private final List<Duration> rests = new ArrayList<>();
    private Duration elapsed = Duration.ofHours(1);

    @Override
    public synchronized Duration elapsed() {
        return elapsed;
    }

    @Override
    public synchronized void rest(Duration time) {
        if (!time.isZero()) {
            rests.add(time);
        }
        elapsed = elapsed.plus(time);
    }

    synchronized List<Duration> rests() {
        return List.copyOf(rests);
    }
}
