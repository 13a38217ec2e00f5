package io.bonafide.recognition;

import io.bonafide.verification.AttestedCredential;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How old an award may be. The day on which it reaches that age still counts. */
record Age(Period limit) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    boolean isExceededBy(LocalDate awarded, Instant asOf) {
        return awarded.plus(limit).isBefore(day(asOf));
    }

    /** When the award was made: as stated, or else the first day of its validity. */
    static Optional<LocalDate> awarded(AttestedCredential found) {
        return Optional.ofNullable(found.issued())
                .or(() -> Optional.ofNullable(found.validity().from()))
                .map(Age::day);
    }

    static String inWords(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 60 months}, {@code 2 years and 6 months}: as the policy writes it. */
    String inWords() {
        String words = Stream.of(
                        part(limit.getYears(), "years"),
                        part(limit.getMonths(), "months"),
                        part(limit.getDays(), "days"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" and "));
        return words.isEmpty() ? "0 days" : words;
    }

    private static Optional<String> part(int number, String unit) {
        return number == 0 ? Optional.empty() : Optional.of(number + " " + unit);
    }

    static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
