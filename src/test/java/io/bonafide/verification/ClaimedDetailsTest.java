package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bonafide.claim.CredentialLocator;
import io.bonafide.claim.PartialDate;
import io.bonafide.register.IssuerStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the row says against what the credential says: title, awarding body, dates, level. */
@NullUnmarked
class ClaimedDetailsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | Data Analysis | NOT_APPLICABLE",
                "Data Analysis | Data Analysis | PASSED",
                "DATA-ANALYSIS | Data analysis | PASSED",
                "Certificate in Data Analysis | Data Analysis | PASSED",
                "Data Analysis | Data Analysis Micro-credential (Level 2) | PASSED",
                "AWS Solutions Architect | AWS Certified Solutions Architect – Associate | PASSED",
                "AWS Solutions Architect Professional | AWS Solutions Architect – Associate | FAILED",
                "Advanced Data Analysis | Data Analysis | FAILED",
                "Data Analysis | Data Engineering | FAILED",
                "Certificate | Data Analysis | FAILED",
                "C++ | C# | FAILED",
                "Making sense of numbers | Data Analysis | PASSED",
                "Análisis de datos | ANALISIS DE DATOS | PASSED"
            })
    void titleIsTheSameInOtherWords(String claimed, String found, Outcome outcome) {
        CheckResult result = TestDossier.signed()
                .claim(row -> row.achievement(claimed))
                .achievement(found, null)
                .result(CheckName.TITLE);

        assertThat(result.outcome()).isEqualTo(outcome);
        if (outcome == Outcome.FAILED) {
            assertThat(result.reason()).isEqualTo(Reason.TITLE_DIFFERS);
            assertThat(result.details()).containsEntry("found", found).containsEntry("listed", claimed);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | Northfield College | -",
                "Northfield College | Northfield College | -",
                "the NORTHFIELD college, Ltd. | Northfield College | -",
                "NFC Skills | Northfield College | -",
                "Northfield | Northfield College of Applied Data | -",
                "MIT | Massachusetts Institute of Technology | -",
                "Southfield College | Northfield College | BF-202",
                "Credly | Northfield College | BF-204",
                "Badge Harbour | Northfield College | BF-204"
            })
    void awardingBodyIsTheOneOnTheRow(String claimed, String found, String code) {
        CheckResult result = TestDossier.signed()
                .claim(row -> row.issuer(claimed)
                        .platform("Badge Harbour")
                        .locator(new CredentialLocator.HostedAt("https://www.credly.com/badges/1")))
                .issuer(TestDossier.ISSUER, found)
                .result(CheckName.AWARDER);

        assertThat(result.reason() == null ? null : result.reason().code()).isEqualTo(code);
    }

    @Test
    void unknownIssuerIsComparedByWhatItCallsItself() {
        assertThat(awarder("Northfield", "Northfield Academy").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(awarder("Southfield", "Northfield Academy").reason()).isEqualTo(Reason.TITLE_DIFFERS);
        assertThat(awarder("Northfield Academy", null).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    static Stream<Arguments> dates() {
        Instant issued = Instant.parse("2025-03-10T23:30:00Z");
        return Stream.of(
                arguments(null, issued, Outcome.NOT_APPLICABLE),
                arguments(day("2025-03-10"), null, Outcome.NOT_APPLICABLE),
                arguments(day("2025-03-10"), issued, Outcome.PASSED),
                arguments(day("2025-03-11"), issued, Outcome.PASSED),
                arguments(day("2025-03-09"), issued, Outcome.PASSED),
                arguments(day("2025-03-12"), issued, Outcome.FAILED),
                arguments(day("2025-03-08"), issued, Outcome.FAILED),
                arguments(PartialDate.of(YearMonth.of(2025, 3)), issued, Outcome.PASSED),
                arguments(PartialDate.of(YearMonth.of(2025, 4)), issued, Outcome.FAILED),
                arguments(PartialDate.of(Year.of(2025)), issued, Outcome.PASSED),
                arguments(PartialDate.of(Year.of(2024)), issued, Outcome.FAILED),
                arguments(
                        PartialDate.either(LocalDate.of(2025, 3, 10), LocalDate.of(2025, 10, 3)),
                        issued,
                        Outcome.PASSED),
                arguments(
                        PartialDate.either(LocalDate.of(2025, 3, 5), LocalDate.of(2025, 5, 3)),
                        issued,
                        Outcome.FAILED));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void dateIsComparedWithThePrecisionItWasWrittenWith(PartialDate listed, Instant found, Outcome outcome) {
        CheckResult issued = TestDossier.signed()
                .claim(row -> row.issued(listed))
                .issued(found)
                .valid(null, null)
                .result(CheckName.DATES);
        CheckResult expires = TestDossier.signed()
                .claim(row -> row.expires(listed))
                .gatheredAt(Instant.parse("2025-03-01T00:00:00Z"))
                .valid(null, found)
                .issued(null)
                .result(CheckName.DATES);

        assertThat(issued.outcome()).isEqualTo(outcome);
        assertThat(expires.outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-31T23:30:00Z, 2025-04, PASSED",
        "2025-04-01T00:30:00Z, 2025-03, PASSED",
        "2025-04-02T00:00:00Z, 2025-03, FAILED",
        "2025-12-31T23:59:59Z, 2026, PASSED",
        "2025-12-30T23:59:59Z, 2026, FAILED",
        "2024-02-29T12:00:00Z, 2024-02, PASSED",
        "2025-03-30T01:30:00Z, 2025-03, PASSED"
    })
    void monthsAndYearsAreComparedAtTheirEdgesWithoutAZone(Instant found, String listed, Outcome outcome) {
        PartialDate date =
                listed.length() == 4 ? PartialDate.of(Year.parse(listed)) : PartialDate.of(YearMonth.parse(listed));

        assertThat(TestDossier.signed()
                        .claim(row -> row.issued(date))
                        .issued(found)
                        .valid(null, null)
                        .result(CheckName.DATES)
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void expiryOnTheListIsComparedEvenWhereTheAwardAgrees() {
        CheckResult result = TestDossier.signed()
                .claim(row -> row.issued(day("2025-03-10")).expires(day("2028-03-10")))
                .valid(Instant.parse("2025-03-10T12:00:00Z"), Instant.parse("2027-03-10T12:00:00Z"))
                .result(CheckName.DATES);

        assertThat(result.reason()).isEqualTo(Reason.DATE_DIFFERS);
        assertThat(result.details()).containsEntry("found", "10 March 2027").containsEntry("listed", "10 March 2028");
    }

    @Test
    void expiryThatTheCredentialDoesNotStateIsNoDifference() {
        assertThat(TestDossier.signed()
                        .claim(row -> row.expires(day("2028-03-10")))
                        .result(CheckName.DATES)
                        .outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void firstDayOfValidityMayBeMeantAsDateOfAward() {
        assertThat(TestDossier.signed()
                        .claim(row -> row.issued(day("2025-04-01")))
                        .valid(Instant.parse("2025-04-01T00:00:00Z"), null)
                        .result(CheckName.DATES)
                        .outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void datesAreWrittenOut() {
        assertThat(TestDossier.signed()
                        .claim(row ->
                                row.issued(PartialDate.either(LocalDate.of(2024, 3, 7), LocalDate.of(2024, 7, 3))))
                        .result(CheckName.DATES)
                        .details())
                .containsEntry("found", "10 March 2025")
                .containsEntry("listed", "7 March 2024 or 3 July 2024");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 5, NOT_APPLICABLE",
                "5, -, NOT_APPLICABLE",
                "EQF 5, Level 5, PASSED",
                "Advanced, advanced level, PASSED",
                "Level 6, Level 5, FAILED"
            })
    void levelIsTheOneOnTheRow(String claimed, String found, Outcome outcome) {
        assertThat(TestDossier.signed()
                        .claim(row -> row.level(claimed))
                        .achievement("Data Analysis", found)
                        .result(CheckName.LEVEL)
                        .outcome())
                .isEqualTo(outcome);
    }

    private static CheckResult awarder(String claimed, String found) {
        return TestDossier.signed()
                .standing(new IssuerStanding.Unknown())
                .claim(row -> row.issuer(claimed))
                .issuer(TestDossier.ISSUER, found)
                .result(CheckName.AWARDER);
    }

    private static PartialDate day(String iso) {
        return PartialDate.of(LocalDate.parse(iso));
    }
}
