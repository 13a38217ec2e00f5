package io.bonafide.proof;

import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.SecuredDocument;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of a document's proofs, found again in the bytes, and what it was made over.
 *
 * @param unsecured the document without proofs or, for a proof in a chain, with exactly those that it builds on (VC Data
 *     Integrity, "Verify Proof Sets and Chains")
 * @param proof as it stands in the document
 */
record EmbeddedProof(JsonObject unsecured, JsonObject proof) {
    static final int MAX_DOCUMENT = 256 * 1024;

    // A context that a stranger adds may know another name for one of these: expiration for expires. The statement
    // stays
    // the same, and signed; whoever reads by name would no longer see it.
    private static final Set<String> OPTIONS = Set.of(
            "@context",
            "id",
            "type",
            "cryptosuite",
            "created",
            "expires",
            "verificationMethod",
            "proofPurpose",
            "previousProof",
            "domain",
            "challenge",
            "nonce",
            "proofValue");

    static EmbeddedProof find(SecuredDocument document, DataIntegrityProof stated) throws Refusal {
        if (document.size() > MAX_DOCUMENT) {
            throw Refusal.malformed("A document of more than " + MAX_DOCUMENT + " bytes");
        }
        JsonObject secured = StrictJson.object(document.bytes());
        List<JsonObject> all = all(secured);
        if (stated.index() < 0 || stated.index() >= all.size()) {
            throw Refusal.malformed("No such proof in the document");
        }
        JsonObject proof = all.get(stated.index());
        if (!isTheOne(proof, stated)) {
            throw Refusal.malformed("Not the proof that was read");
        }
        if (!OPTIONS.containsAll(proof.keySet())) {
            throw Refusal.unsupported("A proof with options that are not spoken");
        }
        if (!text(proof, "proofPurpose").equals("assertionMethod")) {
            throw Refusal.malformed("A proof for another purpose than assertionMethod");
        }
        return new EmbeddedProof(unsecured(secured, predecessors(all, proof)), proof);
    }

    boolean buildsOnOthers() {
        return proof.containsKey("previousProof");
    }

    String text(String name) throws Refusal {
        return text(proof, name);
    }

    private static boolean isTheOne(JsonObject proof, DataIntegrityProof stated) throws Refusal {
        boolean sameSuite = text(proof, "type").equals(stated.type())
                && (stated.cryptosuite() == null
                        ? !proof.containsKey("cryptosuite")
                        : text(proof, "cryptosuite").equals(stated.cryptosuite()));
        // Whether the others hold is decided from what was read.
        return sameSuite && names(proof).equals(stated.previousProof());
    }

    private static List<JsonObject> all(JsonObject secured) throws Refusal {
        List<JsonObject> all = new ArrayList<>();
        JsonValue stated = secured.get("proof");
        for (JsonValue one : stated instanceof JsonArray several ? several : several(stated)) {
            if (!(one instanceof JsonObject proof)) {
                throw Refusal.malformed("A proof that is not an object");
            }
            all.add(proof);
        }
        return all;
    }

    /** In the order of the document. */
    private static List<JsonObject> predecessors(List<JsonObject> all, JsonObject proof) throws Refusal {
        List<String> names = names(proof);
        List<JsonObject> found = new ArrayList<>();
        for (JsonObject other : all) {
            if (other.get("id") instanceof JsonString id && names.contains(id.getString())) {
                found.add(other);
            }
        }
        if (found.contains(proof) || found.size() != names.stream().distinct().count()) {
            throw Refusal.mismatch("A proof that builds on another one which is not there, or not there once");
        }
        return found;
    }

    private static List<String> names(JsonObject proof) throws Refusal {
        List<String> names = new ArrayList<>();
        JsonValue stated = proof.get("previousProof");
        for (JsonValue one : stated instanceof JsonArray several ? several : several(stated)) {
            if (!(one instanceof JsonString name)) {
                throw Refusal.malformed("A proof that builds on something without a name");
            }
            names.add(name.getString());
        }
        return names;
    }

    private static JsonObject unsecured(JsonObject secured, List<JsonObject> predecessors) {
        return predecessors.isEmpty()
                ? Json.createObjectBuilder(secured).remove("proof").build()
                : Json.createObjectBuilder(secured)
                        .add("proof", Json.createArrayBuilder(predecessors))
                        .build();
    }

    private static List<JsonValue> several(@Nullable JsonValue one) {
        return one == null ? List.of() : List.of(one);
    }

    private static String text(JsonObject proof, String name) throws Refusal {
        if (proof.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw Refusal.malformed("A proof without " + name);
    }
}
