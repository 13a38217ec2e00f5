package io.bonafide.proof;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;

/** A part of a document: what JSON pointers lead to, and what everything on the way is (vc-di-ecdsa, "selectJsonLd"). */
final class Selection {
    private static final Set<String> ALWAYS = Set.of("@context", "id", "type");

    private Selection() {}

    static JsonObject of(JsonObject document, List<String> pointers) {
        List<List<String>> paths = pointers.stream()
                .map(pointer -> List.of(pointer.substring(1).split("/")))
                .toList();
        return of((JsonValue) document, paths).asJsonObject();
    }

    private static JsonValue of(JsonValue value, List<List<String>> paths) {
        if (paths.stream().anyMatch(List::isEmpty)) {
            return value;
        }
        return value instanceof JsonArray array ? items(array, paths) : members(value.asJsonObject(), paths);
    }

    private static JsonObject members(JsonObject object, List<List<String>> paths) {
        JsonObjectBuilder selected = Json.createObjectBuilder();
        object.forEach((name, value) -> {
            List<List<String>> further = further(paths, name);
            if (!further.isEmpty()) {
                selected.add(name, of(value, further));
            } else if (ALWAYS.contains(name)) {
                selected.add(name, value);
            }
        });
        return selected.build();
    }

    private static JsonArray items(JsonArray array, List<List<String>> paths) {
        JsonArrayBuilder selected = Json.createArrayBuilder();
        for (int i = 0; i < array.size(); i++) {
            List<List<String>> further = further(paths, String.valueOf(i));
            if (!further.isEmpty()) {
                selected.add(of(array.get(i), further));
            }
        }
        return selected.build();
    }

    private static List<List<String>> further(List<List<String>> paths, String name) {
        return paths.stream()
                .filter(path -> path.get(0).equals(name))
                .map(path -> path.subList(1, path.size()))
                .toList();
    }
}
