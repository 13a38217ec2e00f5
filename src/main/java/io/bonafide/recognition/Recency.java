package io.bonafide.recognition;

import io.bonafide.verification.AttestedCredential;
import io.bonafide.verification.Verdict;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How old an award may be. A requirement that the credential speaks to may allow more or less than the policy; the most
 * generous of them decides whether it counts at all, and each decides for itself whether it is covered.
 */
final class Recency implements Rule {
    private final @Nullable Period general;
    private final List<Requirement> requirements;

    Recency(@Nullable Period general, List<Requirement> requirements) {
        this.general = general;
        this.requirements = requirements;
    }

    @Override
    public Optional<Ruling> apply(Verdict verdict) {
        AttestedCredential found = verdict.found();
        Optional<Age> limit = limit(verdict);
        if (limit.isEmpty() || found == null) {
            return Optional.empty();
        }
        Optional<LocalDate> awarded = Age.awarded(found);
        return awarded.isEmpty()
                ? Optional.of(new Ruling(Decision.REFERRED, notStated()))
                : awarded.filter(day -> limit.get().isExceededBy(day, verdict.asOf()))
                        .map(day -> new Ruling(Decision.NOT_RECOGNISED, tooOld(limit.get(), day)));
    }

    private Optional<Age> limit(Verdict verdict) {
        return requirements.stream()
                .filter(requirement -> new Relevance(requirement).isMetBy(verdict))
                .flatMap(requirement -> Optional.ofNullable(requirement.maximumAge()).stream())
                // Months differ in length, so the periods are compared from the day that everything is judged by.
                .min(Comparator.comparing(allowed -> Age.day(verdict.asOf()).minus(allowed)))
                .or(() -> Optional.ofNullable(general))
                .map(Age::new);
    }

    private static Ground notStated() {
        return new Ground(PolicyCode.NOT_STATED, Map.of("element", "when it was awarded"));
    }

    private static Ground tooOld(Age limit, LocalDate awarded) {
        return new Ground(PolicyCode.TOO_OLD, Map.of("limit", limit.inWords(), "date", Age.inWords(awarded)));
    }
}
