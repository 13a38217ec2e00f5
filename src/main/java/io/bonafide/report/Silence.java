package io.bonafide.report;

import io.bonafide.verification.Deferral;
import io.bonafide.verification.Reason;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer that did not answer left open.
 *
 * @param domain whose silence it is; empty where nobody was asked
 * @param claims that it concerns
 * @param putOff those of them that are asked again
 * @param dueAgain when the first of these may be asked again, at the earliest; {@code null} where none is
 * @param ways in which an answer was missing
 * @param happened what requests came to, as the attempts say: {@code 503}, {@code timed out} ...
 */
record Silence(
        String domain, int claims, int putOff, @Nullable Instant dueAgain, Set<Reason> ways, Set<String> happened) {
    /** Further things that happened say nothing new. */
    private static final int MOST_HAPPENED = 6;

    static Silence of(String domain, @Nullable Deferral deferral, Set<Reason> ways, Set<String> happened) {
        Instant due = deferral == null ? null : deferral.due();
        return new Silence(domain, 1, deferral == null ? 0 : 1, due, ways, limited(happened));
    }

    Silence and(Silence other) {
        Set<Reason> all = new TreeSet<>(ways);
        all.addAll(other.ways);
        Set<String> both = new TreeSet<>(happened);
        both.addAll(other.happened);
        return new Silence(
                domain,
                claims + other.claims,
                putOff + other.putOff,
                earlier(dueAgain, other.dueAgain),
                all,
                limited(both));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isBefore(one) ? other : one;
    }

    private static Set<String> limited(Set<String> happened) {
        Set<String> first = new TreeSet<>();
        happened.stream().sorted().limit(MOST_HAPPENED).forEach(first::add);
        return first;
    }
}
