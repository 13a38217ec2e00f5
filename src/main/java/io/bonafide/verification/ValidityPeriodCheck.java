package io.bonafide.verification;

import io.bonafide.credential.Credential;
import io.bonafide.credential.ValidityPeriod;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Is it valid at this moment? VC Data Model 2.0, 4.9 "Validity Period"; Open Badges 3.0, "OpenBadgeCredential
 * Verification", step 7; Open Badges 2.0, {@code issuedOn} and {@code expires}. Both bounds are inclusive. An issuer's clock
 * may run a little ahead, so the start has five minutes of grace; the end has none.
 */
final class ValidityPeriodCheck implements ExhibitCheck {
    /** Whoever is to start work in some weeks should still hold it then. */
    static final Duration SOON = Duration.ofDays(90);

    @Override
    public CheckName name() {
        return CheckName.VALIDITY;
    }

    @Override
    public CheckResult apply(Exhibit exhibit, Dossier dossier) {
        Instant at = dossier.gatheredAt();
        ValidityPeriod period = period(exhibit.credential());
        if (period.until() != null && period.endsBefore(at)) {
            return failed(Reason.EXPIRED, period.until());
        }
        if (period.from() != null && period.startsAfter(at.plus(ProofTerms.SKEW))) {
            return failed(Reason.NOT_YET_VALID, period.from());
        }
        return CheckResult.passed(name()).withNotes(notes(period, at));
    }

    private static List<String> notes(ValidityPeriod period, Instant at) {
        List<String> notes = new ArrayList<>();
        if (period.startsAfter(at)) {
            notes.add(Note.SKEW_TOLERATED.key());
        }
        if (period.until() != null && !period.until().isAfter(at.plus(SOON))) {
            notes.add(Note.EXPIRES_SOON.with(Written.day(period.until())));
        }
        return notes;
    }

    /** A credential that states no beginning begins when it was issued. */
    private static ValidityPeriod period(Credential credential) {
        ValidityPeriod stated = credential.validity();
        return stated.from() == null ? new ValidityPeriod(credential.issued(), stated.until()) : stated;
    }

    private CheckResult failed(Reason reason, Instant bound) {
        return CheckResult.failed(name(), reason, Map.of("date", Written.day(bound)));
    }
}
