package io.bonafide.credential;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One embedded proof as stated (W3C VC Data Integrity). Nothing in it is trusted yet.
 *
 * @param index position among the document's proofs, from 0
 * @param type {@code DataIntegrityProof}, {@code Ed25519Signature2020} ...
 * @param cryptosuite {@code null} for types that are a suite by themselves
 * @param created as stated, unparsed
 * @param expires as stated, unparsed
 * @param id its name among the document's proofs, where it has one
 * @param previousProof names of the proofs that it builds on, in document order (VC Data Integrity, "Proof Chains")
 */
public record DataIntegrityProof(
        int index,
        String type,
        @Nullable String cryptosuite,
        @Nullable String verificationMethod,
        @Nullable String proofPurpose,
        @Nullable String proofValue,
        @Nullable String created,
        @Nullable String expires,
        @Nullable String id,
        List<String> previousProof) {

    public DataIntegrityProof {
        previousProof = List.copyOf(previousProof);
    }

    /** A proof without a name that builds on no other. */
    public DataIntegrityProof(
            int index,
            String type,
            @Nullable String cryptosuite,
            @Nullable String verificationMethod,
            @Nullable String proofPurpose,
            @Nullable String proofValue,
            @Nullable String created,
            @Nullable String expires) {
        this(index, type, cryptosuite, verificationMethod, proofPurpose, proofValue, created, expires, null, List.of());
    }

    /** The suite's name as people know it. */
    public String suite() {
        return cryptosuite == null ? type : cryptosuite;
    }
}
