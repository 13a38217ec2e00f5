package io.bonafide.verification;

import io.bonafide.credential.Credential;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;
import io.bonafide.dossier.Exhibit.Endorsement;
import io.bonafide.register.IssuerStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who else vouches for the credential, its achievement or its issuer? Open Badges 3.0, "EndorsementCredential": verified
 * like a credential, and about the very object that it sits on. Whatever the answer, it is a remark: an endorsement never
 * lifts a credential, and a bad one never counts against it, since anybody can write one.
 */
final class EndorsementCheck implements ExhibitCheck {
    private final Authenticity authenticity;
    private final List<ExhibitCheck> currency;

    EndorsementCheck(Authenticity authenticity, StatusCheck status, ValidityPeriodCheck validity) {
        this.authenticity = authenticity;
        this.currency = List.of(status, validity);
    }

    @Override
    public CheckName name() {
        return CheckName.ENDORSEMENT;
    }

    @Override
    public CheckResult apply(Exhibit exhibit, Dossier dossier) {
        Credential endorsed = exhibit.credential();
        List<String> notes = new ArrayList<>();
        int left = 0;
        for (Endorsement endorsement : exhibit.endorsements()) {
            if (concerns(endorsement, endorsed)) {
                Optional<String> note = endorser(endorsement, endorsed, dossier);
                note.filter(told -> !notes.contains(told)).ifPresent(notes::add);
                left += note.isEmpty() ? 1 : 0;
            }
        }
        boolean vouched = notes.stream().anyMatch(note -> !note.equals(Note.ENDORSEMENT_OWN.key()));
        if (left > 0) {
            notes.add(Note.ENDORSEMENT_INVALID.with(Integer.toString(left)));
        }
        return (vouched ? CheckResult.passed(name()) : CheckResult.notApplicable(name())).withNotes(notes);
    }

    /** A record's endorsements sit on many things; one without an id can be endorsed by nobody. */
    private static boolean concerns(Endorsement endorsement, Credential endorsed) {
        return endorsement.about() == null
                || Stream.of(
                                endorsed.id(),
                                endorsed.issuer().id(),
                                endorsed.achievement().id())
                        .anyMatch(endorsement.about()::equals);
    }

    private Optional<String> endorser(Endorsement endorsement, Credential endorsed, Dossier dossier) {
        return endorsement
                .exhibit()
                .<Optional<Exhibit>>fold(Optional::of, failed -> Optional.empty())
                .filter(word -> word.credential().format() == CredentialFormat.ENDORSEMENT)
                .filter(word -> endorsement.about() != null
                        && endorsement
                                .about()
                                .equals(word.credential().recipient().id()))
                .filter(word -> authenticity.holds(word, dossier) && isCurrent(word, dossier))
                .map(word ->
                        word.credential().issuer().id().equals(endorsed.issuer().id())
                                ? Note.ENDORSEMENT_OWN.key()
                                : Note.ENDORSED_BY.with(nameOf(word)));
    }

    private boolean isCurrent(Exhibit word, Dossier dossier) {
        return currency.stream()
                .map(check -> check.apply(word, dossier.about(word)).outcome())
                .allMatch(outcome -> outcome == Outcome.PASSED || outcome == Outcome.NOT_APPLICABLE);
    }

    /** As the register knows it; what it calls itself could be anybody's name. */
    private static String nameOf(Exhibit word) {
        return word.standing() instanceof IssuerStanding.Known known
                ? known.issuer().name()
                : word.credential().issuer().id();
    }
}
