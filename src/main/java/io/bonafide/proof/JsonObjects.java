package io.bonafide.proof;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;

/** Changed copies of JSON objects. {@link jakarta.json.Json} would look for its implementation anew for each of them. */
final class JsonObjects {
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonObjects() {}

    /** Begins with all members of the given object. */
    static JsonObjectBuilder copyOf(JsonObject object) {
        return PROVIDER.createObjectBuilder(object);
    }

    static JsonObject without(JsonObject object, String name) {
        return object.containsKey(name) ? copyOf(object).remove(name).build() : object;
    }
}
