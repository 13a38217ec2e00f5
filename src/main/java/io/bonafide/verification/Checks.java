package io.bonafide.verification;

import io.bonafide.proof.Proofs;
import java.util.List;

/** The checks, in specification order: authenticity first, then content. A new check is one class and one line here. */
final class Checks {
    private Checks() {}

    static List<Check> inOrder(Proofs proofs) {
        return inOrder(ProofOracle.of(proofs));
    }

    static List<Check> inOrder(ProofOracle proofs) {
        Signatures signatures = new Signatures(proofs);
        ConformanceCheck conformance = new ConformanceCheck();
        ProofCheck proof = new ProofCheck(signatures);
        IssuerCheck issuer = new IssuerCheck(signatures);
        Authenticity authenticity = new Authenticity(conformance, proof, issuer);
        StatusCheck status = new StatusCheck(new StatusListTrust(conformance, proof, issuer));
        ValidityPeriodCheck validity = new ValidityPeriodCheck();
        return List.of(
                new RetrievalCheck(),
                new RecordCheck(authenticity, status, validity),
                conformance,
                proof,
                issuer,
                new RefreshCheck(authenticity),
                status,
                validity,
                new RecipientCheck(),
                new TitleCheck(),
                new AwarderCheck(),
                new DatesCheck(),
                new LevelCheck(),
                new AssessmentCheck(),
                new EndorsementCheck(authenticity, status, validity));
    }
}
