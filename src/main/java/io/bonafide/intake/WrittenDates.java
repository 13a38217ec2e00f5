package io.bonafide.intake;

import io.bonafide.claim.PartialDate;
import io.bonafide.intake.IntakeSettings.DateOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as people write them, with the precision they wrote. What can be read in two ways is not guessed. */
final class WrittenDates {
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2})(?:[T ].*)?)?|(\\d{4})年(\\d{1,2})月(?:(\\d{1,2})日)?");
    private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4}|\\d{2})(?: .*)?");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?:[ ,T].*)?");
    private static final Pattern MONTH_NUMBER = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern NAMED =
            Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[ -]+(?:de |of )?)?(\\p{L}[\\p{L}\\p{M}]*)\\.?"
                    + "(?:[ -]+(\\d{1,2})(?:st|nd|rd|th)?,)?,?[ -]+(?:de |del )?(\\d{4})");

    private WrittenDates() {}

    /** {@code null} where the text is no date, or no day that exists. */
    static @Nullable PartialDate read(String text, Optional<DateOrder> order) {
        try {
            PartialDate date = parsed(text, order);
            return date == null || !plausible(date) ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean plausible(PartialDate date) {
        return date.first().getYear() >= 1900 && date.last().getYear() < 2200;
    }

    private static @Nullable PartialDate parsed(String text, Optional<DateOrder> order) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            int from = yearFirst.group(1) == null ? 4 : 1;
            return date(yearFirst.group(from), yearFirst.group(from + 1), yearFirst.group(from + 2));
        }
        Matcher dots = DOTS.matcher(text);
        if (dots.matches()) {
            return PartialDate.of(LocalDate.of(year(dots.group(3)), number(dots.group(2)), number(dots.group(1))));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return numbers(number(numbers.group(1)), number(numbers.group(3)), year(numbers.group(4)), order);
        }
        Matcher month = MONTH_NUMBER.matcher(text);
        if (month.matches()) {
            return PartialDate.of(YearMonth.of(number(month.group(2)), number(month.group(1))));
        }
        return YEAR.matcher(text).matches() ? PartialDate.of(Year.of(number(text))) : named(text);
    }

    private static PartialDate date(String year, String month, @Nullable String day) {
        return day == null
                ? PartialDate.of(YearMonth.of(number(year), number(month)))
                : PartialDate.of(LocalDate.of(number(year), number(month), number(day)));
    }

    /** A number over 12 is a day, whatever the order of the column. */
    private static PartialDate numbers(int first, int second, int year, Optional<DateOrder> order) {
        if (first > 12) {
            return PartialDate.of(LocalDate.of(year, second, first));
        }
        if (second > 12) {
            return PartialDate.of(LocalDate.of(year, first, second));
        }
        LocalDate dayFirst = LocalDate.of(year, second, first);
        LocalDate monthFirst = LocalDate.of(year, first, second);
        if (order.isEmpty()) {
            return PartialDate.either(dayFirst, monthFirst);
        }
        return PartialDate.of(order.get() == DateOrder.DAY_FIRST ? dayFirst : monthFirst);
    }

    private static @Nullable PartialDate named(String text) {
        Matcher named = NAMED.matcher(text);
        Month month = named.matches() ? MonthNames.month(named.group(2)) : null;
        if (month == null || (named.group(1) != null && named.group(3) != null)) {
            return null;
        }
        int year = number(named.group(4));
        String day = named.group(1) == null ? named.group(3) : named.group(1);
        return day == null
                ? PartialDate.of(YearMonth.of(year, month))
                : PartialDate.of(LocalDate.of(year, month, number(day)));
    }

    /** Two digits are a year of this century up to 69: credentials are young. */
    private static int year(String digits) {
        int year = number(digits);
        return digits.length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
