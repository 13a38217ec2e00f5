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

    // What a server asks for beyond that is answered by asking once a day.
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private RetryAfter() {}

    /** How long a server that does not serve us now asks to be left alone; of anybody else it is not heard. */
    static Optional<Duration> wish(GuardedClient.Reply reply, Instant now) {
        boolean passing = !Failures.isAnswer(reply.status())
                && !Failures.isRedirect(reply.status())
                && Signal.of(reply.status(), reply.headers()).failure().isTransient();
        return passing
                ? in(reply.headers(), now).map(wait -> wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT)
                : Optional.empty();
    }

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
