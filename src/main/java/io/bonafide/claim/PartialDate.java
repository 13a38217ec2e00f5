package io.bonafide.claim;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A date with the precision with which it was written: a day, a month, a year, or two readings that the list cannot
 * decide between ({@code 03/07/2024} where the column shows neither order).
 *
 * @param first first day it can mean
 * @param last last day it can mean; both readings of an undecided date are its first and last
 */
public record PartialDate(LocalDate first, LocalDate last, Precision precision) {

    /** How exactly a date was written. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        /** Two readings, day and month exchanged; only {@code first} and {@code last} themselves are meant. */
        UNDECIDED
    }

    public PartialDate {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(first + " is after " + last);
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, day, Precision.DAY);
    }

    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
    }

    public static PartialDate of(Year year) {
        return new PartialDate(year.atDay(1), year.atDay(year.length()), Precision.YEAR);
    }

    /** Two readings of one text; equal readings are simply that day. */
    public static PartialDate either(LocalDate one, LocalDate other) {
        if (one.equals(other)) {
            return of(one);
        }
        return one.isBefore(other)
                ? new PartialDate(one, other, Precision.UNDECIDED)
                : new PartialDate(other, one, Precision.UNDECIDED);
    }

    /** Whether this may mean that day. */
    public boolean mayMean(LocalDate day) {
        return precision == Precision.UNDECIDED
                ? day.equals(first) || day.equals(last)
                : !day.isBefore(first) && !day.isAfter(last);
    }

    /** ISO 8601 with the precision kept: {@code 2024-07-03}, {@code 2024-07}, {@code 2024}, {@code 2024-03-07/2024-07-03}. */
    @Override
    public String toString() {
        return switch (precision) {
            case DAY -> first.toString();
            case MONTH -> YearMonth.from(first).toString();
            case YEAR -> Year.from(first).toString();
            case UNDECIDED -> first + "/" + last;
        };
    }
}
