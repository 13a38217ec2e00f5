package io.bonafide.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Looks for things that are said under one of several names, in an object or in its Open Badges 2.0 extensions
 * ({@code extensions:...}). Of another type than expected they are not stated; what is wrong with them is said elsewhere.
 */
final class Stated {
    /** Letters; what people write about an award fits, and whoever sends more gets no more into a report. */
    static final int LONGEST = 300;

    private static final int MOST = 20;

    private final List<JsonNode> places = new ArrayList<>();

    private Stated() {}

    static Stated in(JsonNode... objects) {
        Stated stated = new Stated();
        for (JsonNode object : objects) {
            stated.places.add(object);
            object.propertyStream()
                    .filter(member -> member.getKey().startsWith("extensions:"))
                    .limit(MOST)
                    .forEach(member -> stated.places.add(member.getValue()));
        }
        return stated;
    }

    @Nullable
    String text(String... names) {
        List<String> texts = texts(names);
        return texts.isEmpty() ? null : String.join(", ", texts);
    }

    /** All that is said under the first name that says something. */
    List<String> texts(String... names) {
        for (String name : names) {
            for (JsonNode place : places) {
                List<String> texts = textsOf(place.path(name));
                if (!texts.isEmpty()) {
                    return texts;
                }
            }
        }
        return List.of();
    }

    @Nullable
    BigDecimal amount(String... names) {
        for (String name : names) {
            for (JsonNode place : places) {
                BigDecimal amount = Amounts.of(place.path(name));
                if (amount != null && amount.signum() > 0) {
                    return amount;
                }
            }
        }
        return null;
    }

    @Nullable
    Boolean truth(String name) {
        return places.stream()
                .map(place -> place.path(name))
                .filter(JsonNode::isBoolean)
                .findFirst()
                .map(JsonNode::booleanValue)
                .orElse(null);
    }

    private static List<String> textsOf(JsonNode value) {
        List<String> texts = new ArrayList<>();
        boolean several = value.isArray() && value.valueStream().allMatch(JsonNode::isString);
        if (several) {
            value.valueStream().limit(MOST).forEach(item -> add(item.stringValue(), texts));
        } else {
            add(value.isNumber() ? value.asString() : Words.of(value), texts);
        }
        return texts;
    }

    private static void add(@Nullable String text, List<String> into) {
        if (text != null && !text.isBlank()) {
            into.add(shortened(text));
        }
    }

    static String shortened(String text) {
        String stripped = text.strip();
        if (stripped.length() <= LONGEST) {
            return stripped;
        }
        int end = Character.isHighSurrogate(stripped.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return stripped.substring(0, end);
    }
}
