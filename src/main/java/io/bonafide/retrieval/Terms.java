package io.bonafide.retrieval;

import io.bonafide.dossier.KeptDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says about keeping it (RFC 9111, as far as it concerns a cache that serves one employer: {@code s-maxage}
 * and {@code private} are for others).
 *
 * @param mayBeKept false for {@code no-store} and {@code Vary: *}
 * @param lifetime for which it may be used unasked, from {@code at}; {@code null} where nothing is said about it
 * @param etag as it is to be shown again; {@code null} where it is missing or no entity tag
 * @param lastModified {@code null} where it is missing, or so close to the answer that the document may have changed
 *     twice in that second (RFC 9110, 8.8.2.2)
 * @param at when it was answered
 * @param again what the answer confirms to be unchanged; {@code null} for one with a body of its own
 */
record Terms(
        boolean mayBeKept,
        @Nullable Duration lifetime,
        @Nullable String etag,
        @Nullable Instant lastModified,
        Instant at,
        @Nullable KeptDocument again) {
    private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7E]{0,250}\"");
    private static final Pattern SECONDS = Pattern.compile("\"?(\\d{1,18})\"?");
    private static final Duration TELLING = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofDays(365);

    /** Of an answer with a body. */
    static Terms of(Headers headers, Instant now) {
        List<String> directives = directives(headers);
        boolean never = directives.contains("no-store")
                || headers.values("Vary").stream().anyMatch(vary -> vary.contains("*"));
        return new Terms(
                !never, lifetime(headers, directives, now), etag(headers), lastModified(headers, now), now, null);
    }

    /**
     * Of 304. Its headers replace those of the first answer (RFC 9111, 4.3.4); a server that says nothing there about how
     * long is asked again in the next run.
     */
    static Terms again(KeptDocument held, Headers headers, Instant now) {
        Terms said = of(headers, now);
        return new Terms(
                said.mayBeKept,
                said.lifetime == null ? Duration.ZERO : said.lifetime,
                said.etag == null ? held.etag() : said.etag,
                said.lastModified == null ? held.lastModified() : said.lastModified,
                now,
                held);
    }

    /** Whether 304 speaks of what is held: one that names another state answers somebody else's question. */
    static boolean confirms(Headers headers, KeptDocument held) {
        String named = etag(headers);
        return named == null || held.etag() == null || opaque(named).equals(opaque(held.etag()));
    }

    // Compared weakly, as If-None-Match is (RFC 9110, 13.1.2): the server promises the same meaning, and the bytes that
    // count as evidence are those that were received.
    private static String opaque(String etag) {
        return etag.startsWith("W/") ? etag.substring(2) : etag;
    }

    private static @Nullable String etag(Headers headers) {
        String stated = headers.get("ETag");
        return stated != null && ENTITY_TAG.matcher(stated).matches() ? stated : null;
    }

    private static @Nullable Instant lastModified(Headers headers, Instant now) {
        Instant stated = headers.getInstant("Last-Modified");
        Instant date = headers.getInstant("Date");
        Instant answered = date != null && date.isBefore(now) ? date : now;
        return stated == null || stated.plus(TELLING).isAfter(answered) ? null : stated;
    }

    private static List<String> directives(Headers headers) {
        List<String> stated = split(headers.values("Cache-Control"));
        // HTTP/1.0's word for it (RFC 9111, 5.4), from those who say nothing else.
        return stated.isEmpty() && split(headers.values("Pragma")).contains("no-cache") ? List.of("no-cache") : stated;
    }

    private static List<String> split(Collection<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(directive -> directive.strip().toLowerCase(Locale.ROOT))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    // Of several the shortest; what cannot be read is over already (RFC 9111, 4.2.1).
    private static @Nullable Duration lifetime(Headers headers, List<String> directives, Instant now) {
        if (directives.stream().anyMatch(said -> said.equals("no-cache") || said.startsWith("no-cache="))) {
            return Duration.ZERO;
        }
        Optional<Duration> maxAge = directives.stream()
                .filter(said -> said.equals("max-age") || said.startsWith("max-age="))
                .map(said -> seconds(said.substring("max-age".length()).replaceFirst("^=", "")))
                .min(Duration::compareTo);
        Optional<Duration> whole = maxAge.isPresent() ? maxAge : expires(headers, now);
        return whole.map(said -> said.minus(age(headers)))
                .map(left -> left.isNegative() ? Duration.ZERO : left)
                .orElse(null);
    }

    private static Optional<Duration> expires(Headers headers, Instant now) {
        if (headers.get("Expires") == null) {
            return Optional.empty();
        }
        Instant end = headers.getInstant("Expires");
        Instant since = headers.getInstant("Date");
        return Optional.of(end == null ? Duration.ZERO : shorter(Duration.between(since == null ? now : since, end)));
    }

    private static Duration age(Headers headers) {
        return Stream.ofNullable(headers.get("Age"))
                .map(Terms::seconds)
                .findFirst()
                .orElse(Duration.ZERO);
    }

    private static Duration seconds(String stated) {
        var matcher = SECONDS.matcher(stated.strip());
        return matcher.matches() ? shorter(Duration.ofSeconds(Long.parseLong(matcher.group(1)))) : Duration.ZERO;
    }

    // Sums stay within what an instant can say.
    private static Duration shorter(Duration stated) {
        return stated.compareTo(LONGEST) < 0 ? stated : LONGEST;
    }
}
