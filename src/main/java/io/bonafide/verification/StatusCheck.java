package io.bonafide.verification;

import io.bonafide.credential.Credential;
import io.bonafide.credential.SecuringMechanism.Hosted;
import io.bonafide.credential.StatusEntry;
import io.bonafide.credential.ValidityPeriod;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.StatusListExhibit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Has the issuer withdrawn or paused it? Bitstring Status List v1.0, 3.2 "Validate Algorithm"; Status List 2021; 1EdTech
 * VCRL v1.0; Open Badges 2.0, {@code revoked} and {@code RevocationList}; Open Badges 3.0, "OpenBadgeCredential
 * Verification", step 6. Every entry is asked, and one that cannot be answered is never a pass.
 */
final class StatusCheck implements ExhibitCheck {
    private final StatusListTrust trust;

    StatusCheck(StatusListTrust trust) {
        this.trust = trust;
    }

    @Override
    public CheckName name() {
        return CheckName.STATUS;
    }

    @Override
    public CheckResult apply(Exhibit exhibit, Dossier dossier) {
        Credential credential = exhibit.credential();
        if (credential.revokedInline()) {
            return CheckResult.failed(name(), Reason.REVOKED, Map.of());
        }
        if (credential.status().isEmpty()) {
            // Whoever asks a hosted record asks for its status; it answered a moment ago.
            return credential.securedBy() instanceof Hosted
                    ? CheckResult.notApplicable(name())
                    : CheckResult.passed(name(), Reason.NO_STATUS_PUBLISHED);
        }
        Reason objection = null;
        List<String> notes = new ArrayList<>();
        for (StatusEntry entry : credential.status()) {
            StatusAnswer answer = answer(entry, exhibit, dossier.gatheredAt());
            objection = answer.objection() == null ? objection : Pressure.ofBoth(objection, answer.objection());
            notes.addAll(answer.notes());
        }
        return result(objection, credential).withNotes(notes);
    }

    private CheckResult result(@Nullable Reason objection, Credential credential) {
        if (objection == null) {
            boolean mayBeWithdrawn = credential.status().stream()
                    .anyMatch(entry -> "revocation".equals(entry.purpose()) || "suspension".equals(entry.purpose()));
            return mayBeWithdrawn ? CheckResult.passed(name()) : CheckResult.passed(name(), Reason.NO_STATUS_PUBLISHED);
        }
        return objection.conclusion() == Conclusion.NOT_CURRENT
                ? CheckResult.failed(name(), objection, Map.of())
                : CheckResult.inconclusive(name(), objection, Map.of());
    }

    private StatusAnswer answer(StatusEntry entry, Exhibit exhibit, Instant at) {
        if (entry.kind() == StatusEntry.Kind.UNSUPPORTED) {
            return StatusAnswer.notSpoken(entry);
        }
        Retrieval<StatusListExhibit> list = exhibit.statusLists().get(entry);
        return list == null
                ? StatusAnswer.unknown(Note.LIST_UNAVAILABLE)
                : list.fold(
                        got -> believed(got, entry, exhibit.credential(), at),
                        failed -> StatusAnswer.unknown(Note.LIST_UNAVAILABLE));
    }

    private StatusAnswer believed(StatusListExhibit got, StatusEntry entry, Credential credential, Instant at) {
        return trust.objection(got, entry, credential, at)
                .map(StatusAnswer::unknown)
                .orElseGet(() -> got.fold(
                        signed -> StatusAnswer.at(signed.list(), entry)
                                .onListUntil(validity(signed).until()),
                        hosted -> StatusAnswer.on(hosted.list(), entry)));
    }

    private static ValidityPeriod validity(StatusListExhibit.Signed list) {
        return list.exhibit().credential().validity();
    }
}
