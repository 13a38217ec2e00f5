package io.bonafide.recognition;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.credential.Sha256;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The employer's rules, as a value. Pure: the same verdicts give the same recognition next year.
 *
 * @param id name of the policy
 * @param version as the employer numbers it
 * @param digest of the policy file, printed in every report
 * @param why reason or decision behind the policy
 * @param trustedLists ids of the issuer lists whose issuers count
 * @param unknownIssuer what becomes of a confirmed credential by an issuer on none of them
 * @param blockedIssuers ids of registered issuers, issuer ids, or hosts that do not count
 * @param maximumAge how old an award may be; {@code null} where age does not matter
 * @param consentRequired whether a claim without consent is left out (BF-603)
 * @param onlyRequired whether claims that speak to no requirement of the role are left out (BF-602)
 * @param roles requirements by role name
 */
public record RecognitionPolicy(
        String id,
        String version,
        Sha256 digest,
        @Nullable String why,
        Set<String> trustedLists,
        Decision unknownIssuer,
        Set<String> blockedIssuers,
        @Nullable Period maximumAge,
        boolean consentRequired,
        boolean onlyRequired,
        Map<String, List<Requirement>> roles) {

    public RecognitionPolicy {
        trustedLists = Set.copyOf(trustedLists);
        blockedIssuers = Set.copyOf(blockedIssuers);
        roles = Map.copyOf(roles);
    }

    /** Why a claim is left out before anything is fetched (BF-602, BF-603); empty when it is in scope. */
    public Optional<Reason> leftOut(Claim claim) {
        if (consentRequired && !Consent.isGiven(claim.consent())) {
            return Optional.of(Reason.CONSENT_MISSING);
        }
        List<Requirement> requirements = requirementsOf(roleNamed(claim.role()));
        boolean needless = !requirements.isEmpty()
                && requirements.stream().noneMatch(requirement -> new Relevance(requirement).isPossibleFor(claim));
        return onlyRequired && needless ? Optional.of(Reason.OUT_OF_SCOPE) : Optional.empty();
    }

    /** The third of the product's three calls. */
    public Recognition recognise(Candidate candidate, List<Verdict> verdicts) {
        Optional<String> role = verdicts.stream()
                .flatMap(verdict -> roleNamed(verdict.claim().role()).stream())
                .findFirst();
        List<Requirement> requirements = requirementsOf(role);
        Rules rules = Rules.inOrder(this, requirements);
        List<DecidedVerdict> decisions = verdicts.stream().map(rules::decide).toList();
        RoleCoverage coverage = new RoleCoverage(decisions);
        return new Recognition(
                candidate,
                role.orElse(null),
                decisions,
                requirements.stream().map(coverage::of).toList());
    }

    /** The policy's spelling of a role; empty for one it does not know. */
    private Optional<String> roleNamed(@Nullable String written) {
        return written == null
                ? Optional.empty()
                : roles.keySet().stream()
                        .filter(name -> name.equalsIgnoreCase(written.strip()))
                        .sorted()
                        .findFirst();
    }

    private List<Requirement> requirementsOf(Optional<String> role) {
        return role.map(name -> roles.getOrDefault(name, List.of())).orElse(List.of());
    }
}
