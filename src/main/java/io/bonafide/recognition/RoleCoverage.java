package io.bonafide.recognition;

import io.bonafide.recognition.Coverage.State;
import io.bonafide.verification.AttestedCredential;
import io.bonafide.verification.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the requirements of a role stand, given what was decided. No percentage, no score. */
final class RoleCoverage {
    private final List<DecidedVerdict> decisions;

    RoleCoverage(List<DecidedVerdict> decisions) {
        this.decisions = decisions;
    }

    Coverage of(Requirement requirement) {
        Relevance relevance = new Relevance(requirement);
        List<DecidedVerdict> covering = decisions.stream()
                .filter(decided -> decided.decision() == Decision.RECOGNISED)
                .filter(decided ->
                        relevance.isMetBy(decided.verdict()) && isYoungEnough(requirement, decided.verdict()))
                .toList();
        if (!covering.isEmpty()) {
            return coverage(requirement, State.COVERED, covering, until(covering));
        }
        List<DecidedVerdict> open = decisions.stream()
                .filter(RoleCoverage::isOpen)
                .filter(decided -> relevance.isMetBy(decided.verdict()) || relevance.isClaimedBy(decided.verdict()))
                .toList();
        return coverage(requirement, open.isEmpty() ? State.OPEN : State.OPEN_CLAIM, open, null);
    }

    private static boolean isOpen(DecidedVerdict decided) {
        return switch (decided.decision()) {
            case REFERRED, NOT_ASSESSED, PARTLY_RECOGNISED -> true;
            case RECOGNISED, NOT_RECOGNISED -> false;
        };
    }

    private static boolean isYoungEnough(Requirement requirement, Verdict verdict) {
        AttestedCredential found = verdict.found();
        if (requirement.maximumAge() == null || found == null) {
            return true;
        }
        Age limit = new Age(requirement.maximumAge());
        return Age.awarded(found)
                .filter(day -> !limit.isExceededBy(day, verdict.asOf()))
                .isPresent();
    }

    /** The one that lasts longest covers the requirement; one without end covers it without end. */
    private static @Nullable Instant until(List<DecidedVerdict> covering) {
        List<Optional<Instant>> ends = covering.stream()
                .map(decided -> Objects.requireNonNull(decided.verdict().found()))
                .map(found -> Optional.ofNullable(found.validity().until()))
                .toList();
        return ends.stream().anyMatch(Optional::isEmpty)
                ? null
                : ends.stream()
                        .flatMap(Optional::stream)
                        .max(Instant::compareTo)
                        .orElse(null);
    }

    private static Coverage coverage(
            Requirement requirement, State state, List<DecidedVerdict> claims, @Nullable Instant until) {
        List<String> ids =
                claims.stream().map(decided -> decided.verdict().claim().id()).toList();
        return new Coverage(requirement.name(), requirement.why(), requirement.must(), state, ids, until);
    }
}
