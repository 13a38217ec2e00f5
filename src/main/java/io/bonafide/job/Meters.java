package io.bonafide.job;

import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.retrieval.Traffic;
import io.bonafide.verification.Verdict;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of an installation from outside, as Micrometer's meters: numbers by host and by how it went, never an address,
 * never anything of a claim. A registry that does not work is spoken of once and costs nobody anything.
 */
final class Meters implements Traffic {
    static final String HOST = "host";
    private static final int UNCHANGED = 304;
    private static final int REDIRECTS = 300;

    private final Registries registries;
    private final HostNames names;
    private final BreakerMeters breakers;

    /**
     * @param mostHosts domains that are counted by name
     */
    Meters(List<MeterRegistry> registries, int mostHosts) {
        this.registries = new Registries(registries);
        this.names = new HostNames(mostHosts);
        this.breakers = new BreakerMeters(this.registries);
    }

    @Override
    public void asked(Request request) {
        String host = exists(request) ? names.learn(request.host()) : names.of(request.host());
        registries.each(registry -> {
            Timer.builder("bonafide.requests")
                    .description("Requests to issuers, by what came of them")
                    .tags(HOST, host, "outcome", outcome(request))
                    .register(registry)
                    .record(request.took());
            DistributionSummary.builder("bonafide.request.bytes")
                    .description("Size of the bodies that issuers answered with, as sent")
                    .baseUnit("bytes")
                    .tags(HOST, host)
                    .register(registry)
                    .record((double) request.bytes());
        });
    }

    private static boolean exists(Request request) {
        return request.bytes() > 0
                || (request.failure() != RetrievalFailure.DNS && request.failure() != RetrievalFailure.BLOCKED);
    }

    private static String outcome(Request request) {
        if (request.failure() != null) {
            return word(request.failure());
        }
        if (request.status() == UNCHANGED) {
            return "unchanged";
        }
        return request.status() >= REDIRECTS ? "redirected" : "answered";
    }

    @Override
    public void triedAgain(String host) {
        count("bonafide.retries", "Requests made once more after a failure", HOST, names.of(host));
    }

    @Override
    public void notAsked(@Nullable String host, Restraint why) {
        String name = host == null ? HostNames.OTHER : names.of(host);
        count("bonafide.not.asked", "Requests that were not made", HOST, name, "reason", word(why));
    }

    @Override
    public void usedUnasked(String host) {
        count("bonafide.documents.unasked", "Documents of earlier runs, used without asking", HOST, names.learn(host));
    }

    @Override
    public void turned(String host, Breaker now) {
        breakers.turned(host, names.of(host), now);
    }

    /** A claim was worked on, to a conclusion or until later. */
    void claim(Verdict verdict) {
        String conclusion = verdict.isProvisional() ? "put_off" : word(verdict.conclusion());
        count("bonafide.claims", "Claims worked on, by conclusion", "conclusion", conclusion);
    }

    /** A run came to an end. */
    void run(String job, String outcome, Duration took) {
        each(registry -> Timer.builder("bonafide.runs")
                .description("Runs, by how they ended")
                .tags("job", job, "outcome", outcome)
                .register(registry)
                .record(took));
    }

    void each(Consumer<MeterRegistry> action) {
        registries.each(action);
    }

    private void count(String name, String description, String... tags) {
        registries.count(name, description, tags);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
