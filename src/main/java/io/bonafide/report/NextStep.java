package io.bonafide.report;

import io.bonafide.recognition.DecidedVerdict;
import io.bonafide.recognition.Decision;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody does next.
 *
 * @param claims numbers of the claims it is about
 */
record NextStep(Who who, String step, Severity severity, List<Integer> claims) {

    /** Who does it. */
    enum Who {
        RECRUITER,
        LIST_KEEPER,
        /** Who starts the checks: a later run may be answered. */
        NEXT_RUN,
        /** The claim is put off; a later run asks again by itself. */
        NOBODY;

        private static Who of(Reason reason) {
            if (reason == Reason.QUARANTINED) {
                return LIST_KEEPER;
            }
            return reason.worthRetrying() && reason.severity().compareTo(Severity.ASK) < 0 ? NEXT_RUN : RECRUITER;
        }
    }

    /** One step per thing to do, the most pressing first. */
    static List<NextStep> of(List<DecidedVerdict> decisions, Phrases phrases) {
        Map<String, NextStep> steps = new LinkedHashMap<>();
        ClaimsTable.byPressure(decisions).forEach(index -> of(decisions.get(index), phrases)
                .ifPresent(step -> steps.merge(step.step(), step.about(index + 1), NextStep::together)));
        return steps.values().stream()
                .sorted(Comparator.comparing(NextStep::severity).reversed())
                .toList();
    }

    /** What the deciding reason asks for; of no claim yet. Empty where there is nothing to do. */
    static Optional<NextStep> of(DecidedVerdict decided, Phrases phrases) {
        if (decided.verdict().isProvisional()) {
            return Optional.of(new NextStep(Who.NOBODY, phrases.text("pdf.next.deferred"), Severity.INFO, List.of()));
        }
        Optional<Reason> reason = decided.verdict().reasons().stream().findFirst();
        Optional<NextStep> asked = reason.filter(any ->
                        decided.verdict().conclusion() != Conclusion.CONFIRMED || any.severity() != Severity.INFO)
                .flatMap(why -> step(why, phrases));
        if (asked.isPresent() || decided.decision() != Decision.REFERRED) {
            return asked;
        }
        return Optional.of(new NextStep(Who.RECRUITER, phrases.text("pdf.next.referred"), Severity.ASK, List.of()));
    }

    private static Optional<NextStep> step(Reason reason, Phrases phrases) {
        String step = phrases.wording().nextStep(reason);
        return step.isBlank()
                ? Optional.empty()
                : Optional.of(new NextStep(Who.of(reason), step, reason.severity(), List.of()));
    }

    private NextStep about(int number) {
        return new NextStep(who, step, severity, List.of(number));
    }

    private NextStep together(NextStep other) {
        List<Integer> all = new ArrayList<>(claims);
        all.addAll(other.claims);
        Collections.sort(all);
        return new NextStep(who, step, severity, all);
    }
}
