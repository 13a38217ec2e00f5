package io.bonafide.verification;

import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;
import java.time.Instant;
import java.util.List;

/**
 * Conformance, proof and issuer binding of a credential that stands beside the one a claim is about: the record around it,
 * a newer copy, an endorsement. The same three questions, put the same way.
 */
final class Authenticity {
    private final ConformanceCheck conformance;
    private final ProofCheck proof;
    private final IssuerCheck issuer;

    Authenticity(ConformanceCheck conformance, ProofCheck proof, IssuerCheck issuer) {
        this.conformance = conformance;
        this.proof = proof;
        this.issuer = issuer;
    }

    /** The three answers, in order; look-alike issuers object too. */
    List<CheckResult> judge(Exhibit exhibit, Dossier dossier) {
        Instant at = dossier.gatheredAt();
        return List.of(
                conformance.judge(exhibit), proof.judge(exhibit, at), issuer.apply(exhibit, dossier.about(exhibit)));
    }

    boolean holds(Exhibit exhibit, Dossier dossier) {
        return judge(exhibit, dossier).stream().allMatch(result -> result.outcome() == Outcome.PASSED);
    }
}
