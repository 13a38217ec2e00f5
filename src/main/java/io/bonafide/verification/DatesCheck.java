package io.bonafide.verification;

import io.bonafide.claim.PartialDate;
import io.bonafide.credential.Credential;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Are the dates those that the row names, with the precision it names them? Open Badges 3.0, {@code awardedDate},
 * {@code validFrom}, {@code validUntil}; 2.0, {@code issuedOn}, {@code expires}. An instant is one day or its neighbour,
 * depending on where one stands, so the neighbouring day is no difference.
 */
final class DatesCheck implements ExhibitCheck {

    @Override
    public CheckName name() {
        return CheckName.DATES;
    }

    @Override
    public CheckResult apply(Exhibit exhibit, Dossier dossier) {
        Credential credential = exhibit.credential();
        List<Instant> begins = stated(credential.issued(), credential.validity().from());
        List<Instant> ends = stated(credential.validity().until());
        PartialDate issued = dossier.claim().issued();
        PartialDate expires = dossier.claim().expires();
        if ((issued == null || begins.isEmpty()) && (expires == null || ends.isEmpty())) {
            return CheckResult.notApplicable(name());
        }
        return difference(issued, begins)
                .or(() -> difference(expires, ends))
                .orElseGet(() -> CheckResult.passed(name()));
    }

    private Optional<CheckResult> difference(@Nullable PartialDate listed, List<Instant> found) {
        if (listed == null || found.isEmpty() || found.stream().anyMatch(instant -> mean(listed, instant))) {
            return Optional.empty();
        }
        Map<String, String> both = Map.of("found", Written.day(found.get(0)), "listed", Written.date(listed));
        return Optional.of(CheckResult.failed(name(), Reason.DATE_DIFFERS, both));
    }

    private static boolean mean(PartialDate listed, Instant instant) {
        LocalDate day = Written.dayOf(instant);
        return Stream.of(day, day.minusDays(1), day.plusDays(1)).anyMatch(listed::mayMean);
    }

    private static List<Instant> stated(@Nullable Instant... instants) {
        return Stream.of(instants).filter(Objects::nonNull).toList();
    }
}
