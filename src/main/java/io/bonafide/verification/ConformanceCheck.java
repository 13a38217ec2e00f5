package io.bonafide.verification;

import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.Deviation;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Is the document what its specification says it has to be, and is all of it covered by what secures it? Open Badges 3.0,
 * "OpenBadgeCredential Verification", step 1; VC Data Integrity, "Context Validation".
 */
final class ConformanceCheck implements ExhibitCheck {

    @Override
    public CheckName name() {
        return CheckName.CONFORMANCE;
    }

    @Override
    public CheckResult apply(Exhibit exhibit, Dossier dossier) {
        if (exhibit.credential().format() == CredentialFormat.ENDORSEMENT) {
            return CheckResult.inconclusive(name(), Reason.NOT_AUTOMATIC, Map.of())
                    .withNotes(List.of(Note.DEVIATION.with("an endorsement, which awards nothing by itself")));
        }
        return judge(exhibit);
    }

    CheckResult judge(Exhibit exhibit) {
        List<String> notes = new ArrayList<>();
        Reason reason = null;
        for (Deviation deviation : exhibit.credential().deviations()) {
            notes.add(Note.DEVIATION.with((deviation.pointer() + " " + deviation.detail()).strip()));
            Optional<Reason> objection = meaningOf(deviation.kind());
            reason = objection.isPresent() ? Pressure.ofBoth(reason, objection.get()) : reason;
        }
        CheckResult result =
                reason == null ? CheckResult.passed(name()) : CheckResult.inconclusive(name(), reason, Map.of());
        return result.withNotes(notes);
    }

    private static Optional<Reason> meaningOf(Deviation.Kind kind) {
        return switch (kind) {
            case MALFORMED, UNSIGNED_PARTS, CONTRADICTION -> Optional.of(Reason.MALFORMED);
            case UNSUPPORTED -> Optional.of(Reason.NOT_AUTOMATIC);
            case TOLERATED -> Optional.empty();
        };
    }
}
