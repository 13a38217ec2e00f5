package io.bonafide.verification;

import io.bonafide.credential.Credential;
import io.bonafide.credential.SecuringMechanism.Hosted;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.proof.Proofs;
import io.bonafide.register.IssuerStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts a dossier through the checks, in two tiers: what a document says is looked at only when it is authentic. The second
 * of the product's three calls. Pure; safe for use by many threads.
 */
public final class Verifier {
    private final List<Check> checks;

    public Verifier(Proofs proofs) {
        this(Checks.inOrder(proofs));
    }

    Verifier(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    public Verdict verify(Dossier dossier) {
        return judge(dossier, List.of(), true);
    }

    /** Goes on with the questions after those that were answered; where the way forks, the best documented end counts. */
    private Verdict judge(Dossier from, List<CheckResult> answered, boolean authenticSoFar) {
        List<CheckResult> results = new ArrayList<>(answered);
        Dossier dossier = from;
        boolean authentic = authenticSoFar;
        for (Check check : checks.subList(answered.size(), checks.size())) {
            boolean asked = check.name().isAuthenticity() || authentic;
            CheckResult result = asked ? check.apply(dossier) : CheckResult.notRun(check.name());
            authentic = check.name().isAuthenticity() ? authentic && stands(result) : authentic;
            results.add(result);
            List<Dossier> onward = asked ? check.onward(dossier) : List.of(dossier);
            if (onward.size() > 1) {
                boolean standing = authentic;
                return BestDocumented.of(onward.stream()
                        .map(one -> judge(one, results, standing))
                        .toList());
            }
            dossier = onward.get(0);
        }
        return drawn(dossier, results, authentic);
    }

    private static Verdict drawn(Dossier dossier, List<CheckResult> results, boolean authentic) {
        return new Verdict(
                dossier.claim(),
                authentic ? attested(dossier) : null,
                withoutPraise(results),
                authentic ? gradeOf(dossier) : gradeOfRefusal(dossier),
                standing(dossier, authentic, results),
                dossier.sources(),
                dossier.attempts(),
                dossier.gatheredAt());
    }

    /**
     * Who the issuer is counts where a host answered or a document is authentic. A forgery that names a known issuer is not
     * shown as anything of theirs.
     */
    private static IssuerStanding standing(Dossier dossier, boolean authentic, List<CheckResult> results) {
        boolean imitated = dossier.issuer() instanceof IssuerStanding.LooksLike
                && results.stream().anyMatch(result -> result.reason() == Reason.NOT_THE_ISSUERS_SITE);
        boolean documentHad = dossier.exhibit().fold(exhibit -> true, failed -> false);
        return authentic || imitated || !documentHad ? dossier.issuer() : new IssuerStanding.Unknown();
    }

    private static boolean stands(CheckResult result) {
        return result.outcome() == Outcome.PASSED || result.outcome() == Outcome.NOT_APPLICABLE;
    }

    /** "Matches and is current" must not stand beside "withdrawn": good news is kept where nothing graver objects. */
    private static List<CheckResult> withoutPraise(List<CheckResult> results) {
        boolean grave = results.stream()
                .filter(result -> !stands(result))
                .map(CheckResult::reason)
                .anyMatch(reason -> reason != null && reason.conclusion().isMorePressingThan(Conclusion.DIFFERS));
        return grave ? results.stream().map(Verifier::plain).toList() : results;
    }

    private static CheckResult plain(CheckResult result) {
        return stands(result)
                ? new CheckResult(result.check(), result.outcome(), null, Map.of(), result.notes())
                : result;
    }

    private static @Nullable AttestedCredential attested(Dossier dossier) {
        return dossier.exhibit()
                .<@Nullable AttestedCredential>fold(
                        exhibit -> AttestedCredential.of(exhibit.credential()), failed -> null);
    }

    private static EvidenceGrade gradeOf(Dossier dossier) {
        return dossier.exhibit().fold(exhibit -> gradeOf(exhibit.credential()), failed -> EvidenceGrade.NONE);
    }

    private static EvidenceGrade gradeOf(Credential credential) {
        return credential.securedBy() instanceof Hosted ? EvidenceGrade.HOSTED : EvidenceGrade.SIGNED;
    }

    /** A page is something to look at; a 410 from the issuer's own host is what that host has to say. */
    private static EvidenceGrade gradeOfRefusal(Dossier dossier) {
        return dossier.exhibit().fold(exhibit -> EvidenceGrade.NONE, failed -> {
            if (failed.failure() == RetrievalFailure.PAGE) {
                return EvidenceGrade.PAGE;
            }
            boolean answer = failed.failure() == RetrievalFailure.GONE || failed.failure() == RetrievalFailure.DENIED;
            return answer && dossier.originKnown() ? EvidenceGrade.HOSTED : EvidenceGrade.NONE;
        });
    }
}
