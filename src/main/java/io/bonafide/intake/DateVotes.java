package io.bonafide.intake;

import io.bonafide.intake.IntakeSettings.DateOrder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts, for one column, which dates can only be read with the day or only with the month first. */
final class DateVotes {
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?:\\D.*)?");

    private int dayFirst;
    private int monthFirst;
    private int either;

    void count(Cell cell) {
        String text = cell.text();
        if (cell.kind() != Cell.Kind.TEXT
                || text.length() < 6
                || !Character.isDigit(Words.strip(text + " ").charAt(0))) {
            return;
        }
        Matcher date = NUMBERS.matcher(Words.strip(text));
        if (date.matches()) {
            count(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(3)));
        }
    }

    private void count(int first, int second) {
        if (first > 12 && first <= 31 && second <= 12) {
            dayFirst++;
        } else if (second > 12 && second <= 31 && first <= 12) {
            monthFirst++;
        } else if (first != second) {
            either++;
        }
    }

    /** Empty where no date of the column shows the order, or where as many show one as the other. */
    Optional<DateOrder> order() {
        if (dayFirst == monthFirst) {
            return Optional.empty();
        }
        return Optional.of(dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
    }

    boolean anyUndecided() {
        return either > 0 && order().isEmpty();
    }
}
