package io.bonafide.proof;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The proofs of a document that is being signed. */
final class ProofList {

    private ProofList() {}

    /** What a further proof is made over: the document with those proofs alone that it builds on. */
    static JsonObject before(JsonObject document, JsonObject options) {
        List<String> previous = list(options.get("previousProof")).getValuesAs(JsonString::getString);
        JsonArrayBuilder named = Json.createArrayBuilder();
        for (JsonObject proof : list(document.get("proof")).getValuesAs(JsonObject.class)) {
            if (previous.contains(proof.getString("id", ""))) {
                named.add(proof);
            }
        }
        JsonObject bare = Json.createObjectBuilder(document).remove("proof").build();
        return previous.isEmpty()
                ? bare
                : Json.createObjectBuilder(bare).add("proof", named).build();
    }

    /** One proof stands by itself, several in an array. */
    static JsonObject with(JsonObject document, JsonObject proof) {
        JsonArray old = list(document.get("proof"));
        JsonValue all =
                old.isEmpty() ? proof : Json.createArrayBuilder(old).add(proof).build();
        return Json.createObjectBuilder(document).add("proof", all).build();
    }

    private static JsonArray list(@Nullable JsonValue stated) {
        if (stated == null) {
            return JsonValue.EMPTY_JSON_ARRAY;
        }
        return stated instanceof JsonArray several
                ? several
                : Json.createArrayBuilder().add(stated).build();
    }
}
