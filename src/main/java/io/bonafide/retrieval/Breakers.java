package io.bonafide.retrieval;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.RemovalListener;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Leaves hosts alone that do not answer: five requests lost in a row, or half of the last twenty, and nobody asks for a
 * minute, then two, up to a quarter of an hour; a single request finds out whether the host is back. An answer of any kind,
 * "not found" too, says that the host works.
 */
final class Breakers {
    static final int LOST_IN_A_ROW = 5;
    static final Duration FIRST_REST = Duration.ofMinutes(1);
    static final Duration LONGEST_REST = Duration.ofMinutes(15);
    private static final int LOOKED_AT = 20;
    private static final float HALF = 50;
    private static final int HOSTS_REMEMBERED = 100_000;

    private final LoadingCache<String, Host> hosts;

    Breakers(Pause pause, Traffic traffic) {
        CircuitBreakerConfig config = CircuitBreakerConfig.custom()
                .slidingWindow(LOOKED_AT, LOOKED_AT, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(HALF)
                .waitIntervalFunctionInOpenState(IntervalFunction.ofExponentialBackoff(FIRST_REST, 2, LONGEST_REST))
                .permittedNumberOfCallsInHalfOpenState(1)
                .clock(clockOf(pause))
                .build();
        this.hosts = Caffeine.newBuilder()
                .maximumSize(HOSTS_REMEMBERED)
                .evictionListener(forgetting(traffic))
                .build(name -> new Host(observed(CircuitBreaker.of(name, config), traffic)));
    }

    private static RemovalListener<String, Host> forgetting(Traffic traffic) {
        return (name, forgotten, cause) -> traffic.turned(String.valueOf(name), Traffic.Breaker.CLOSED);
    }

    private static CircuitBreaker observed(CircuitBreaker breaker, Traffic traffic) {
        breaker.getEventPublisher()
                .onStateTransition(turn -> traffic.turned(
                        breaker.getName(), seen(turn.getStateTransition().getToState())));
        return breaker;
    }

    private static Traffic.Breaker seen(CircuitBreaker.State state) {
        return switch (state) {
            case OPEN, FORCED_OPEN -> Traffic.Breaker.OPEN;
            case HALF_OPEN -> Traffic.Breaker.HALF_OPEN;
            case CLOSED, DISABLED, METRICS_ONLY -> Traffic.Breaker.CLOSED;
        };
    }

    /** Whether the host may be asked now. Whoever gets leave says afterwards how it went, or that it was not used. */
    boolean admits(String host) {
        return hosts.get(host).breaker.tryAcquirePermission();
    }

    /** Whether nobody asks the host, nor finds out just now if it is back. */
    boolean isAtRest(String host) {
        return hosts.get(host).breaker.getState() == CircuitBreaker.State.OPEN;
    }

    void answered(String host) {
        Host asked = hosts.get(host);
        asked.lostInARow.set(0);
        asked.breaker.onSuccess(0, asked.breaker.getTimestampUnit());
    }

    void lost(String host, Exception why) {
        Host asked = hosts.get(host);
        // Opened twice, by two who lost at the same moment, it would rest twice as long.
        synchronized (asked) {
            asked.breaker.onError(0, asked.breaker.getTimestampUnit(), why);
            boolean enough = asked.lostInARow.incrementAndGet() >= LOST_IN_A_ROW;
            if (enough && asked.breaker.getState() == CircuitBreaker.State.CLOSED) {
                asked.breaker.transitionToOpenState();
            }
        }
    }

    void notUsed(String host) {
        hosts.get(host).breaker.releasePermission();
    }

    // Waiting does not depend on the time of day.
    private static Clock clockOf(Pause pause) {
        InstantSource elapsed = () -> Instant.EPOCH.plus(pause.elapsed());
        return elapsed.withZone(ZoneOffset.UTC);
    }

    private static final class Host {
        private final CircuitBreaker breaker;
        private final AtomicInteger lostInARow = new AtomicInteger();

        private Host(CircuitBreaker breaker) {
            this.breaker = breaker;
        }
    }
}
