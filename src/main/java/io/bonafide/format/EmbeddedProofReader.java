package io.bonafide.format;

import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.SecuringMechanism;
import tools.jackson.databind.node.ObjectNode;

/** Verifiable credentials as JSON with Data Integrity proofs inside (Open Badges 3.0, CLR 2.0, status lists). */
final class EmbeddedProofReader extends JsonReader {

    @Override
    boolean reads(ObjectNode node) {
        return VerifiableCredentialModel.describes(node);
    }

    @Override
    Reading read(ObjectNode node, SecuredDocument document, String origin) throws UnreadableDocument {
        Deviations deviations = new Deviations();
        SecuringMechanism proofs = EmbeddedProofs.of(Part.whole(node, deviations));
        TermNames.judge(node, deviations);
        VerifiableCredentialModel model = new VerifiableCredentialModel(node, deviations);
        // First: where it departs from its specification, so does the credential.
        Enclosed enclosed = model.enclosed();
        return new Reading.Complete(model.read(proofs, document), null, enclosed);
    }
}
