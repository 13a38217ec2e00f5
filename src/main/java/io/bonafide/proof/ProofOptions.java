package io.bonafide.proof;

import jakarta.json.JsonObject;
import java.util.Set;

/** The options of a proof that are spoken (VC Data Integrity, 2.1). */
final class ProofOptions {

    // A context that a stranger adds may know another name for one of these: expiration for expires. The statement
    // stays the same, and signed; whoever reads by name would no longer see it.
    private static final Set<String> SPOKEN = Set.of(
            "@context",
            "id",
            "type",
            "cryptosuite",
            "created",
            "expires",
            "verificationMethod",
            "proofPurpose",
            "previousProof",
            "domain",
            "challenge",
            "nonce",
            "proofValue");

    private ProofOptions() {}

    /** Refuses options that are signed and that nobody here would heed. Those that are not signed are refused as such. */
    static void refuseUnspoken(JsonObject proof) throws Refusal {
        if (!SPOKEN.containsAll(proof.keySet())) {
            throw Refusal.unsupported("A proof with options that are not spoken");
        }
    }
}
