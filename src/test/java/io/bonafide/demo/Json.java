package io.bonafide.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON objects as maps that keep the order in which they were written. */
final class Json {
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final JsonMapper COMPACT = JsonMapper.builder().build();

    private Json() {}

    /** Keys and values in turn. */
    static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }

    /** As an issuer publishes it: indented, with a line end. */
    static String text(Object json) {
        return PRETTY.writeValueAsString(json) + "\n";
    }

    /** On one line. */
    static String compact(Object json) {
        return COMPACT.writeValueAsString(json);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> parse(String text) {
        return PRETTY.readValue(text, LinkedHashMap.class);
    }

    /** A value that must be there, as text. */
    static String string(Map<String, Object> object, String key) {
        return String.valueOf(Objects.requireNonNull(object.get(key), key));
    }

    /** An object inside an object. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> at(Map<String, Object> object, String... path) {
        Map<String, Object> inner = object;
        for (String key : path) {
            inner = (Map<String, Object>) inner.getOrDefault(key, Map.of());
        }
        return inner;
    }
}
