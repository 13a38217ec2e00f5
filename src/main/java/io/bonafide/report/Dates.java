package io.bonafide.report;

import io.bonafide.claim.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates written out ({@code 3 July 2024}), so that nobody has to guess which number is the month. */
final class Dates {
    private static final DateTimeFormatter DAY = formatter("d MMMM uuuu");
    private static final DateTimeFormatter MONTH = formatter("MMMM uuuu");
    private static final DateTimeFormatter LOCAL = formatter("d MMMM uuuu, HH:mm z");
    private static final DateTimeFormatter UTC = formatter("HH:mm 'UTC'");
    private static final DateTimeFormatter UTC_DAY = formatter("d MMMM uuuu, HH:mm 'UTC'");
    private static final DateTimeFormatter SECOND = formatter("d MMM uuuu, HH:mm:ss z");

    private final ZoneId zone;

    Dates(ZoneId zone) {
        this.zone = zone;
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day in UTC: what an issuer means by the last second of a year is that year, wherever the report is read. */
    static String day(Instant instant) {
        return DAY.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** To the second, in the run's zone. */
    String second(Instant instant) {
        return SECOND.format(instant.atZone(zone));
    }

    /** {@code 23 November 2026, 10:15 CET (09:15 UTC)}. */
    String moment(Instant instant) {
        var local = instant.atZone(zone);
        var utc = instant.atZone(ZoneOffset.UTC);
        if (local.getOffset().equals(ZoneOffset.UTC)) {
            return UTC_DAY.format(utc);
        }
        boolean sameDay = local.toLocalDate().equals(utc.toLocalDate());
        return LOCAL.format(local) + " (" + (sameDay ? UTC : UTC_DAY).format(utc) + ")";
    }

    /** With the precision with which it was written. */
    static String written(PartialDate date) {
        return switch (date.precision()) {
            case DAY -> DAY.format(date.first());
            case MONTH -> MONTH.format(date.first());
            case YEAR -> Integer.toString(date.first().getYear());
            case UNDECIDED -> DAY.format(date.first()) + " or " + DAY.format(date.last());
        };
    }
}
