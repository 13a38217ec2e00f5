package io.bonafide.proof;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.VerificationKey;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Ed25519 over the hashes of canonical proof options and canonical document: what {@code eddsa-rdfc-2022} and
 * {@code Ed25519Signature2020} have in common (vc-di-eddsa 3.2 and appendix).
 */
final class EddsaOverRdf {
    static final int MAX_DOCUMENT = 256 * 1024;

    private static final int SIGNATURE_LENGTH = 64;

    private final Canonicaliser canonicaliser;
    private final Signatures signatures;

    EddsaOverRdf(Canonicaliser canonicaliser, Signatures signatures) {
        this.canonicaliser = canonicaliser;
        this.signatures = signatures;
    }

    ProofResult verify(SecuredDocument document, DataIntegrityProof stated, VerificationKey key) {
        if (key.publicKey().kind() != PublicKeyBytes.Kind.ED25519) {
            return ProofResult.unsupported("This cryptosuite takes an Ed25519 key");
        }
        if (document.size() > MAX_DOCUMENT) {
            return ProofResult.malformed("A document of more than " + MAX_DOCUMENT + " bytes");
        }
        try {
            JsonObject secured = StrictJson.object(document.bytes());
            JsonObject proof = proof(secured, stated);
            byte[] signature = Base58.decodeMultibase(text(proof, "proofValue"), SIGNATURE_LENGTH);
            return signatures.verify(SignatureAlgorithm.ED25519, key.publicKey(), hash(secured, proof), signature)
                    ? ProofResult.holds()
                    : ProofResult.doesNotHold("The key did not sign this content");
        } catch (Refusal e) {
            return e.result();
        }
    }

    /** Hash of the proof options, then hash of the document without its proofs: 64 bytes. */
    byte[] hash(JsonObject secured, JsonObject proof) throws Refusal {
        MessageDigest sha256 = Digests.named("SHA-256");
        byte[] options = sha256.digest(utf8(canonicalOptions(secured, proof)));
        byte[] document = sha256.digest(utf8(canonicalDocument(secured)));
        byte[] both = new byte[options.length + document.length];
        System.arraycopy(options, 0, both, 0, options.length);
        System.arraycopy(document, 0, both, options.length, document.length);
        return both;
    }

    String canonicalOptions(JsonObject secured, JsonObject proof) throws Refusal {
        JsonValue context = secured.get("@context");
        if (context == null) {
            throw Refusal.malformed("No context");
        }
        JsonValue own = proof.get("@context");
        if (own != null && !own.equals(context)) {
            throw Refusal.unsupported("A proof with a context of its own");
        }
        return canonicaliser.canonical(JsonObjects.copyOf(proof)
                .remove("proofValue")
                .add("@context", context)
                .build());
    }

    String canonicalDocument(JsonObject secured) throws Refusal {
        return canonicaliser.canonical(JsonObjects.without(secured, "proof"));
    }

    private static JsonObject proof(JsonObject secured, DataIntegrityProof stated) throws Refusal {
        JsonObject proof = proofAt(secured.get("proof"), stated.index());
        boolean same = text(proof, "type").equals(stated.type())
                && (stated.cryptosuite() == null
                        ? !proof.containsKey("cryptosuite")
                        : text(proof, "cryptosuite").equals(stated.cryptosuite()));
        if (!same) {
            throw Refusal.malformed("Not the proof that was read");
        }
        if (!text(proof, "proofPurpose").equals("assertionMethod")) {
            throw Refusal.malformed("A proof for another purpose than assertionMethod");
        }
        if (proof.containsKey("previousProof")) {
            throw Refusal.unsupported("A proof that builds on another proof");
        }
        return proof;
    }

    private static JsonObject proofAt(@Nullable JsonValue proofs, int index) throws Refusal {
        if (proofs instanceof JsonObject only && index == 0) {
            return only;
        }
        if (proofs instanceof JsonArray several
                && index >= 0
                && index < several.size()
                && several.get(index) instanceof JsonObject one) {
            return one;
        }
        throw Refusal.malformed("No such proof in the document");
    }

    private static String text(JsonObject proof, String name) throws Refusal {
        if (proof.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw Refusal.malformed("A proof without " + name);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
