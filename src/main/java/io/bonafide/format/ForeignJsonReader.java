package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.unsupported;

import io.bonafide.credential.SecuredDocument;
import java.util.Optional;
import java.util.stream.Stream;
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
        if (contexts.anyContains("blockcerts") || anchored(node)) {
            return Optional.of("Blockcerts");
        }
        if (isEuropean(node)) {
            return Optional.of("European Digital Credential (without its seal)");
        }
        if (VerifiableCredentialModel.hasType(node, "VerifiablePresentation")
                || VerifiableCredentialModel.hasType(node, "EnvelopedVerifiablePresentation")) {
            return Optional.of("Verifiable presentation");
        }
        return node.has("vct") || node.has("_sd") ? Optional.of("SD-JWT VC") : Optional.empty();
    }

    static boolean isEuropean(ObjectNode node) {
        return Contexts.of(node).anyContains("data.europa.eu/snb")
                || VerifiableCredentialModel.hasType(node, "EuropeanDigitalCredential");
    }

    /** MerkleProof2017 stands under {@code signature}, MerkleProof2019 under {@code proof}. */
    private static boolean anchored(ObjectNode node) {
        Part document = Part.whole(node, new Deviations());
        return Stream.of("signature", "proof")
                .flatMap(member -> document.parts(member).stream())
                .flatMap(part -> part.texts("type").stream())
                .anyMatch(type -> type.startsWith("MerkleProof20"));
    }
}
