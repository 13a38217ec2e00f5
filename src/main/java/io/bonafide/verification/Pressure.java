package io.bonafide.verification;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Which of several reasons has to be read first. */
final class Pressure {
    /** The most pressing first: by conclusion, then by what the reader has to do; the code only keeps the order stable. */
    static final Comparator<Reason> ORDER = Comparator.comparing(Reason::conclusion)
            .thenComparing(Reason::severity, Comparator.reverseOrder())
            .thenComparing(Reason::code);

    private Pressure() {}

    static Reason ofBoth(@Nullable Reason one, Reason other) {
        return one == null || ORDER.compare(other, one) < 0 ? other : one;
    }
}
