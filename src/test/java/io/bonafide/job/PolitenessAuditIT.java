package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.bonafide.job.ServerLog.Answered;
import io.bonafide.job.ServerLog.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** What issuers see of a job and of the one after it, by their server's own log. */
class PolitenessAuditIT {
    @TempDir
    private Path home;

    // Later than any file is old: whether one still grows is told by its time.
    private Instant now = Instant.parse("2036-11-24T01:30:00Z");

    @Test
    void whatIssuersWerePromisedIsKept(TestReporter reporter) throws Exception {
        reporter.publishEntry(audit(20, 600, 14));
    }

    @Test
    @Tag("politeness")
    void aHundredHostsAndTwentyThousandRequests(TestReporter reporter) throws Exception {
        reporter.publishEntry(audit(100, 20_000, 90));
    }

    /**
     * @param requests that the first run makes at least
     * @param seconds that it takes, where nothing but the limits holds it up
     * @return what was measured
     */
    private Map<String, String> audit(int many, int requests, int seconds) throws Exception {
        AuditedHosts hosts = new AuditedHosts(many);
        PolitenessAuditor auditor = new PolitenessAuditor(AuditedHosts::domain, hosts.limits()::get);
        JobDefinition job = job(hosts);
        try (AuditedServer server = new AuditedServer(hosts.names(), hosts)) {
            int rows = hosts.writeClaims(job.inbox().folder().resolve("many.csv"), seconds);
            Map<String, Long> conclusions = check(job, server);
            assertThat(conclusions).containsOnlyKeys("CONFIRMED", "UNCONFIRMED, put off");
            assertThat(conclusions.get("CONFIRMED")).isGreaterThanOrEqualTo(rows - hosts.claimsInVain() - rows / 50);
            List<Event> first = server.log().since(0);
            List<Answered> answers = ServerLog.answers(first);
            assertThat(answers).hasSizeGreaterThanOrEqualTo(requests).noneMatch(answer -> answer.status() == 421);
            assertThat(answers).anyMatch(answer -> answer.retryAfter() != null);
            assertThat(auditor.audit(first)).isEmpty();
            hosts.slow().forEach(domain -> assertThat(PolitenessAuditor.mostAtATime(of(domain, answers)))
                    .as("The slow are asked as many at a time as they agreed to")
                    .isEqualTo(
                            Objects.requireNonNull(hosts.limits().get(domain)).atATime()));

            now = now.plus(Duration.ofMinutes(50));
            hosts.writeFewClaims(job.inbox().folder().resolve("few.csv"));
            // So few requests earn hardly any second try: who is told "not now" is put off.
            Map<String, Long> few = check(job, server);
            assertThat(few).containsKey("CONFIRMED");
            few.remove("CONFIRMED");
            assertThat(few.keySet()).isSubsetOf("UNCONFIRMED, put off");
            assertThat(few.values()).allMatch(putOff -> putOff <= 5L * hosts.overloaded());
            List<Event> second = server.log().since(first.size());
            assertThat(auditor.audit(second)).isEmpty();
            Set<String> cacheable = cacheable(answers);
            assertThat(cacheable).hasSizeGreaterThan(3 * many);
            long spared = cacheable.stream()
                    .filter(isSpared(ServerLog.answers(second)))
                    .count();
            assertThat(spared).isGreaterThanOrEqualTo((95L * cacheable.size() + 99) / 100);
            return figures(answers, first.size() - answers.size(), spared, cacheable.size());
        }
    }

    private static Map<String, String> figures(List<Answered> answers, int connections, long spared, int cacheable) {
        long begun = answers.stream().mapToLong(Answered::begun).min().orElseThrow();
        long ended = answers.stream().mapToLong(Answered::ended).max().orElseThrow();
        long documents = answers.stream().map(Answered::document).distinct().count();
        return Map.of(
                "requests", Integer.toString(answers.size()),
                "second tries", Long.toString(answers.size() - documents),
                "connections", Integer.toString(connections),
                "seconds", Long.toString(Duration.ofNanos(ended - begun).toSeconds()),
                "not sent again", spared + " of " + cacheable);
    }

    private static List<Answered> of(String domain, List<Answered> answers) {
        return answers.stream()
                .filter(answer -> AuditedHosts.domain(answer.host()).equals(domain))
                .toList();
    }

    /**
     * What issuers publish for everybody, with a word on keeping it. Who they are is asked in every run, so that a word on how
     * long is not enough there: it needs a name for its state.
     */
    private static Set<String> cacheable(List<Answered> answers) {
        return answers.stream()
                .filter(answer -> answer.status() == 200
                        && (answer.named() || (answer.fresh() && !isWhoTheyAre(answer.document()))))
                .map(Answered::document)
                .filter(document -> !document.contains("/good/"))
                .collect(Collectors.toSet());
    }

    private static boolean isWhoTheyAre(String document) {
        return document.matches(".*/(did|issuer|keys/\\d+)\\.json");
    }

    private static Predicate<String> isSpared(List<Answered> later) {
        Map<String, List<Answered>> byDocument = later.stream().collect(Collectors.groupingBy(Answered::document));
        return document ->
                byDocument.getOrDefault(document, List.of()).stream().allMatch(answer -> answer.status() == 304);
    }

    private JobDefinition job(AuditedHosts hosts) throws Exception {
        Files.createDirectories(home.resolve("inbox"));
        Files.writeString(home.resolve("policy.yml"), "policy: patient\nversion: \"1\"\n");
        return JobFile.read(Files.writeString(home.resolve("job.yml"), """
                name: polite
                input: {folder: inbox, settle: 0s}
                verify:
                  agreed: %s
                  call_timeout: 2m
                  claim_timeout: 5m
                policy: policy.yml
                report: {out: reports}
                """.formatted(hosts.agreed())));
    }

    /** Each run is a process of its own: what it knows of the other is in the ledger. */
    private Map<String, Long> check(JobDefinition job, AuditedServer server) throws Exception {
        InstantSource clock = () -> now;
        try (Bonafide bonafide =
                Bonafide.open(Map.of("bonafide.data", home.resolve("data").toString()), server.stage(), clock)) {
            JobOutcome outcome = bonafide.launcher().start(job, false);
            assertThat(bonafide.complaints()).isEmpty();
            return conclusions(outcome);
        }
    }

    private static Map<String, Long> conclusions(JobOutcome outcome) throws IOException {
        Path file = outcome.runs().get(0).reports().resolve("results.csv");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file);
                Stream<NamedCsvRecord> lines = csv.stream()) {
            return lines.collect(Collectors.groupingBy(
                    line -> line.getField("conclusion")
                            + (line.getField("due_again").isEmpty() ? "" : ", put off"),
                    Collectors.counting()));
        }
    }
}
