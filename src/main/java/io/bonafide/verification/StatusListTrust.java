package io.bonafide.verification;

import io.bonafide.credential.Credential;
import io.bonafide.credential.RevocationList;
import io.bonafide.credential.SecuringMechanism.Hosted;
import io.bonafide.credential.StatusEntry;
import io.bonafide.credential.StatusList;
import io.bonafide.credential.ValidityPeriod;
import io.bonafide.dossier.Exhibit;
import io.bonafide.dossier.StatusListExhibit;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a status list may be believed about a credential. A list of bits is itself a credential, so its proof, issuer,
 * validity, id and purpose come first (Bitstring Status List v1.0, 3.2 "Validate Algorithm"; Status List 2021 alike). The
 * specification lets a list be issued by somebody else when both are trusted; trust is not verification's business, so
 * here the issuers have to be the same.
 *
 * <p>A list of names has no proof. It counts because the signed credential, or its issuer's profile, names the place where
 * it lies; so it must have come from there, over https, and must say itself whose it is.
 */
final class StatusListTrust {
    private final ConformanceCheck conformance;
    private final ProofCheck proof;
    private final IssuerCheck issuer;

    StatusListTrust(ConformanceCheck conformance, ProofCheck proof, IssuerCheck issuer) {
        this.conformance = conformance;
        this.proof = proof;
        this.issuer = issuer;
    }

    /** Why it may not; empty when it may. */
    Optional<Note> objection(StatusListExhibit answer, StatusEntry entry, Credential about, Instant at) {
        return answer.fold(signed -> signed(signed, entry, about, at), hosted -> hosted(hosted, entry, about));
    }

    private Optional<Note> signed(StatusListExhibit.Signed answer, StatusEntry entry, Credential about, Instant at) {
        if (!isAuthentic(answer.exhibit(), at)) {
            return Optional.of(Note.LIST_NOT_PROVED);
        }
        if (!isCurrent(answer.exhibit().credential().validity(), at)) {
            return Optional.of(Note.LIST_NOT_CURRENT);
        }
        if (!answer.exhibit().credential().issuer().id().equals(about.issuer().id())) {
            return Optional.of(Note.LIST_OF_ANOTHER);
        }
        StatusList list = answer.list();
        if (!list.id().equals(entry.list())) {
            return Optional.of(Note.LIST_MOVED);
        }
        if (!list.isLongEnough(entry.size())) {
            return Optional.of(Note.LIST_SHORT);
        }
        return entry.purpose() == null || !list.purposes().contains(entry.purpose())
                ? Optional.of(Note.LIST_PURPOSE)
                : Optional.empty();
    }

    private static Optional<Note> hosted(StatusListExhibit.Hosted answer, StatusEntry entry, Credential about) {
        RevocationList list = answer.list();
        if (!WebOrigin.of(answer.origin()).map(WebOrigin::secure).orElse(false)) {
            return Optional.of(Note.LIST_NOT_PROVED);
        }
        if (!about.issuer().id().equals(list.issuer())) {
            return Optional.of(Note.LIST_OF_ANOTHER);
        }
        return list.id() == null || list.id().equals(entry.list()) ? Optional.empty() : Optional.of(Note.LIST_MOVED);
    }

    private boolean isAuthentic(Exhibit list, Instant at) {
        // A list is believed for its signature alone: it travels, is cached, and serves for everybody.
        return !(list.credential().securedBy() instanceof Hosted)
                && passed(conformance.judge(list))
                && passed(proof.judge(list, at))
                && passed(issuer.judge(list, at));
    }

    private static boolean isCurrent(ValidityPeriod validity, Instant at) {
        return !validity.startsAfter(at.plus(ProofTerms.SKEW)) && !validity.endsBefore(at);
    }

    private static boolean passed(CheckResult result) {
        return result.outcome() == Outcome.PASSED;
    }
}
