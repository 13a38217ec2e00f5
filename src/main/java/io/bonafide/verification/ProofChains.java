package io.bonafide.verification;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.verification.Signature.Standing;
import java.util.List;
import java.util.TreeSet;

/**
 * A proof that builds on others holds only if they hold, and those that they build on (VC Data Integrity, "Verify Proof
 * Sets and Chains"). Where one does not, the later proof is worth no more than that one. A chain that leads to no single
 * proof, or back to where it came from, is broken.
 */
final class ProofChains {
    private final List<Signature> each;

    private ProofChains(List<Signature> each) {
        this.each = each;
    }

    /**
     * @param each proof of one document, judged by itself
     */
    static List<Signature> judged(List<Signature> each) {
        ProofChains chains = new ProofChains(each);
        return each.stream().map(one -> one.as(chains.standing(one, 1))).toList();
    }

    // A reader lets sixteen proofs through, so trying every way through them is no work.
    private Standing standing(Signature one, int length) {
        DataIntegrityProof proof = one.proof();
        if (!one.holds() || proof == null) {
            return one.standing();
        }
        if (length > each.size()) {
            return Standing.DOES_NOT_HOLD;
        }
        for (String name : new TreeSet<>(proof.previousProof())) {
            List<Signature> named = named(name);
            Standing earlier = named.size() == 1 ? standing(named.get(0), length + 1) : Standing.DOES_NOT_HOLD;
            if (earlier != Standing.HOLDS) {
                return earlier;
            }
        }
        return Standing.HOLDS;
    }

    private List<Signature> named(String name) {
        return each.stream()
                .filter(one -> one.proof() != null && name.equals(one.proof().id()))
                .toList();
    }
}
