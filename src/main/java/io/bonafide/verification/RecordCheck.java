package io.bonafide.verification;

import io.bonafide.credential.Recipient;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.register.IssuerStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which credential of a record (CLR 2.0) does the claim mean, and is the record itself what its publisher published? Each
 * step of "OpenBadgeCredential Verification" is put to that credential by itself, and nothing about the record lifts it. A
 * record that does not match its signature, or is malformed, has been changed by somebody: then nothing in it is used. A
 * record that merely could not be checked is a remark. That it is revoked or expired is one too: it says nothing about what
 * other issuers awarded. A record's own refresh service is not followed; its credentials have theirs.
 */
final class RecordCheck implements ExhibitCheck {
    private static final int MOST_NOTES = 12;

    private final Authenticity authenticity;
    private final List<ExhibitCheck> currency;

    RecordCheck(Authenticity authenticity, StatusCheck status, ValidityPeriodCheck validity) {
        this.authenticity = authenticity;
        this.currency = List.of(status, validity);
    }

    @Override
    public CheckName name() {
        return CheckName.RECORD;
    }

    @Override
    public CheckResult apply(Exhibit exhibit, Dossier dossier) {
        return exhibit.isRecord() ? judge(exhibit, dossier) : CheckResult.notApplicable(name());
    }

    @Override
    public List<Dossier> onward(Exhibit exhibit, Dossier dossier) {
        if (!exhibit.isRecord()) {
            return List.of(dossier);
        }
        List<Exhibit> meant = Meant.by(dossier.claim(), exhibit).exhibits();
        return meant.isEmpty()
                ? List.of(dossier.without(RetrievalFailure.NOT_FOUND, "Not among the credentials of the record"))
                : meant.stream().map(dossier::about).toList();
    }

    private CheckResult judge(Exhibit record, Dossier dossier) {
        Meant meant = Meant.by(dossier.claim(), record);
        List<CheckResult> answers = authenticity.judge(record, dossier);
        boolean authentic = answers.stream().allMatch(answer -> answer.outcome() == Outcome.PASSED);
        List<String> notes = new ArrayList<>(authentic ? standing(record, dossier) : List.of());
        Reason objection = meant.reason();
        for (CheckResult answer : answers) {
            Reason reason = answer.outcome() == Outcome.PASSED ? null : answer.reason();
            if (reason == Reason.SIGNATURE_MISMATCH || reason == Reason.MALFORMED) {
                objection = Pressure.ofBoth(objection, reason);
            } else if (reason != null) {
                notes.add(Note.RECORD_NOT_CHECKED.with(reason.code()));
            }
        }
        if (meant.exhibits().stream().anyMatch(one -> differ(record, one))) {
            notes.add(Note.RECORD_SUBJECT.key());
        }
        notes.addAll(meant.notes());
        answers.forEach(answer -> notes.addAll(answer.notes()));
        return result(authentic, objection, dossier)
                .withNotes(notes.stream().limit(MOST_NOTES).toList());
    }

    private CheckResult result(boolean authentic, @Nullable Reason objection, Dossier dossier) {
        if (objection == null) {
            return authentic ? CheckResult.passed(name()) : CheckResult.notApplicable(name());
        }
        return objection == Reason.SIGNATURE_MISMATCH
                ? CheckResult.failed(name(), objection, RetrievalCheck.details(dossier))
                : CheckResult.inconclusive(name(), objection, RetrievalCheck.details(dossier));
    }

    /** Who published it, and whether it still stands behind it. */
    private List<String> standing(Exhibit record, Dossier dossier) {
        Stream<String> publisher = Stream.of(Note.RECORD_BY.with(
                record.standing() instanceof IssuerStanding.Known known
                        ? known.issuer().name()
                        : record.credential().issuer().id()));
        Stream<String> lapses = currency.stream()
                .map(check -> check.apply(record, dossier))
                .filter(answer -> answer.outcome() == Outcome.FAILED || answer.outcome() == Outcome.INCONCLUSIVE)
                .flatMap(answer -> Stream.ofNullable(answer.reason()))
                .map(reason -> Note.RECORD_NOT_CURRENT.with(reason.code()));
        return Stream.concat(publisher, lapses).toList();
    }

    private static boolean differ(Exhibit record, Exhibit member) {
        Recipient outer = record.credential().recipient();
        Recipient inner = member.credential().recipient();
        return outer.id() != null && inner.id() != null && !outer.id().equals(inner.id());
    }
}
