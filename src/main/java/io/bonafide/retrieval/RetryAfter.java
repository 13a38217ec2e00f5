package io.bonafide.retrieval;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Headers;

/** How long a server asks to be left alone (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final String NAME = "Retry-After";

    private RetryAfter() {}

    static Optional<Duration> in(Headers headers, Instant now) {
        String stated = headers.get(NAME);
        if (stated == null) {
            return Optional.empty();
        }
        if (SECONDS.matcher(stated.strip()).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(stated.strip())));
        }
        Instant until = headers.getInstant(NAME);
        // The server's own idea of now, where it gives one: its date was made with that clock.
        Instant since = headers.getInstant("Date");
        return Optional.ofNullable(until)
                .map(end -> Duration.between(since == null ? now : since, end))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }
}
