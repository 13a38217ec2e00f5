package io.bonafide.report;

import static io.bonafide.report.TableFixtures.confirmed;
import static io.bonafide.report.TableFixtures.row;
import static io.bonafide.report.TableFixtures.unconfirmed;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.Achievement;
import io.bonafide.credential.Alignment;
import io.bonafide.credential.AwardElements;
import io.bonafide.credential.KnownFramework;
import io.bonafide.credential.QualificationLevel;
import io.bonafide.credential.Workload;
import io.bonafide.verification.AttestedCredential;
import io.bonafide.verification.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@NullUnmarked
class ElementsReportTest {
    private static final AwardElements FULL = new AwardElements(
            true,
            "IE",
            List.of("Analyse data"),
            new Workload(new BigDecimal("3.0"), Workload.Unit.ECTS),
            new QualificationLevel(KnownFramework.EQF, "EQF", "6"),
            "testing",
            "onsite",
            "Accredited",
            "en",
            "onsite",
            true,
            "Algebra",
            "8.5");

    @TempDir
    Path folder;

    @Test
    void machinesGetEveryElement() throws IOException {
        JsonNode line = results(stating(FULL)).get(0);
        JsonNode achievement = line.get("achievement");

        assertThat(line.get("recipient_match").isNull()).isTrue();
        assertThat(achievement.get("workload").get("amount").decimalValue()).isEqualByComparingTo("3");
        assertThat(achievement.get("workload").get("unit").asString()).isEqualTo("ECTS");
        assertThat(achievement.get("level").get("framework").asString()).isEqualTo("EQF");
        assertThat(achievement.get("identity_checked").asBoolean()).isTrue();
        assertThat(achievement.get("learning_outcomes").get(0).asString()).isEqualTo("Analyse data");
        assertThat(achievement.get("alignments").get(0).get("framework").asString())
                .isEqualTo("ESCO");
        assertThat(achievement.get("elements").get("stated").asInt()).isEqualTo(10);
        assertThat(achievement.get("elements").get("of").asInt()).isEqualTo(11);
        assertThat(achievement.get("elements").get("missing").get(0).asString()).isEqualTo("DATE");
    }

    @Test
    void whatIsNotStatedIsNullAndNeverLeftOut() throws IOException {
        JsonNode achievement = results(stating(AwardElements.NONE)).get(0).get("achievement");

        assertThat(achievement.get("workload").isNull()).isTrue();
        assertThat(achievement.get("level").isNull()).isTrue();
        assertThat(achievement.get("identity_checked").isNull()).isTrue();
        assertThat(achievement.get("country").isNull()).isTrue();
        assertThat(achievement.get("elements").get("missing")).hasSize(9);
    }

    @Test
    void unauthenticatedCredentialsStateNothing() throws IOException {
        assertThat(results(unconfirmed("b", row("a.csv", null, 2)))
                        .get(0)
                        .get("achievement")
                        .isNull())
                .isTrue();
    }

    @Test
    void readersGetThemInALine() throws IOException {
        assertThat(pdf(stating(FULL)))
                .contains("Workload: 3 ECTS · Level: EQF 6 · Assessment: testing")
                .contains("EU micro-credential elements: 10 of 11 stated; missing: date.");
        assertThat(pdf(stating(AwardElements.NONE))).contains("EU micro-credential elements: 2 of 11 stated");
        assertThat(pdf(unconfirmed("b", row("a.csv", null, 2)))).doesNotContain("micro-credential elements");
    }

    private String pdf(Verdict verdict) throws IOException {
        Path copy = Files.writeString(folder.resolve("copy"), "any");
        TableFixtures run = new TableFixtures().file("a.csv", copy, List.of()).claims("C-1", verdict);
        return PdfText.of(new CandidateReports().write(run, folder).get(0));
    }

    private JsonNode results(Verdict verdict) throws IOException {
        Path copy = Files.writeString(folder.resolve("copy"), "any");
        TableFixtures run = new TableFixtures().file("a.csv", copy, List.of()).claims("C-1", verdict);
        Path written = new ResultsJson().write(run, folder).get(0);
        return new ObjectMapper().readTree(Files.readAllBytes(written)).get("results");
    }

    private static Verdict stating(AwardElements elements) {
        Verdict plain = confirmed("a", row("a.csv", null, 2));
        AttestedCredential found = plain.found();
        Alignment skill = new Alignment("Analyse data", "ESCO", null, "http://data.europa.eu/esco/skill/1");
        Achievement achievement = new Achievement(null, "Welding", "Course", null, null, List.of(skill), elements);
        return new Verdict(
                plain.claim(),
                new AttestedCredential(
                        found.id(),
                        found.format(),
                        found.securedBy(),
                        found.issuer(),
                        achievement,
                        found.recipientName(),
                        found.issued(),
                        found.validity(),
                        found.digest()),
                plain.results(),
                plain.grade(),
                plain.issuer(),
                plain.sources(),
                plain.attempts(),
                plain.asOf());
    }
}
