package io.bonafide.verification;

import io.bonafide.claim.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people write them. The month is a word, so that no reader has to guess the order. */
final class Written {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Written() {}

    /** {@code 3 July 2024}, in UTC. */
    static String day(Instant instant) {
        return day(dayOf(instant));
    }

    /** {@code 3 July 2024 14:05 UTC}. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** With the precision it was written with. */
    static String date(PartialDate date) {
        return switch (date.precision()) {
            case DAY -> day(date.first());
            case MONTH -> MONTH.format(YearMonth.from(date.first()));
            case YEAR -> Year.from(date.first()).toString();
            case UNDECIDED -> day(date.first()) + " or " + day(date.last());
        };
    }

    static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
