package io.bonafide.report;

import static io.bonafide.report.ReportFixtures.NOW;
import static io.bonafide.report.ReportFixtures.candidate;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.dossier.Attempt;
import io.bonafide.recognition.Recognition;
import io.bonafide.verification.Deferral;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Issuers that did not answer: the run summary's table, and the same for machines. */
class SilentIssuersTest {

    @TempDir
    private Path folder;

    private final List<Recognition> recognitions = new ArrayList<>();

    private void silent(Reason reason, @Nullable Duration putOff, String... attempts) {
        Candidate candidate = candidate("C-" + recognitions.size(), "Somebody");
        Verdict verdict = ReportFixtures.verdict(
                ReportFixtures.claim(candidate, recognitions.size() + 4)
                        .locator(new CredentialLocator.HostedAt("https://given.example/c/1"))
                        .build(),
                reason);
        List<Attempt> made = Stream.of(attempts)
                .map(attempt -> attempt.split(" ", 2))
                .map(parts -> new Attempt(NOW, "https://" + parts[0] + "/c/1", parts[1]))
                .toList();
        Deferral deferral = putOff == null ? null : new Deferral(NOW.plus(putOff), 1, NOW, null);
        Verdict tried = new Verdict(
                verdict.claim(),
                null,
                verdict.results(),
                verdict.grade(),
                verdict.issuer(),
                List.of(),
                made,
                NOW,
                deferral);
        recognitions.add(new Recognition(candidate, null, List.of(ReportFixtures.decided(tried)), List.of()));
    }

    private ReportContents contents() {
        return new ReportContents() {
            @Override
            public RunFacts run() {
                return ReportFixtures.run();
            }

            @Override
            public List<FileFacts> files() {
                return List.of(ReportFixtures.file());
            }

            @Override
            public void forEachCandidate(Consumer<Recognition> action) {
                recognitions.forEach(action);
            }

            @Override
            public String domainOf(String host) {
                return host.replaceFirst("^.*?([^.]+\\.example)$", "$1");
            }
        };
    }

    private Path summary() throws IOException {
        return new RunSummary().write(contents(), folder).get(0);
    }

    private JsonNode json() throws IOException {
        Path file = new ResultsJson().write(contents(), folder).get(0);
        return new ObjectMapper().readTree(file.toFile()).get("silent_issuers");
    }

    @Test
    void hostsOfOneIssuerAreOneLineWithWhatHappenedAndWhenItIsAskedAgain() throws Exception {
        silent(Reason.NO_ANSWER, Duration.ofHours(4), "badges.northfield.example timed out");
        silent(Reason.NO_ANSWER, Duration.ofHours(1), "api.northfield.example 503", "api.northfield.example 503");
        silent(Reason.KEY_NOT_OBTAINED, null, "keys.northfield.example connection failed");
        silent(Reason.LIMITED, Duration.ofHours(24), "badges.oakworth.example 429");
        Path summary = summary();
        assertThat(PdfText.of(summary))
                .contains("Issuers that did not answer")
                .contains("northfield.example 3 BF-404 the service did not answer"
                        + " BF-406 the issuer’s key could not be obtained"
                        + " Attempts: answered 503; connection failed; timed out"
                        + " 2 until 23 November 2026, 11:15 CET (10:15 UTC) at the earliest")
                .contains("oakworth.example 1 BF-405 the service limits automatic checks Attempts: answered 429"
                        + " 1 until 24 November 2026, 10:15 CET (09:15 UTC) at the earliest");
        Ua1.assertAccessible(summary);
    }

    @Test
    void machinesAreToldTheSame() throws Exception {
        silent(Reason.NO_ANSWER, Duration.ofHours(4), "badges.northfield.example timed out");
        silent(Reason.NO_ANSWER, Duration.ofHours(1), "api.northfield.example 503");
        silent(Reason.NO_ANSWER, null, "badges.oakworth.example no such host");
        JsonNode issuers = json();
        assertThat(issuers).hasSize(2);
        assertThat(issuers.get(0).toString())
                .isEqualTo("{\"domain\":\"northfield.example\",\"claims\":2,\"put_off\":2,"
                        + "\"due_again\":\"2026-11-23T10:15:00Z\",\"codes\":[\"BF-404\"],"
                        + "\"attempts\":[\"503\",\"timed out\"]}");
        assertThat(issuers.get(1).get("due_again").isNull()).isTrue();
        assertThat(issuers.get(1).get("put_off").asInt()).isZero();
    }

    @Test
    void whoAnsweredIsNotBlamedForWhoDidNot() throws Exception {
        silent(
                Reason.STATUS_NOT_LEARNED,
                Duration.ofHours(1),
                "badges.northfield.example 200",
                "lists.oakworth.example timed out",
                "profiles.hill.example 404",
                "badges.northfield.example 304");
        silent(Reason.KEY_NOT_OBTAINED, null, "badges.northfield.example 200", "keys.hill.example 404");
        assertThat(json())
                .extracting(issuer -> issuer.get("domain").asString())
                .containsExactly("hill.example", "oakworth.example");
    }

    @Test
    void whatIsNotAskedAgainIsSaid() throws Exception {
        silent(Reason.NO_ANSWER, null, "badges.northfield.example no such host");
        assertThat(PdfText.of(summary())).contains("Attempts: no such host none: not asked again by itself");
    }

    @Test
    void claimsForWhichNobodyWasAskedCountByTheirAddress() throws Exception {
        silent(Reason.LIMITED, null);
        assertThat(json().get(0).get("domain").asString()).isEqualTo("given.example");
    }

    @Test
    void veryManyAreCountedTogetherAndNoClaimIsLost() throws Exception {
        for (int number = 0; number < SilentHosts.MOST_HOSTS + 50; number++) {
            silent(Reason.NO_ANSWER, Duration.ofHours(1), "www.host-" + number + ".example timed out");
        }
        JsonNode issuers = json();
        assertThat(issuers).hasSize(SilentHosts.MOST_HOSTS + 1);
        assertThat(issuers.get(0).get("domain").asString()).isEqualTo("other");
        assertThat(issuers.get(0).get("claims").asInt()).isEqualTo(50);
        assertThat(PdfText.of(summary())).contains("further issuers 50 BF-404");
    }

    @Test
    void whereAllAnsweredThatIsSaid() throws Exception {
        assertThat(PdfText.of(summary())).contains("Every issuer asked has answered.");
        assertThat(json()).isEmpty();
    }
}
