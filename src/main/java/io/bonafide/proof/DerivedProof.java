package io.bonafide.proof;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The value of an {@code ecdsa-sd-2023} proof that was derived for somebody to check (vc-di-ecdsa 3.5.7,
 * "parseDerivedProofValue").
 *
 * @param baseSignature the issuer's, over options, ephemeral key and mandatory statements
 * @param ephemeralKey P-256, as Multikey bytes: it signed the other statements one by one and nothing else, ever
 * @param signatures one for each statement shown that is not mandatory
 * @param labels per number of a canonical blank node, the secret label under which it was signed
 * @param mandatory places of the mandatory statements among those shown
 */
record DerivedProof(
        byte[] baseSignature,
        byte[] ephemeralKey,
        List<byte[]> signatures,
        Map<Integer, byte[]> labels,
        List<Integer> mandatory) {
    static final int SIGNATURE_LENGTH = 64;
    static final int KEY_LENGTH = 35;
    static final int LABEL_LENGTH = 32;

    /** Refuses what could be read in two ways: two nodes under one label, one statement mandatory twice. */
    static DerivedProof parse(String proofValue) throws Refusal {
        DerivedProof proof = DerivedProofValue.decode(proofValue);
        Set<String> distinct = new HashSet<>(proof.names().values());
        if (distinct.size() < proof.labels.size()) {
            throw Refusal.malformed("A derived proof that gives two nodes one label");
        }
        if (new TreeSet<>(proof.mandatory).size() < proof.mandatory.size()) {
            throw Refusal.malformed("A derived proof with a mandatory statement twice");
        }
        return proof;
    }

    /** From canonical labels to those under which the statements were signed, without {@code _:}. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        labels.forEach((number, label) -> names.put("c14n" + number, "u" + Base64Url.encode(label)));
        return names;
    }
}
