package io.bonafide.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One object of a document with the JSON pointer to it. Asked for a member of another type than expected, it notes the
 * departure and answers as if the member were absent: nothing is guessed or converted.
 */
final class Part {
    private final ObjectNode node;
    private final String pointer;
    private final Deviations deviations;

    private Part(ObjectNode node, String pointer, Deviations deviations) {
        this.node = node;
        this.pointer = pointer;
        this.deviations = deviations;
    }

    static Part whole(ObjectNode document, Deviations deviations) {
        return new Part(document, "", deviations);
    }

    /** A document of its own that stands where the pointer leads. */
    static Part linked(ObjectNode document, String pointer, Deviations deviations) {
        return new Part(document, pointer, deviations);
    }

    ObjectNode node() {
        return node;
    }

    Deviations deviations() {
        return deviations;
    }

    String pointer() {
        return pointer;
    }

    String pointerTo(String name) {
        return pointer + '/' + name;
    }

    /** An explicit null counts as absent: no format here gives it a meaning. */
    boolean states(String name) {
        return node.hasNonNull(name);
    }

    @Nullable
    String text(String name) {
        return states(name) ? asText(node.get(name), pointerTo(name)) : null;
    }

    /** A text that platforms like to write as a number; anything else is as good as absent here. */
    @Nullable
    String code(String name) {
        JsonNode value = node.path(name);
        return value.isString() || value.isNumber() ? value.asString() : null;
    }

    @Nullable
    String requiredText(String name) {
        if (!states(name)) {
            deviations.malformed(pointerTo(name), Fault.MISSING.detail());
        }
        return text(name);
    }

    /** One text or an array of texts. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items(name)) {
            String text = asText(item, pointerTo(name));
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** {@code false} where absent. */
    boolean flag(String name) {
        if (!states(name)) {
            return false;
        }
        if (!node.get(name).isBoolean()) {
            deviations.malformed(pointerTo(name), Fault.NOT_TRUTH.detail());
            return false;
        }
        return node.get(name).booleanValue();
    }

    @Nullable
    Part part(String name) {
        List<Part> parts = parts(name);
        if (parts.size() > 1) {
            deviations.malformed(pointerTo(name), Fault.SEVERAL.detail());
        }
        return parts.isEmpty() ? null : parts.get(0);
    }

    /** One object or an array of objects. */
    List<Part> parts(String name) {
        List<Part> parts = new ArrayList<>();
        boolean many = node.path(name).isArray();
        int index = 0;
        for (JsonNode item : items(name)) {
            String place = pointerTo(name) + (many ? "/" + index : "");
            if (item instanceof ObjectNode object) {
                parts.add(new Part(object, place, deviations));
            } else {
                deviations.malformed(place, Fault.NOT_OBJECT.detail());
            }
            index++;
        }
        return parts;
    }

    /** A text for people: plain, or in several languages, of which English or else the first is taken. */
    @Nullable
    String words(String name) {
        return states(name) ? Words.of(node.get(name)) : null;
    }

    /** The member itself, or its items where it is an array. */
    List<JsonNode> items(String name) {
        if (!states(name)) {
            return List.of();
        }
        JsonNode value = node.get(name);
        return value.isArray() ? List.copyOf(value.values()) : List.of(value);
    }

    private @Nullable String asText(JsonNode value, String place) {
        if (value.isString()) {
            return value.stringValue();
        }
        deviations.malformed(place, Fault.NOT_TEXT.detail());
        return null;
    }
}
