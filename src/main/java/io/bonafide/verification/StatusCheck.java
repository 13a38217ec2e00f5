package io.bonafide.verification;

import io.bonafide.credential.Credential;
import io.bonafide.credential.SecuringMechanism.Hosted;
import io.bonafide.credential.StatusEntry;
import io.bonafide.credential.StatusList;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.StatusListExhibit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Has the issuer withdrawn or paused it? Bitstring Status List v1.0, 3.2 "Validate Algorithm"; Open Badges 2.0,
 * {@code revoked}; Open Badges 3.0, "OpenBadgeCredential Verification", step 6. Every entry is asked, and one that cannot
 * be answered is never a pass.
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
            Answer answer = answer(entry, exhibit, dossier.gatheredAt());
            objection = answer.objection() == null ? objection : Pressure.ofBoth(objection, answer.objection());
            Optional.ofNullable(answer.note()).ifPresent(notes::add);
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

    private Answer answer(StatusEntry entry, Exhibit exhibit, Instant at) {
        if (entry.kind() == StatusEntry.Kind.UNSUPPORTED) {
            return new Answer(Reason.NOT_AUTOMATIC, Note.STATUS_METHOD.with(entry.type()));
        }
        Retrieval<StatusListExhibit> list = exhibit.statusLists().get(entry);
        return list == null
                ? Answer.unknown(Note.LIST_UNAVAILABLE)
                : list.fold(
                        got -> believed(got, entry, exhibit.credential(), at),
                        failed -> Answer.unknown(Note.LIST_UNAVAILABLE));
    }

    private Answer believed(StatusListExhibit got, StatusEntry entry, Credential credential, Instant at) {
        return trust.objection(got, entry, credential, at)
                .map(Answer::unknown)
                .orElseGet(() -> read(got.list(), entry));
    }

    private static Answer read(StatusList list, StatusEntry entry) {
        try {
            long value = list.value(Long.parseLong(String.valueOf(entry.index())), entry.size());
            return value == 0 ? new Answer(null, null) : set(String.valueOf(entry.purpose()), value);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Answer.unknown(Note.LIST_INDEX);
        }
    }

    private static Answer set(String purpose, long value) {
        return switch (purpose) {
            case "revocation" -> new Answer(Reason.REVOKED, null);
            case "suspension" -> new Answer(Reason.SUSPENDED, null);
            // Remarks by definition (Bitstring Status List v1.0, 2.1).
            case "refresh", "message" -> new Answer(null, Note.STATUS_OTHER.with(purpose + " " + value));
            default -> new Answer(Reason.NOT_AUTOMATIC, Note.STATUS_OTHER.with(purpose + " " + value));
        };
    }

    /** What one entry says. */
    private record Answer(
            @Nullable Reason objection, @Nullable String note) {
        static Answer unknown(Note why) {
            return new Answer(Reason.STATUS_NOT_LEARNED, why.key());
        }
    }
}
