package io.bonafide.verification;

import io.bonafide.dossier.Dossier;
import io.bonafide.proof.Proofs;

/** Puts a dossier through the checks, in two tiers. The second of the product's three calls. */
public final class Verifier {
    private final Proofs proofs;

    public Verifier(Proofs proofs) {
        this.proofs = proofs;
    }

    public Verdict verify(Dossier dossier) {
        throw new UnsupportedOperationException(dossier.claim().id() + proofs.hashCode());
    }
}
