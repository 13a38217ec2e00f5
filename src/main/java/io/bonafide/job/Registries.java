package io.bonafide.job;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The registries that are told, each for itself: one that does not work takes nothing from the others, nor from a run. */
final class Registries {
    private static final Logger LOG = LoggerFactory.getLogger(Registries.class);

    private final List<MeterRegistry> all;
    private final Set<MeterRegistry> broken = ConcurrentHashMap.newKeySet();

    Registries(List<MeterRegistry> all) {
        this.all = List.copyOf(all);
    }

    void each(Consumer<MeterRegistry> action) {
        for (MeterRegistry registry : all) {
            try {
                action.accept(registry);
            } catch (RuntimeException fault) {
                // It may come with the installation, and what it cannot do is no reason to leave a claim unchecked.
                if (broken.add(registry)) {
                    LOG.warn("A registry of metrics does not work; this is said once", fault);
                }
            }
        }
    }

    void count(String name, String description, String... tags) {
        each(registry -> Counter.builder(name)
                .description(description)
                .tags(tags)
                .register(registry)
                .increment());
    }
}
