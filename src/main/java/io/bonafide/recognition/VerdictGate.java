package io.bonafide.recognition;

import io.bonafide.verification.CheckResult;
import io.bonafide.verification.Outcome;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Severity;
import io.bonafide.verification.Verdict;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Only what is confirmed, in essence, can count. What could not be checked is not assessed, which is no decision against
 * anybody; what contradicts the claim goes to a person; what has run out or was withdrawn does not count.
 */
final class VerdictGate implements Rule {

    @Override
    public Optional<Ruling> apply(Verdict verdict) {
        return switch (verdict.conclusion()) {
            case CONFIRMED -> Optional.empty();
            case DIFFERS -> needsAPerson(verdict) ? stop(Decision.REFERRED, verdict) : Optional.empty();
            case CONTRADICTED -> stop(Decision.REFERRED, verdict);
            case NOT_CURRENT ->
                stop(mayReturn(deciding(verdict)) ? Decision.REFERRED : Decision.NOT_RECOGNISED, verdict);
            case UNCONFIRMED, NOT_CHECKED -> stop(Decision.NOT_ASSESSED, verdict);
        };
    }

    /** A pause ends, and so does waiting for the first day. */
    private static boolean mayReturn(@Nullable Reason reason) {
        return reason == Reason.SUSPENDED || reason == Reason.NOT_YET_VALID;
    }

    private static boolean needsAPerson(Verdict verdict) {
        return verdict.reasoned().stream()
                .filter(result -> result.outcome() == Outcome.FAILED || result.outcome() == Outcome.INCONCLUSIVE)
                .map(CheckResult::reason)
                .anyMatch(reason -> reason != null && reason.severity().compareTo(Severity.ASK) >= 0);
    }

    private static Optional<Ruling> stop(Decision decision, Verdict verdict) {
        Reason reason = deciding(verdict);
        Ground ground = reason == Reason.OUT_OF_SCOPE
                ? new Ground(PolicyCode.NOT_REQUIRED, Map.of())
                : new Ground(PolicyCode.VERDICT_OPEN, reason == null ? Map.of() : Map.of("code", reason.code()));
        return Optional.of(new Ruling(decision, ground));
    }

    private static @Nullable Reason deciding(Verdict verdict) {
        return verdict.reasons().stream().findFirst().orElse(null);
    }
}
