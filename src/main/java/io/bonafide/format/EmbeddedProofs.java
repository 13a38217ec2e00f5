package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.SecuringMechanism;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code proof} as stated (VC Data Integrity, 2.1, proof sets and proof chains); nothing in it is trusted yet. */
final class EmbeddedProofs {
    // More would only cost time: a document needs one, and real sets have two or three.
    private static final int MAX_PROOFS = 16;

    private EmbeddedProofs() {}

    static SecuringMechanism.EmbeddedProofs of(Part document) throws UnreadableDocument {
        if (document.items("proof").size() > MAX_PROOFS) {
            throw malformed("More than " + MAX_PROOFS + " proofs");
        }
        List<Part> parts = document.parts("proof");
        if (parts.isEmpty()) {
            throw malformed("A credential with no proof");
        }
        if (parts.size() < document.items("proof").size()) {
            throw malformed("A proof that is not an object");
        }
        List<DataIntegrityProof> proofs = new ArrayList<>();
        for (Part part : parts) {
            proofs.add(proof(proofs.size(), part));
        }
        return new SecuringMechanism.EmbeddedProofs(proofs);
    }

    private static DataIntegrityProof proof(int index, Part part) {
        String type = part.requiredText("type");
        String suite = type != null && type.equals("DataIntegrityProof")
                ? part.requiredText("cryptosuite")
                : part.text("cryptosuite");
        return new DataIntegrityProof(
                index,
                type == null ? "" : type,
                suite,
                part.requiredText("verificationMethod"),
                part.requiredText("proofPurpose"),
                part.text("proofValue"),
                part.text("created"),
                part.text("expires"),
                part.text("id"),
                part.texts("previousProof"));
    }
}
