package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class ValidityPeriodCheckTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -",
                "2026-11-01T09:00:00Z, -, -",
                "2026-11-01T09:05:00Z, -, -",
                "2026-11-01T09:05:00.000000001Z, -, BF-305",
                "-, 2026-11-01T09:00:00Z, -",
                "-, 2026-11-01T09:00:00.000000001Z, -",
                "-, 2026-11-01T08:59:59.999999999Z, BF-301",
                "2026-11-01T09:00:00Z, 2026-11-01T09:00:00Z, -",
                "2027-01-01T00:00:00Z, 2026-01-01T00:00:00Z, BF-301"
            })
    void boundsAreInclusiveAndOnlyTheStartHasGrace(Instant from, Instant until, String code) {
        Reason reason = TestDossier.signed()
                .valid(from, until)
                .result(CheckName.VALIDITY)
                .reason();

        assertThat(reason == null ? null : reason.code()).isEqualTo(code);
    }

    @Test
    void graceIsRemarkedOn() {
        assertThat(TestDossier.signed()
                        .valid(TestDossier.NOW.plusNanos(1), null)
                        .result(CheckName.VALIDITY)
                        .notes())
                .containsExactly("validity.skew");
    }

    @Test
    void dateOfAwardIsTheBeginningWhereNoneIsStated() {
        assertThat(TestDossier.hosted()
                        .valid(null, null)
                        .issued(TestDossier.NOW.plusSeconds(301))
                        .result(CheckName.VALIDITY)
                        .reason())
                .isEqualTo(Reason.NOT_YET_VALID);
    }

    @Test
    void dateIsWrittenOut() {
        assertThat(TestDossier.signed()
                        .valid(null, Instant.parse("2024-07-03T23:59:59Z"))
                        .result(CheckName.VALIDITY)
                        .details())
                .containsEntry("date", "3 July 2024");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -",
                "2026-11-01T09:00:00Z, validity.soon:1 November 2026",
                "2027-01-30T09:00:00Z, validity.soon:30 January 2027",
                "2027-01-30T09:00:00.000000001Z, -",
                "2026-11-01T08:59:59Z, -"
            })
    void endWithinNinetyDaysIsRemarkedOn(Instant until, String note) {
        assertThat(TestDossier.signed()
                        .valid(null, until)
                        .result(CheckName.VALIDITY)
                        .notes())
                .containsExactlyElementsOf(note == null ? List.of() : List.of(note));
    }
}
