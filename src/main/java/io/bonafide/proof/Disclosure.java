package io.bonafide.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The statements of a selectively disclosed document, parted by who signed them.
 *
 * @param proofHash of the canonical proof options
 * @param mandatoryHash of the statements that the issuer lets nobody leave out
 * @param others as N-Quads lines, each signed by itself
 */
record Disclosure(byte[] proofHash, byte[] ephemeralKey, byte[] mandatoryHash, List<String> others) {

    static Disclosure of(String options, List<String> statements, DerivedProof derived) throws Refusal {
        Set<Integer> mandatory = new HashSet<>(derived.mandatory());
        StringBuilder together = new StringBuilder();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            if (mandatory.remove(i)) {
                together.append(statements.get(i));
            } else {
                others.add(statements.get(i));
            }
        }
        if (!mandatory.isEmpty()) {
            throw Refusal.mismatch("Mandatory statements that are not shown");
        }
        if (others.size() != derived.signatures().size()) {
            throw Refusal.mismatch("More or fewer statements than were signed");
        }
        return new Disclosure(hash(options), derived.ephemeralKey(), hash(together.toString()), others);
    }

    /** vc-di-ecdsa 3.5.1, "serializeSignData". */
    byte[] signedByIssuer() {
        byte[] all = new byte[proofHash.length + ephemeralKey.length + mandatoryHash.length];
        System.arraycopy(proofHash, 0, all, 0, proofHash.length);
        System.arraycopy(ephemeralKey, 0, all, proofHash.length, ephemeralKey.length);
        System.arraycopy(mandatoryHash, 0, all, proofHash.length + ephemeralKey.length, mandatoryHash.length);
        return all;
    }

    private static byte[] hash(String text) {
        MessageDigest sha256 = Digests.named("SHA-256");
        return sha256.digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
