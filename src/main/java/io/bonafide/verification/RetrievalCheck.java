package io.bonafide.verification;

import io.bonafide.claim.CredentialLocator;
import io.bonafide.dossier.Attempt;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.RetrievalFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Could the credential be had? Open Badges 2.0, "Hosted Badge verification", step 1 of the verification steps; that a 410
 * is an answer is in its {@code revoked} property.
 */
final class RetrievalCheck implements Check {

    @Override
    public CheckName name() {
        return CheckName.RETRIEVAL;
    }

    @Override
    public CheckResult apply(Dossier dossier) {
        return dossier.exhibit()
                .fold(got -> CheckResult.passed(name()), failed -> unavailable(failed.failure(), dossier));
    }

    private CheckResult unavailable(RetrievalFailure failure, Dossier dossier) {
        Map<String, String> details = details(dossier);
        if (dossier.originKnown() && failure == RetrievalFailure.GONE) {
            return CheckResult.failed(name(), Reason.REVOKED, details);
        }
        return dossier.originKnown() && failure == RetrievalFailure.DENIED
                ? CheckResult.failed(name(), Reason.DENIED, details)
                : CheckResult.inconclusive(name(), reasonFor(failure), details).withNotes(notes(failure, dossier));
    }

    private static List<String> notes(RetrievalFailure failure, Dossier dossier) {
        return failure == RetrievalFailure.PAGE && dossier.page() != null
                ? PageEvidence.notes(dossier.page(), dossier.claim())
                : List.of();
    }

    /** What it means that a document could not be had; never that anything is wrong with it. */
    static Reason reasonFor(RetrievalFailure failure) {
        return switch (failure) {
            case NO_LOCATOR -> Reason.NOTHING_GIVEN;
            case NOT_CONNECTED -> Reason.NOT_CONNECTED;
            case DNS, TLS, TIMEOUT, CONNECTION, SERVER_ERROR -> Reason.NO_ANSWER;
            case RATE_LIMITED -> Reason.LIMITED;
            case NOT_FOUND, GONE -> Reason.DEAD_LINK;
            case NOT_PUBLIC -> Reason.NOT_PUBLIC;
            case BLOCKED -> Reason.NOT_OPENED;
            case PAGE, UNSUPPORTED -> Reason.NOT_AUTOMATIC;
            case MALFORMED -> Reason.MALFORMED;
            // A denial counts where the credential itself was asked for, of the issuer: see above.
            case NO_MATCH, DENIED -> Reason.NO_MATCH;
            case PENDING -> Reason.PENDING;
        };
    }

    /** The attempts are told, so that a reader can see how hard it was tried. */
    static Map<String, String> details(Dossier dossier) {
        Map<String, String> details = new HashMap<>();
        List<Attempt> attempts = dossier.attempts();
        details.put("attempts", Integer.toString(attempts.size()));
        details.put(
                "last",
                Written.time(
                        attempts.isEmpty()
                                ? dossier.gatheredAt()
                                : attempts.get(attempts.size() - 1).at()));
        if (dossier.claim().locator() instanceof CredentialLocator.HostedAt link) {
            WebOrigin.of(link.address()).ifPresent(origin -> details.put("host", origin.authority()));
        }
        return details;
    }
}
