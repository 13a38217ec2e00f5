package io.bonafide.credential;

import org.jspecify.annotations.Nullable;

/**
 * One embedded proof as stated (W3C VC Data Integrity). Nothing in it is trusted yet.
 *
 * @param index position among the document's proofs, from 0
 * @param type {@code DataIntegrityProof}, {@code Ed25519Signature2020} ...
 * @param cryptosuite {@code null} for types that are a suite by themselves
 * @param created as stated, unparsed
 * @param expires as stated, unparsed
 */
public record DataIntegrityProof(
        int index,
        String type,
        @Nullable String cryptosuite,
        @Nullable String verificationMethod,
        @Nullable String proofPurpose,
        @Nullable String proofValue,
        @Nullable String created,
        @Nullable String expires) {

    /** The suite's name as people know it. */
    public String suite() {
        return cryptosuite == null ? type : cryptosuite;
    }
}
