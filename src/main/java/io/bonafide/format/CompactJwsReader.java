package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.unsupported;

import io.bonafide.credential.Credential;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.SecuringMechanism;
import tools.jackson.databind.node.ObjectNode;

/** A compact JWS: verifiable credentials (Open Badges 3.0, JWT proof format; VC-JOSE-COSE), signed Open Badges 2.0. */
final class CompactJwsReader implements CredentialReader {

    @Override
    public boolean reads(SecuredDocument document) {
        return CompactJws.isIn(document);
    }

    @Override
    public Reading read(SecuredDocument document, String origin) throws UnreadableDocument {
        return read(document.text(), document.mediaType());
    }

    static Reading read(String text, String mediaType) throws UnreadableDocument {
        CompactJws jws = CompactJws.parse(text);
        Deviations deviations = new Deviations();
        SecuringMechanism.EnvelopingProof proof = JoseHeader.read(jws.header(), deviations);
        if (SignedAssertion.isIn(jws.payload())) {
            return SignedAssertion.read(jws, proof, mediaType, deviations);
        }
        refuseOtherPayloads(jws.payload());
        JwtClaims claims = new JwtClaims(jws.payload());
        VerifiableCredentialModel model = new VerifiableCredentialModel(claims.credential(), deviations);
        Enclosed enclosed = model.enclosed();
        Credential credential = model.read(proof, jws.asDocument(mediaType));
        return new Reading.Complete(claims.compare(credential), null, enclosed);
    }

    private static void refuseOtherPayloads(ObjectNode payload) throws UnreadableDocument {
        if (payload.has("vct") || payload.has("_sd")) {
            throw unsupported("SD-JWT VC");
        }
        if (ForeignJsonReader.isEuropean(payload)) {
            throw unsupported("European Digital Credential (JAdES)");
        }
        if (payload.has("vp") || VerifiableCredentialModel.hasType(payload, "VerifiablePresentation")) {
            throw unsupported("Verifiable presentation");
        }
        if (!payload.has("vc") && !VerifiableCredentialModel.describes(payload)) {
            throw unsupported("A token of no known credential format");
        }
    }
}
