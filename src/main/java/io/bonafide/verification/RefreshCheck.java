package io.bonafide.verification;

import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Does the issuer offer a newer copy? Open Badges 3.0, "OpenBadgeCredential Verification", step 5
 * ({@code 1EdTechCredentialRefresh}), and "Equality": same issuer, same id, the later beginning replaces. Asked only of a
 * credential that is authentic, so a newer copy never helps one that is not. A copy that is itself authentic and not older
 * is what the content checks judge; otherwise the one in hand is. Nothing is ever held against a credential for a copy that
 * could not be used: BF-304 is not given, since the status purpose {@code refresh} does not invalidate (Bitstring Status
 * List v1.0, 2.1) and whatever really replaces it is judged in its place.
 */
final class RefreshCheck implements ExhibitCheck {
    private final Authenticity authenticity;

    RefreshCheck(Authenticity authenticity) {
        this.authenticity = authenticity;
    }

    @Override
    public CheckName name() {
        return CheckName.REFRESH;
    }

    @Override
    public CheckResult apply(Exhibit exhibit, Dossier dossier) {
        CheckResult none = CheckResult.notApplicable(name());
        if (exhibit.refreshed() == null) {
            return none;
        }
        return exhibit.refreshed()
                .fold(
                        copy -> objection(exhibit, copy, dossier)
                                .map(why -> none.withNotes(List.of(why.key())))
                                .orElseGet(() -> CheckResult.passed(name()).withNotes(List.of(Note.REFRESHED.key()))),
                        failed -> none.withNotes(List.of(Note.REFRESH_FAILED.with(failed.detail()))));
    }

    @Override
    public List<Dossier> onward(Exhibit exhibit, Dossier dossier) {
        if (exhibit.refreshed() == null) {
            return List.of(dossier);
        }
        return exhibit.refreshed()
                .fold(
                        copy -> List.of(objection(exhibit, copy, dossier).isEmpty() ? dossier.about(copy) : dossier),
                        failed -> List.of(dossier));
    }

    private Optional<Note> objection(Exhibit original, Exhibit copy, Dossier dossier) {
        if (!isSame(original, copy) || !authenticity.holds(copy, dossier)) {
            return Optional.of(Note.REFRESH_NOT_PROVED);
        }
        Instant before = original.credential().validity().from();
        Instant now = copy.credential().validity().from();
        boolean older = before != null && (now == null || now.isBefore(before));
        return older ? Optional.of(Note.REFRESH_OLDER) : Optional.empty();
    }

    private static boolean isSame(Exhibit original, Exhibit copy) {
        return original.credential().id() != null
                && original.credential().id().equals(copy.credential().id())
                && original.credential()
                        .issuer()
                        .id()
                        .equals(copy.credential().issuer().id());
    }
}
