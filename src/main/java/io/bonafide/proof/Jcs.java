package io.bonafide.proof;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;

/**
 * The one spelling of a JSON value (RFC 8785). What two readers could take for different values is refused: half
 * characters, and numbers that a double does not hold.
 */
final class Jcs {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder();
    private final CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder();

    private Jcs() {}

    static String canonical(JsonValue value) throws Refusal {
        Jcs jcs = new Jcs();
        jcs.value(value);
        return jcs.out.toString();
    }

    private void value(JsonValue value) throws Refusal {
        switch (value.getValueType()) {
            case OBJECT -> object(value.asJsonObject());
            case ARRAY -> array(value.asJsonArray());
            case STRING -> text(((JsonString) value).getString());
            case NUMBER -> out.append(EcmaNumber.text((JsonNumber) value));
            case TRUE -> out.append("true");
            case FALSE -> out.append("false");
            case NULL -> out.append("null");
        }
    }

    private void object(JsonObject object) throws Refusal {
        char before = '{';
        // Java compares strings as RFC 8785, 3.2.3 asks: by UTF-16 code units.
        for (String name : new TreeSet<>(object.keySet())) {
            out.append(before);
            text(name);
            out.append(':');
            value(object.getOrDefault(name, JsonValue.NULL));
            before = ',';
        }
        out.append(object.isEmpty() ? "{}" : "}");
    }

    private void array(JsonArray array) throws Refusal {
        char before = '[';
        for (JsonValue item : array) {
            out.append(before);
            value(item);
            before = ',';
        }
        out.append(array.isEmpty() ? "[]" : "]");
    }

    private void text(String text) throws Refusal {
        if (!utf8.canEncode(text)) {
            throw Refusal.notCovered("text with half a character");
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < 0x20) {
                    out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
