package io.bonafide.job;

import io.bonafide.retrieval.Traffic.Breaker;
import io.micrometer.core.instrument.Gauge;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How many hosts of each name are being left alone, or looked in on, and how often that changed. */
final class BreakerMeters {
    private final Registries registries;
    private final Map<String, Counted> troubled = new ConcurrentHashMap<>();
    private final Map<Counted, AtomicInteger> hosts = new ConcurrentHashMap<>();

    BreakerMeters(Registries registries) {
        this.registries = registries;
    }

    /** Under which name a host is counted as what. It keeps the name until it is well again, even if it got one since. */
    private record Counted(String name, Breaker state) {}

    void turned(String host, String name, Breaker now) {
        troubled.compute(host, (same, before) -> {
            String kept = before == null ? name : before.name();
            registries.count(
                    "bonafide.breaker.changes",
                    "Hosts that were begun to be treated otherwise",
                    Meters.HOST,
                    kept,
                    "state",
                    Meters.word(now));
            return moved(before, new Counted(kept, now));
        });
    }

    private @Nullable Counted moved(@Nullable Counted before, Counted after) {
        if (before != null) {
            gauge(before).decrementAndGet();
        }
        if (after.state() == Breaker.CLOSED) {
            return null;
        }
        gauge(after).incrementAndGet();
        return after;
    }

    private AtomicInteger gauge(Counted counted) {
        return hosts.computeIfAbsent(counted, added -> {
            AtomicInteger count = new AtomicInteger();
            registries.each(registry -> Gauge.builder("bonafide.breaker", count, AtomicInteger::get)
                    .description("Hosts that did not answer and are left alone (open) or looked in on (half_open)")
                    .tags(Meters.HOST, added.name(), "state", Meters.word(added.state()))
                    .strongReference(true)
                    .register(registry));
            return count;
        });
    }
}
