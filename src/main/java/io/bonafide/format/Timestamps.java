package io.bonafide.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads points in time (XML Schema {@code dateTimeStamp}: with a zone). A date alone is tolerated: it begins with its first
 * and ends with its last moment in UTC. A time without a zone is no point in time and is refused.
 */
final class Timestamps {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");

    private Timestamps() {}

    static @Nullable Instant beginning(Part part, String name) {
        return read(part, name, LocalTime.MIN);
    }

    static @Nullable Instant end(Part part, String name) {
        return read(part, name, LocalTime.MAX);
    }

    private static @Nullable Instant read(Part part, String name, LocalTime timeOfDate) {
        String text = part.text(name);
        if (text == null) {
            return null;
        }
        Instant instant = parse(text, timeOfDate);
        if (instant == null) {
            part.deviations().malformed(part.pointerTo(name), Fault.NOT_TIME.detail());
        } else if (DATE.matcher(text).matches()) {
            part.deviations().tolerated(part.pointerTo(name), "A date without time and zone, read as UTC");
        }
        return instant;
    }

    /** Whether a text is a point in time, or a day. */
    static boolean isTime(String text) {
        return parse(text, LocalTime.MIN) != null;
    }

    /** {@code null} where it is none. */
    static @Nullable Instant parse(String text, LocalTime timeOfDate) {
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text).atTime(timeOfDate).toInstant(ZoneOffset.UTC);
            }
            return DATE_TIME.matcher(text).matches()
                    ? OffsetDateTime.parse(text).toInstant()
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
