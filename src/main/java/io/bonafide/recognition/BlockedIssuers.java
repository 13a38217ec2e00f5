package io.bonafide.recognition;

import io.bonafide.credential.Issuer;
import io.bonafide.register.IssuerStanding;
import io.bonafide.verification.AttestedCredential;
import io.bonafide.verification.Verdict;
import io.bonafide.verification.WebOrigin;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Issuers that the employer does not accept, by the register's id, by their own id, or by host. */
final class BlockedIssuers implements Rule {
    private final Set<String> blocked;

    BlockedIssuers(Set<String> blocked) {
        this.blocked = blocked;
    }

    @Override
    public Optional<Ruling> apply(Verdict verdict) {
        AttestedCredential found = verdict.found();
        boolean registered = verdict.issuer() instanceof IssuerStanding.Known known
                && blocked.contains(known.issuer().id());
        if (!registered && (found == null || !isBlocked(found.issuer()))) {
            return Optional.empty();
        }
        Map<String, String> details = Map.of("issuer", name(verdict));
        return Optional.of(new Ruling(Decision.NOT_RECOGNISED, new Ground(PolicyCode.ISSUER_BLOCKED, details)));
    }

    private boolean isBlocked(Issuer issuer) {
        return blocked.contains(issuer.id())
                || Stream.of(issuer.id(), issuer.url())
                        .flatMap(Stream::ofNullable)
                        .flatMap(address -> WebOrigin.ofIssuer(address).stream())
                        .anyMatch(origin -> blocked.stream().anyMatch(origin::isWithin));
    }

    private static String name(Verdict verdict) {
        if (verdict.issuer() instanceof IssuerStanding.Known known) {
            return known.issuer().name();
        }
        AttestedCredential found = verdict.found();
        return found == null ? "" : found.issuer().id();
    }
}
