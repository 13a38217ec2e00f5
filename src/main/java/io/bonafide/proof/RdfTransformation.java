package io.bonafide.proof;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * Statements in canonical order: what the {@code rdfc} suites sign (vc-di-eddsa 3.2.3, vc-di-ecdsa 3.2.3).
 *
 * @param digest the one that the key's curve asks for, used in canonicalising too (vc-di-ecdsa 3.2)
 */
record RdfTransformation(Canonicaliser canonicaliser, String digest) implements Transformation {

    @Override
    public String canonicalDocument(JsonObject unsecured, JsonObject proof) throws Refusal {
        return canonicaliser.canonical(unsecured, digest);
    }

    @Override
    public String canonicalOptions(JsonObject unsecured, JsonObject proof) throws Refusal {
        JsonValue context = unsecured.get("@context");
        if (context == null) {
            throw Refusal.malformed("No context");
        }
        JsonValue own = proof.get("@context");
        if (own != null && !own.equals(context)) {
            throw Refusal.unsupported("A proof with a context of its own");
        }
        JsonObject options = JsonObjects.copyOf(proof)
                .remove("proofValue")
                .add("@context", context)
                .build();
        return canonicaliser.canonical(options, digest);
    }
}
