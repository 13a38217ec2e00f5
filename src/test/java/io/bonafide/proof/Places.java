package io.bonafide.proof;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every place of a document, as JSON pointers, so that a test can try its trick at each. */
final class Places {

    private Places() {}

    static List<String> ofObjects(JsonObject document) {
        List<String> found = new ArrayList<>();
        walk(document, "", found, true);
        return found;
    }

    static List<String> ofScalars(JsonObject document) {
        List<String> found = new ArrayList<>();
        walk(document, "", found, false);
        return found;
    }

    /** The document with something else in one place. */
    static JsonObject changed(JsonObject document, String place) {
        JsonValue old = Json.createPointer(place).getValue(document);
        return Json.createPointer(place).replace(document, other(old));
    }

    static JsonObject with(JsonObject document, String object, String name, JsonValue value) {
        return Json.createPointer(object + "/" + Json.encodePointer(name)).add(document, value);
    }

    static JsonObject without(JsonObject document, String place) {
        return Json.createPointer(place).remove(document);
    }

    private static JsonValue other(JsonValue old) {
        if (old instanceof JsonString text) {
            String value = text.getString();
            char last = value.charAt(value.length() - 1);
            return Json.createValue(value.substring(0, value.length() - 1) + (last == '1' ? '2' : '1'));
        }
        if (old instanceof JsonNumber number) {
            return Json.createValue(number.bigDecimalValue().add(java.math.BigDecimal.ONE));
        }
        return old == JsonValue.TRUE ? JsonValue.FALSE : JsonValue.TRUE;
    }

    private static void walk(JsonValue value, String at, List<String> found, boolean objects) {
        if (value instanceof JsonStructure == objects && !(value instanceof JsonArray)) {
            found.add(at);
        }
        if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonValue> member : object.entrySet()) {
                walk(member.getValue(), at + "/" + Json.encodePointer(member.getKey()), found, objects);
            }
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                walk(array.get(i), at + "/" + i, found, objects);
            }
        }
    }
}
