package io.bonafide.proof;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a document must look like before it is expanded, so that its JSON names mean what the signed statements mean.
 *
 * <p>A signature over RDF survives every rewriting that keeps the statements: a member renamed to the full IRI of its
 * term, a node moved under {@code @graph}, {@code @included} or {@code @reverse}. We read credentials by their JSON
 * names, so such documents are refused rather than read differently from what was signed (VC Data Integrity, "Context
 * Validation").
 */
final class SafeMode {
    // One credential has a few hundred values, a large CLR some thousands. Expansion is quadratic in places.
    private static final int MAX_VALUES = 10_000;
    private static final int MAX_OBJECTS = 1_500;
    private static final int MAX_DIGITS = 15;
    private static final BigDecimal MAX_INTEGER = BigDecimal.TEN.pow(21);
    private static final int MAX_EXPONENT = 300;
    private static final Set<String> VALUE_OBJECT = Set.of("@value", "@type", "@language");

    private final Contexts contexts;
    private int values;
    private int objects;

    private SafeMode(Contexts contexts) {
        this.contexts = contexts;
    }

    /** Passes silently, or says what is wrong. */
    static void check(JsonObject document, Contexts contexts) throws Refusal {
        new SafeMode(contexts).object(document);
    }

    private void value(JsonValue value) throws Refusal {
        if (++values > MAX_VALUES) {
            throw Refusal.malformed("Too many values to canonicalise");
        }
        switch (value.getValueType()) {
            case OBJECT -> object(value.asJsonObject());
            case ARRAY -> {
                for (JsonValue item : value.asJsonArray()) {
                    value(item);
                }
            }
            case STRING -> refuseHalfCharacters(((JsonString) value).getString());
            case NUMBER -> number((JsonNumber) value);
            case TRUE, FALSE, NULL -> {}
        }
    }

    private void object(JsonObject object) throws Refusal {
        if (++objects > MAX_OBJECTS) {
            throw Refusal.malformed("Too many objects to canonicalise");
        }
        boolean valueObject = object.containsKey("@value");
        for (Map.Entry<String, JsonValue> member : object.entrySet()) {
            String name = member.getKey();
            if (name.equals("@context")) {
                context(member.getValue());
            } else {
                name(name, valueObject);
                value(member.getValue());
            }
        }
    }

    private static void name(String name, boolean valueObject) throws Refusal {
        if (valueObject ? !VALUE_OBJECT.contains(name) : name.startsWith("@")) {
            throw Refusal.notCovered("a JSON-LD keyword where a credential has none");
        }
        if (name.indexOf(':') >= 0) {
            throw Refusal.unsupported("Members named by IRI instead of by a term");
        }
        refuseHalfCharacters(name);
    }

    private void context(JsonValue context) throws Refusal {
        List<? extends JsonValue> entries =
                context.getValueType() == JsonValue.ValueType.ARRAY ? context.asJsonArray() : List.of(context);
        for (JsonValue entry : entries) {
            if (!(entry instanceof JsonString url)) {
                throw Refusal.unsupported("A context that is written inside the document");
            }
            if (!contexts.contains(url.getString())) {
                throw Refusal.unsupported("A context that is not bundled");
            }
        }
    }

    // A lone surrogate has no UTF-8, so two different strings would hash alike.
    static void refuseHalfCharacters(String text) throws Refusal {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw Refusal.notCovered("text with half a character");
            }
        }
    }

    // Signed numbers are integers or xsd:double with 16 digits; what lies beyond would be rounded away.
    private static void number(JsonNumber number) throws Refusal {
        BigDecimal value = number.bigDecimalValue();
        // Before stripTrailingZeros, whose work grows with the exponent.
        if (Math.abs((long) value.scale()) > MAX_EXPONENT) {
            throw Refusal.notCovered("a number out of range");
        }
        BigDecimal plain = value.stripTrailingZeros();
        boolean integer = plain.scale() <= 0 && plain.abs().compareTo(MAX_INTEGER) < 0;
        if (!integer && plain.precision() > MAX_DIGITS) {
            throw Refusal.notCovered("a number with more digits than are signed");
        }
    }
}
