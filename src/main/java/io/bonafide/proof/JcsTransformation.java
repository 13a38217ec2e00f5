package io.bonafide.proof;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON in canonical spelling: what the {@code jcs} suites sign (vc-di-eddsa 3.3.3, vc-di-ecdsa 3.3.3). */
final class JcsTransformation implements Transformation {

    @Override
    public String canonicalDocument(JsonObject unsecured, JsonObject proof) throws Refusal {
        JsonValue signed = proof.get("@context");
        if (signed == null) {
            return Jcs.canonical(unsecured);
        }
        if (!startsWith(entries(unsecured.get("@context")), entries(signed))) {
            throw Refusal.mismatch("A proof made under other contexts");
        }
        return Jcs.canonical(
                Json.createObjectBuilder(unsecured).add("@context", signed).build());
    }

    @Override
    public String canonicalOptions(JsonObject unsecured, JsonObject proof) throws Refusal {
        return Jcs.canonical(
                Json.createObjectBuilder(proof).remove("proofValue").build());
    }

    private static boolean startsWith(List<? extends JsonValue> all, List<? extends JsonValue> first) {
        return all.size() >= first.size() && all.subList(0, first.size()).equals(first);
    }

    private static List<? extends JsonValue> entries(@Nullable JsonValue context) {
        if (context == null) {
            return List.of();
        }
        return context instanceof JsonArray several ? several : List.of(context);
    }
}
