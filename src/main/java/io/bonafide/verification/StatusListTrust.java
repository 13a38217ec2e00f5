package io.bonafide.verification;

import io.bonafide.credential.Credential;
import io.bonafide.credential.SecuringMechanism.Hosted;
import io.bonafide.credential.StatusEntry;
import io.bonafide.credential.StatusList;
import io.bonafide.credential.ValidityPeriod;
import io.bonafide.dossier.StatusListExhibit;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a status list may be believed about a credential: it is itself a credential, so its proof, issuer, validity, id
 * and purpose come first (Bitstring Status List v1.0, 3.2 "Validate Algorithm"). The specification lets a list be issued by
 * somebody else when both are trusted; trust is not verification's business, so here the issuers have to be the same.
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
        if (!isAuthentic(answer, at)) {
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
        return entry.purpose() == null || !list.purposes().contains(entry.purpose())
                ? Optional.of(Note.LIST_PURPOSE)
                : Optional.empty();
    }

    private boolean isAuthentic(StatusListExhibit answer, Instant at) {
        // A list is believed for its signature alone: it travels, is cached, and serves for everybody.
        return !(answer.exhibit().credential().securedBy() instanceof Hosted)
                && passed(conformance.judge(answer.exhibit()))
                && passed(proof.judge(answer.exhibit(), at))
                && passed(issuer.judge(answer.exhibit(), at));
    }

    private static boolean isCurrent(ValidityPeriod validity, Instant at) {
        return !validity.startsAfter(at.plus(ProofTerms.SKEW)) && !validity.endsBefore(at);
    }

    private static boolean passed(CheckResult result) {
        return result.outcome() == Outcome.PASSED;
    }
}
