package io.bonafide.retrieval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What lies between issuers and whoever asks them. Asked by many threads at once. */
@FunctionalInterface
public interface Line {

    /**
     * What happens to the next request when it has come that far.
     *
     * @param what is asked for, as far as that is known there: a host, or a host and a path
     */
    Optional<Fault> meets(Fault.Layer layer, String host, String what);

    static Line sound() {
        return (layer, host, what) -> Optional.empty();
    }

    /** Each host has its own trouble, and nothing else. */
    static Line always(Map<String, Fault> troubles) {
        return (layer, host, what) -> Optional.ofNullable(troubles.get(host)).filter(fault -> fault.layer() == layer);
    }

    /**
     * A share of all requests goes wrong, every kind equally often; drawn by what is asked for and how often that was, so
     * that a seed means the same faults however the requests overlap.
     *
     * @param share 0 to 1
     */
    static Line bad(double share, long seed) {
        Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
        return (layer, host, what) -> {
            int number = asked.computeIfAbsent(layer + " " + what, first -> new AtomicInteger())
                    .incrementAndGet();
            SplittableRandom draw = new SplittableRandom(seed + 31L * what.hashCode() + ((long) number << 32));
            List<Fault> kinds = layer.faults();
            return draw.nextDouble() < chance(layer, share)
                    ? Optional.of(kinds.get(draw.nextInt(kinds.size())))
                    : Optional.empty();
        };
    }

    /** That it happens here, to a request that has come so far unharmed. */
    private static double chance(Fault.Layer layer, double share) {
        long before = List.of(Fault.values()).stream()
                .filter(fault -> fault.layer().compareTo(layer) < 0)
                .count();
        return share * layer.faults().size() / (Fault.values().length - share * before);
    }
}
