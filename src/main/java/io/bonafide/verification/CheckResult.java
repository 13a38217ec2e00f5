package io.bonafide.verification;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question.
 *
 * @param reason present whenever the answer is no or unknown; a positive reason may stand with a pass
 * @param details values for the reason's sentence, by placeholder name
 * @param notes remarks that change nothing, as keys of {@code Reasons.properties} with an optional value behind a colon
 */
public record CheckResult(
        CheckName check, Outcome outcome, @Nullable Reason reason, Map<String, String> details, List<String> notes) {

    public CheckResult {
        if (reason == null && (outcome == Outcome.FAILED || outcome == Outcome.INCONCLUSIVE)) {
            throw new IllegalArgumentException(check + " is " + outcome + " without a reason");
        }
        if (reason != null && reason.conclusion() == Conclusion.CONFIRMED && outcome != Outcome.PASSED) {
            throw new IllegalArgumentException(check + " is " + outcome + " with the good news " + reason);
        }
        details = Map.copyOf(details);
        notes = List.copyOf(notes);
    }

    public static CheckResult passed(CheckName check) {
        return new CheckResult(check, Outcome.PASSED, null, Map.of(), List.of());
    }

    public static CheckResult passed(CheckName check, Reason reason) {
        return new CheckResult(check, Outcome.PASSED, reason, Map.of(), List.of());
    }

    public static CheckResult failed(CheckName check, Reason reason, Map<String, String> details) {
        return new CheckResult(check, Outcome.FAILED, reason, details, List.of());
    }

    public static CheckResult inconclusive(CheckName check, Reason reason, Map<String, String> details) {
        return new CheckResult(check, Outcome.INCONCLUSIVE, reason, details, List.of());
    }

    /**
     * The same credential is claimed for somebody else.
     *
     * @param places where, as file and row
     */
    public static CheckResult claimedTwice(List<String> places) {
        return failed(CheckName.SHARED, Reason.CLAIMED_TWICE, Map.of())
                .withNotes(places.stream().map(Note.LISTED_ELSEWHERE::with).toList());
    }

    public static CheckResult notApplicable(CheckName check) {
        return new CheckResult(check, Outcome.NOT_APPLICABLE, null, Map.of(), List.of());
    }

    public static CheckResult notRun(CheckName check) {
        return new CheckResult(check, Outcome.NOT_RUN, null, Map.of(), List.of());
    }

    public CheckResult withNotes(List<String> remarks) {
        return new CheckResult(check, outcome, reason, details, remarks);
    }
}
