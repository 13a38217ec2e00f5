package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bonafide.intake.Field;
import io.bonafide.recognition.Decision;
import io.bonafide.recognition.RecognitionPolicy;
import io.bonafide.recognition.Requirement;
import io.bonafide.retrieval.RetrievalSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobFileTest {
    private static final String POLICY = """
            policy: data-team
            version: "7"
            why: agreed
            issuers: {trusted: [house], unknown: not-recognised, blocked: [press]}
            recency: {default: 36 months}
            consent: required
            scope: required-for-role
            roles:
              data-engineer:
                must: [{name: SQL, titles: [SQL Basics], why: daily work, recency: 1 year}]
                should: [{name: Cloud, skills: [cloud]}]
            """;
    private static final String ISSUERS = """
            list: house
            issuers:
              - {id: northfield, name: Northfield College, domains: [northfield.example], titles: [{title: A, alias: B}]}
            platforms:
              - {id: hall, name: Hall, hosts: [hall.example], routes: [{page: "https://hall.example/{id}", document: "https://api.hall.example/{id}"}]}
            """;
    private static final String JOB = """
            apiVersion: bonafide/v1
            kind: Job
            name: nightly
            owner: hr@example.org
            stage: offer
            schedule: {cron: "30 1 * * MON-FRI", zone: Europe/Berlin}
            input:
              folder: ./inbox
              settle: 5s
              poll: 1m
              dates: month-first
              columns: {Zertifikat: claim_title}
            verify: {per_host: {concurrency: 4, rate: 30/m}, tries: 2, call_timeout: 5s}
            policy: policy.yml
            issuers: [issuers.yml]
            report: {out: ./out}
            retention: {reports: 180 days}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("policy.yml"), POLICY);
        Files.writeString(folder.resolve("issuers.yml"), ISSUERS);
    }

    private JobDefinition read(String text) throws IOException, InvalidFile {
        return JobFile.read(Files.writeString(folder.resolve("job.yml"), text));
    }

    private InvalidFile refused(String text) {
        return catchThrowableOfType(InvalidFile.class, () -> read(text));
    }

    @ParameterizedTest
    @CsvSource({"30 days, P30D", "P30D, P30D", "P4W, P28D", "P1Y6M, P1Y6M", "2 years, P2Y", "1d, P1D"})
    void evidenceIsKeptForAPeriod(String written, String period) throws Exception {
        assertThat(read(JOB.replace("180 days", "1d, evidence: " + written)).keepEvidence())
                .isEqualTo(Period.parse(period));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "PT1H", "P-30D", "-P30D", "30", "0 days", "P0D", "for ever", "P1000000D", "p30d"})
    void whatIsNoPeriodIsRefused(String written) {
        assertThat(refused(JOB.replace("180 days", "1d, evidence: " + written)).problems())
                .singleElement()
                .asString()
                .contains("job.yml:17: retention.evidence: ");
    }

    @Test
    void aJobFileIsReadWithEverythingItNames() throws Exception {
        JobDefinition job = read(JOB);
        assertThat(job.name()).isEqualTo("nightly");
        assertThat(job.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(job.cron()).hasValue("0 30 1 * * MON-FRI");
        assertThat(job.inbox().folder()).isEqualTo(folder.resolve("inbox"));
        assertThat(job.inbox().poll()).hasValue(Duration.ofMinutes(1));
        assertThat(job.intake().mapping()).isEqualTo(Map.of("Zertifikat", Field.CLAIM_TITLE));
        assertThat(job.politeness())
                .isEqualTo(new JobDefinition.Politeness(
                        4, 0.5, 2, Duration.ofSeconds(5), Duration.ofSeconds(60), Map.of()));
        assertThat(job.reports()).isEqualTo(folder.resolve("out"));
        assertThat(job.keepReports()).isEqualTo(Period.ofDays(180));
        assertThat(job.keepEvidence()).isNull();
        assertThat(job.register().issuers()).hasSize(1);
        assertThat(job.register().platforms()).hasSize(1);
    }

    @Test
    void anIssuerMayHaveAgreedToMore() throws Exception {
        JobDefinition job = read(JOB.replace(
                "call_timeout: 5s",
                "agreed: {API.badgehall.example: {concurrency: 8, rate: 20/s}, oakworth.example: {rate: 30/m}}"));
        assertThat(job.politeness().agreed())
                .isEqualTo(Map.of(
                        "api.badgehall.example", new RetrievalSettings.Rate(8, 20),
                        "oakworth.example", new RetrievalSettings.Rate(2, 0.5)));
    }

    @Test
    void anAgreementNamesAHostAndAnHonestRate() {
        assertThat(refused(
                                JOB.replace(
                                        "call_timeout: 5s",
                                        "agreed: {\"https://badgehall.example/\": {rate: 2/s}, oakworth.example: {rate: fast, burst: 9}}"))
                        .getMessage())
                .contains("found \"https://badgehall.example/\"", "expected a host name")
                .contains("found \"fast\", expected a rate", "burst: is not known here");
    }

    @Test
    void aPolicyIsReadWithItsDigest() throws Exception {
        RecognitionPolicy policy = read(JOB).policy();
        assertThat(policy.id()).isEqualTo("data-team");
        assertThat(policy.digest()).isEqualTo(TestLedger.digest(POLICY));
        assertThat(policy.unknownIssuer()).isEqualTo(Decision.NOT_RECOGNISED);
        assertThat(policy.trustedLists()).containsExactly("house");
        assertThat(policy.blockedIssuers()).containsExactly("press");
        assertThat(policy.maximumAge()).isEqualTo(Period.ofMonths(36));
        assertThat(policy.consentRequired()).isTrue();
        assertThat(policy.onlyRequired()).isTrue();
        assertThat(policy.roles().get("data-engineer"))
                .extracting(Requirement::must)
                .containsExactly(true, false);
    }

    @Test
    void everyMistakeIsNamedWithFileLineAndField() {
        assertThat(refused("""
                name: a/b
                schedule: {cron: "30 25 * * *", zone: Mars/Base}
                input:
                  folder: ./inbox
                  settle: 20 apples
                  colour: red
                policy: policy.yml
                """).problems())
                .anyMatch(line -> line.contains("job.yml:1: name: "))
                .anyMatch(line -> line.contains("job.yml:2: schedule.cron: found \"30 25 * * *\""))
                .anyMatch(line -> line.contains("job.yml:2: schedule.zone: found \"Mars/Base\""))
                .anyMatch(line -> line.contains("job.yml:5: input.settle: found \"20 apples\", expected a duration"))
                .anyMatch(line -> line.contains("job.yml:6: input.colour: is not known here"));
    }

    @Test
    void aMissingInboxAMissingPolicyAndBrokenYamlAreNamed() {
        assertThat(refused("name: a\npolicy: policy.yml\n").problems())
                .anyMatch(line -> line.contains("input.folder: is missing"));
        assertThat(refused("name: a\npolicy: absent.yml\ninput: {folder: x}\n").problems())
                .singleElement()
                .asString()
                .endsWith("absent.yml: there is no such file");
        assertThat(refused("name: [a\n").problems()).singleElement().asString().contains("job.yml:");
        assertThat(refused("name: a\nname: b\n").problems())
                .singleElement()
                .asString()
                .contains("job.yml:");
        assertThat(refused("- a\n").problems()).singleElement().asString().contains("expected fields");
        assertThat(refused("").problems()).singleElement().asString().contains("expected fields");
    }

    @Test
    void anUnknownColumnFieldIsNamedWithTheKnownOnes() {
        assertThat(refused("name: a\npolicy: policy.yml\ninput: {folder: x, columns: {Name: shoe_size}}\n")
                        .problems())
                .singleElement()
                .asString()
                .contains("input.columns.Name")
                .contains("candidate_name");
    }

    @Test
    void anIssuerThatNothingCanBeTiedToIsRefused() throws IOException {
        Files.writeString(folder.resolve("issuers.yml"), "list: house\nissuers:\n  - {id: a, name: A}\n");
        assertThat(refused(JOB).problems()).singleElement().asString().contains("issuers.yml:3: issuers[0].id");
    }
}
