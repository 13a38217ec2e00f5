package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.Sha256;
import io.bonafide.demo.VirtualIssuer;
import io.bonafide.retrieval.Fault;
import io.bonafide.retrieval.FaultyIssuers;
import io.bonafide.retrieval.FaultyIssuers.Tally;
import io.bonafide.retrieval.Line;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bad line costs later dates and nothing else. What comes out behind it is held against a second job's results, which
 * asks the same issuers for the same claims while nothing goes wrong.
 */
class FaultsIT {
    private static final long SEED = 20261124;
    private static final double SHARE = 0.3;
    private static final Duration IMPATIENT = Duration.ofSeconds(3);
    private static final Duration PATIENT = Duration.ofMinutes(10);

    @TempDir
    private Path home;

    @Test
    void noTransportFailureEverConfirmsOrAccuses() throws Exception {
        // An odd number: each host issues credentials of either form.
        VirtualIssuer issuer = new VirtualIssuer(Fault.values().length | 1);
        int claims = 5 * issuer.hosts().size();
        Map<String, Fault> troubles = new HashMap<>();
        List<Fault> kinds = List.of(Fault.values());
        issuer.hosts().forEach(host -> troubles.put(host, kinds.get(troubles.size() % kinds.size())));
        try (FaultyIssuers served = new FaultyIssuers(issuer);
                Nights disturbed = new Nights(home.resolve("disturbed"), issuer, claims, served)) {
            served.behind(Line.always(troubles));
            assertThat(disturbed.pass(IMPATIENT).values()).hasSize(claims).allSatisfy(line -> {
                assertThat(line.conclusion()).isEqualTo("UNCONFIRMED");
                assertThat(line.isPutOff()).isTrue();
            });
            assertThat(served.tally().share()).isEqualTo(1);
            assertThat(served.tally().faults().values()).allMatch(count -> count > 0);
            served.behind(Line.sound());
            assertThat(disturbed.pass(PATIENT)).isEqualTo(undisturbed(issuer, claims, served));
        }
    }

    @Test
    void afterTwoBadNightsTheConclusionsAreThoseOfGoodOnes() throws Exception {
        expectTheSame(150, 20, 0.1);
    }

    @Test
    @Tag("faults")
    void afterTwoBadNightsTheConclusionsAreThoseOfGoodOnesForAWholePipeline() throws Exception {
        Tally nights = expectTheSame(5_000, 100, 0.03);
        assertThat(nights.requests()).isGreaterThanOrEqualTo(5_000);
        assertThat(nights.faults().values()).allMatch(count -> count > 0);
    }

    /**
     * @param off how far the share of faults, counted where they were played, may be from what was meant
     * @return what went over the line in both bad nights
     */
    private Tally expectTheSame(int claims, int hosts, double off) throws Exception {
        VirtualIssuer issuer = new VirtualIssuer(hosts);
        try (FaultyIssuers served = new FaultyIssuers(issuer)) {
            Map<Integer, Nights.Line> calm = undisturbed(issuer, claims, served);
            Tally before = served.tally();
            try (Nights disturbed = new Nights(home.resolve("disturbed"), issuer, claims, served)) {
                served.behind(Line.bad(SHARE, SEED));
                badNight(disturbed, served, calm);
                badNight(disturbed, served, calm);
                Tally bad = served.tally().since(before);
                served.behind(Line.sound());
                Map<Integer, Nights.Line> end = disturbed.pass(PATIENT);
                assertThat(differences(end, calm)).isEmpty();
                assertThat(digest(end)).isEqualTo(digest(calm));
                assertThat(bad.share()).isCloseTo(SHARE, Offset.offset(off));
                assertThat(bad.faults().values()).filteredOn(count -> count > 0).hasSizeGreaterThanOrEqualTo(12);
                return bad;
            }
        }
    }

    /** What was answered is what an undisturbed run says; of everything else it is only said when it is asked again. */
    private static void badNight(Nights disturbed, FaultyIssuers served, Map<Integer, Nights.Line> calm)
            throws Exception {
        Tally before = served.tally();
        Map<Integer, Nights.Line> soFar = disturbed.pass(IMPATIENT);
        Tally night = served.tally().since(before);
        System.out.printf(
                "seed %d: %d claims, %d requests, %d faulty (%.1f %%): %d put off; %s%n",
                SEED,
                calm.size(),
                night.requests(),
                night.faulty(),
                100 * night.share(),
                soFar.values().stream().filter(Nights.Line::isPutOff).count(),
                night.faults());
        Map<Integer, Nights.Line> answered = new TreeMap<>(soFar);
        answered.values().removeIf(Nights.Line::isPutOff);
        assertThat(differences(answered, calm)).isEmpty();
        assertThat(soFar.values()).filteredOn(Nights.Line::isPutOff).allSatisfy(line -> assertThat(line.conclusion())
                .isEqualTo("UNCONFIRMED"));
    }

    private Map<Integer, Nights.Line> undisturbed(VirtualIssuer issuer, int claims, FaultyIssuers served)
            throws Exception {
        Tally before = served.tally();
        try (Nights calm = new Nights(home.resolve("calm"), issuer, claims, served)) {
            Map<Integer, Nights.Line> lines = calm.pass(PATIENT);
            assertThat(lines).hasSize(claims);
            assertThat(lines.values()).noneMatch(Nights.Line::isPutOff);
            lines.forEach((row, line) -> assertThat(line.conclusion())
                    .isEqualTo(VirtualIssuer.conditionOf(row - 1).conclusion().name()));
            assertThat(served.tally().since(before).faulty()).isZero();
            return lines;
        }
    }

    private static Map<Integer, String> differences(Map<Integer, Nights.Line> one, Map<Integer, Nights.Line> calm) {
        Map<Integer, String> differences = new TreeMap<>();
        one.forEach((row, line) -> {
            if (!line.equals(calm.get(row))) {
                differences.put(row, line + " instead of " + calm.get(row));
            }
        });
        return differences;
    }

    private static Sha256 digest(Map<Integer, Nights.Line> lines) {
        return Sha256.of(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
