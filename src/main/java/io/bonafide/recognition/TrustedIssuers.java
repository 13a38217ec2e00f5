package io.bonafide.recognition;

import io.bonafide.register.IssuerStanding;
import io.bonafide.verification.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Issuers on the lists that the policy trusts count; what becomes of all others is the policy's choice. */
final class TrustedIssuers implements Rule {
    private final Set<String> trustedLists;
    private final Decision unknownIssuer;

    TrustedIssuers(Set<String> trustedLists, Decision unknownIssuer) {
        this.trustedLists = trustedLists;
        this.unknownIssuer = unknownIssuer;
    }

    @Override
    public Optional<Ruling> apply(Verdict verdict) {
        boolean trusted = verdict.issuer() instanceof IssuerStanding.Known known
                && trustedLists.contains(known.issuer().list());
        return trusted
                ? Optional.empty()
                : Optional.of(new Ruling(unknownIssuer, new Ground(PolicyCode.ISSUER_NOT_LISTED, Map.of())));
    }
}
