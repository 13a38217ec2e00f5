package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.RowRef;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.retrieval.Traffic;
import io.bonafide.retrieval.Traffic.Breaker;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetersTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Meters meters = new Meters(List.of(registry), 3);

    @Test
    void requestsAreTimedByDomainAndOutcome() {
        asked("a.northfield.example", 200, null);
        asked("b.northfield.example", 200, null);
        asked("a.northfield.example", 304, null);
        asked("a.northfield.example", 302, null);
        asked("a.northfield.example", 503, RetrievalFailure.SERVER_ERROR);
        asked("a.northfield.example", 0, RetrievalFailure.TIMEOUT);
        assertThat(requests("northfield.example", "answered")).isEqualTo(2);
        assertThat(requests("northfield.example", "unchanged")).isEqualTo(1);
        assertThat(requests("northfield.example", "redirected")).isEqualTo(1);
        assertThat(requests("northfield.example", "server_error")).isEqualTo(1);
        assertThat(requests("northfield.example", "timeout")).isEqualTo(1);
        assertThat(registry.get("bonafide.requests")
                        .tag("outcome", "answered")
                        .timer()
                        .totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(40);
        assertThat(registry.get("bonafide.request.bytes")
                        .tag("host", "northfield.example")
                        .summary()
                        .totalAmount())
                .isEqualTo(500);
    }

    @Test
    void aThousandHostsGetNoMoreNamesThanThereArePlaces() {
        for (int number = 0; number < 1_000; number++) {
            String host = "www.host-" + number + ".example";
            asked(host, 200, null);
            meters.triedAgain(host);
            meters.notAsked(host, Traffic.Restraint.AT_REST);
            meters.usedUnasked(host);
            meters.turned(host, Breaker.OPEN);
        }
        assertThat(hosts())
                .containsExactlyInAnyOrder("host-0.example", "host-1.example", "host-2.example", HostNames.OTHER);
        assertThat(requests(HostNames.OTHER, "answered")).isEqualTo(997);
        assertThat(breaker(HostNames.OTHER, "open")).isEqualTo(997);
        assertThat(registry.getMeters()).hasSizeLessThanOrEqualTo(7 * 4);
    }

    @Test
    void whereNoNamesAreWantedThereAreNone() {
        Meters nameless = new Meters(List.of(registry), 0);
        nameless.asked(new Traffic.Request("northfield.example", 200, null, Duration.ZERO, 1));
        assertThat(hosts()).containsExactly(HostNames.OTHER);
    }

    @Test
    void inventedNamesTakeNoPlace() {
        IntStream.range(0, 100).forEach(number -> asked("invented-" + number + ".example", 0, RetrievalFailure.DNS));
        asked("inside.example", 0, RetrievalFailure.BLOCKED);
        meters.notAsked(null, Traffic.Restraint.BLOCKED);
        assertThat(hosts()).containsExactly(HostNames.OTHER);
        asked("northfield.example", 0, RetrievalFailure.CONNECTION);
        assertThat(hosts()).contains("northfield.example");
    }

    @Test
    void aBreakerIsShownForAsLongAsItIsNotClosed() {
        asked("a.northfield.example", 503, RetrievalFailure.SERVER_ERROR);
        meters.turned("a.northfield.example", Breaker.OPEN);
        meters.turned("b.northfield.example", Breaker.OPEN);
        assertThat(breaker("northfield.example", "open")).isEqualTo(2);
        meters.turned("a.northfield.example", Breaker.HALF_OPEN);
        assertThat(breaker("northfield.example", "open")).isEqualTo(1);
        assertThat(breaker("northfield.example", "half_open")).isEqualTo(1);
        meters.turned("a.northfield.example", Breaker.CLOSED);
        meters.turned("b.northfield.example", Breaker.CLOSED);
        assertThat(breaker("northfield.example", "open")).isZero();
        assertThat(breaker("northfield.example", "half_open")).isZero();
        assertThat(changes("open")).isEqualTo(2);
        assertThat(changes("half_open")).isEqualTo(1);
        assertThat(changes("closed")).isEqualTo(2);
    }

    @Test
    void aHostThatGetsItsNameWhileItIsInTroubleIsCountedOnce() {
        asked("northfield.example", 0, RetrievalFailure.DNS);
        meters.turned("northfield.example", Breaker.OPEN);
        meters.turned("northfield.example", Breaker.HALF_OPEN);
        asked("northfield.example", 200, null);
        meters.turned("northfield.example", Breaker.CLOSED);
        assertThat(registry.find("bonafide.breaker").gauges())
                .isNotEmpty()
                .allSatisfy(gauge -> assertThat(gauge.value()).isZero());
        meters.turned("northfield.example", Breaker.OPEN);
        assertThat(breaker("northfield.example", "open")).isEqualTo(1);
    }

    @Test
    void aBrokenRegistryTakesNothingFromTheOthers() {
        MeterRegistry broken = new SimpleMeterRegistry() {
            @Override
            protected Counter newCounter(Meter.Id id) {
                throw new IllegalStateException("out of order");
            }
        };
        Meters both = new Meters(List.of(broken, registry), 3);
        assertThatCode(() -> {
                    both.triedAgain("northfield.example");
                    both.triedAgain("northfield.example");
                    both.turned("northfield.example", Breaker.OPEN);
                })
                .doesNotThrowAnyException();
        assertThat(registry.get("bonafide.retries").counter().count()).isEqualTo(2);
        assertThat(breaker(HostNames.OTHER, "open")).isEqualTo(1);
    }

    @Test
    void claimsAreCountedByConclusion() {
        Candidate candidate = new Candidate("C-1", "Somebody", List.of(), List.of("somebody@example.org"));
        Claim claim = Claim.of("c1", candidate, new RowRef("f.csv", null, 2)).build();
        meters.claim(Verdict.notChecked(claim, Reason.NOT_REACHED, Instant.EPOCH));
        assertThat(registry.get("bonafide.claims")
                        .tag("conclusion", "not_checked")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private void asked(String host, int status, @Nullable RetrievalFailure failure) {
        meters.asked(new Traffic.Request(host, status, failure, Duration.ofMillis(20), status == 0 ? 0 : 100));
    }

    private double requests(String host, String outcome) {
        return registry.get("bonafide.requests")
                .tags("host", host, "outcome", outcome)
                .timer()
                .count();
    }

    private double breaker(String host, String state) {
        return registry.get("bonafide.breaker")
                .tags("host", host, "state", state)
                .gauge()
                .value();
    }

    private double changes(String state) {
        return registry.get("bonafide.breaker.changes")
                .tag("state", state)
                .counter()
                .count();
    }

    private List<String> hosts() {
        return registry.getMeters().stream()
                .map(meter -> meter.getId().getTag("host"))
                .distinct()
                .toList();
    }
}
