package io.bonafide.verification;

import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.SecuringMechanism.Hosted;
import io.bonafide.dossier.Dossier;
import io.bonafide.dossier.Exhibit;
import io.bonafide.verification.Signature.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Does what secures the credential hold? Open Badges 3.0, "OpenBadgeCredential Verification", step 3: at least one proof
 * has to hold, and here none that we can check may be bad. VC Data Integrity, "Verify Proof", steps 3 to 5, for purpose and
 * dates of the proof itself. A hosted credential has no proof: that it lies on its issuer's site is {@link IssuerCheck}'s
 * question.
 */
final class ProofCheck implements ExhibitCheck {
    /** An extra proof of these kinds is left aside once another holds; it may be made for somebody else. */
    private static final Set<Standing> LEFT_ASIDE =
            EnumSet.of(Standing.UNSUPPORTED, Standing.KEY_NOT_LISTED, Standing.KEY_AMBIGUOUS);

    private final Signatures signatures;

    ProofCheck(Signatures signatures) {
        this.signatures = signatures;
    }

    @Override
    public CheckName name() {
        return CheckName.PROOF;
    }

    @Override
    public CheckResult apply(Exhibit exhibit, Dossier dossier) {
        return judge(exhibit, dossier.gatheredAt());
    }

    CheckResult judge(Exhibit exhibit, Instant at) {
        if (exhibit.credential().securedBy() instanceof Hosted) {
            boolean register = exhibit.credential().format() == CredentialFormat.ISSUER_RECORD;
            return CheckResult.passed(name(), register ? Reason.REGISTER_ENTRY : Reason.HOSTED_RECORD);
        }
        List<Signature> all = signatures.of(exhibit);
        boolean held = all.stream().anyMatch(Signature::holds);
        List<String> notes = new ArrayList<>();
        Reason objection = null;
        for (Signature signature : all) {
            Standing standing = standing(signature, at);
            if (standing != Standing.HOLDS) {
                boolean aside = held && LEFT_ASIDE.contains(standing);
                objection = aside ? objection : Pressure.ofBoth(objection, standing.reason());
                notes.add(remark(signature, standing));
            } else {
                notes.addAll(peculiarities(signature));
            }
        }
        return result(objection).withNotes(notes);
    }

    private CheckResult result(@Nullable Reason objection) {
        if (objection == null) {
            return CheckResult.passed(name(), Reason.SIGNATURE_HOLDS);
        }
        return objection == Reason.SIGNATURE_MISMATCH
                ? CheckResult.failed(name(), objection, Map.of())
                : CheckResult.inconclusive(name(), objection, Map.of());
    }

    private static Standing standing(Signature signature, Instant at) {
        DataIntegrityProof proof = signature.proof();
        boolean unusable = signature.holds() && proof != null && !ProofTerms.allow(proof, at);
        return unusable ? Standing.MALFORMED : signature.standing();
    }

    /** What a reader should know of a proof although it holds. */
    private static List<String> peculiarities(Signature signature) {
        return switch (signature.suite()) {
            case "ecdsa-sd-2023" -> List.of(Note.SELECTIVE.key());
            case "eddsa-2022" -> List.of(Note.OLD_SUITE_NAME.with(signature.suite()));
            default -> List.of();
        };
    }

    private static String remark(Signature signature, Standing standing) {
        return switch (standing) {
            case KEY_NOT_LISTED -> Note.KEY_NOT_LISTED.with(signature.suite());
            case KEY_AMBIGUOUS -> Note.KEY_AMBIGUOUS.with(signature.suite());
            default -> Note.PROOF_NOT_USED.with(signature.suite());
        };
    }
}
