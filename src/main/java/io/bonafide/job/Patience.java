package io.bonafide.job;

import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Finality;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.Deferral;
import io.bonafide.verification.Deferral.Met;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long an issuer is waited for. What could not be learned, and may be learned later, is put off to the next run that
 * begins after its due date; after so many runs, or so long, it stays "could not be confirmed", with all attempts listed.
 * What is no outage, but may be a site's bad day, is given up earlier ({@link Finality}).
 *
 * @param runs in how many runs a claim is tried, the first included; 1 puts nothing off
 * @param time how long after the first try it is given up
 */
public record Patience(int runs, Duration time) {
    private static final Duration FIRST_WAIT = Duration.ofHours(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    static Patience standard() {
        return new Patience(5, Duration.ofDays(7));
    }

    /**
     * The verdict as it is recorded: final, or provisional with a due date.
     *
     * @param earlier the provisional verdict of the runs before; {@code null} at the first try
     */
    Verdict judge(Verdict verdict, Dossier dossier, @Nullable Verdict earlier) {
        Deferral before = earlier == null ? null : earlier.deferral();
        Verdict whole = earlier == null ? verdict : verdict.after(earlier.attempts());
        Instant now = verdict.asOf();
        int tried = before == null ? 1 : before.runs() + 1;
        Instant since = before == null ? now : before.since();
        Met met = met(dossier.finality(), now, before == null ? null : before.met());
        boolean lasting = tried >= runs || !now.isBefore(since.plus(time)) || met.isEnough();
        return lasting || !mayBeLearnedLater(verdict, dossier)
                ? whole
                : whole.until(new Deferral(due(now, tried, met, dossier.notBefore()), tried, since, met));
    }

    private static Met met(Finality finality, Instant now, @Nullable Met before) {
        return before != null && before.finality() == finality ? before.again(now) : Met.first(finality, now);
    }

    /** An answer is an answer: only where nothing but an unanswered question stands in the way is there anything to wait for. */
    private static boolean mayBeLearnedLater(Verdict verdict, Dossier dossier) {
        List<Reason> reasons = verdict.reasons();
        boolean nothingHad = dossier.exhibit().fold(had -> false, failed -> true);
        return verdict.conclusion() == Conclusion.UNCONFIRMED
                && !reasons.isEmpty()
                && (nothingHad || reasons.get(0).worthRetrying());
    }

    /** One hour, doubled with every run up to a day, and never before it could count or the server wants to be asked again. */
    private static Instant due(Instant now, int tried, Met met, @Nullable Instant notBefore) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(tried - 1, 10));
        Instant due = now.plus(doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT);
        Instant counting = met.last().plus(met.finality().rest());
        Instant later = counting.isAfter(due) ? counting : due;
        return notBefore != null && notBefore.isAfter(later) ? notBefore : later;
    }
}
