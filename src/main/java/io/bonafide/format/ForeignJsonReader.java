package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.unsupported;

import io.bonafide.credential.SecuredDocument;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Recognises credential formats in JSON that are not read, and says so by name. */
final class ForeignJsonReader extends JsonReader {

    @Override
    boolean reads(ObjectNode node) {
        return name(node).isPresent();
    }

    @Override
    Reading read(ObjectNode node, SecuredDocument document, String origin) throws UnreadableDocument {
        throw unsupported(name(node).orElse("No known credential format"));
    }

    private static Optional<String> name(ObjectNode node) {
        if (node.has("payload") && (node.has("signatures") || node.has("signature"))) {
            return Optional.of("European Digital Credential (JAdES)");
        }
        Contexts contexts = Contexts.of(node);
        if (contexts.anyContains("blockcerts")) {
            return Optional.of("Blockcerts");
        }
        if (VerifiableCredentialModel.hasType(node, "VerifiablePresentation")) {
            return Optional.of("Verifiable presentation");
        }
        return Optional.empty();
    }
}
