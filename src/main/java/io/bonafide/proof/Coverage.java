package io.bonafide.proof;

import com.apicatalog.jsonld.lang.LanguageTag;
import com.apicatalog.jsonld.uri.UriUtils;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;

/**
 * Whether an expanded document still holds every value of the original, each in a form that becomes an RDF statement.
 *
 * <p>JSON-LD drops what it does not understand, in silence. This counts: as many scalars after expansion as before, and
 * none of them in a place or form that the conversion to RDF skips.
 */
final class Coverage {

    private Coverage() {}

    static void check(JsonObject document, JsonArray expanded) throws Refusal {
        int signed = 0;
        for (JsonValue node : expanded) {
            signed += node(node, true);
        }
        if (signed != scalars(document)) {
            throw Refusal.notCovered("values that JSON-LD drops");
        }
    }

    /** Scalars of a compact document: everything but contexts, nulls, and the type and language of a value object. */
    private static int scalars(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> scalarsOf(value.asJsonObject());
            case ARRAY ->
                value.asJsonArray().stream().mapToInt(Coverage::scalars).sum();
            case NULL -> 0;
            case STRING, NUMBER, TRUE, FALSE -> 1;
        };
    }

    private static int scalarsOf(JsonObject object) {
        if (object.containsKey("@value")) {
            return scalars(object.getOrDefault("@value", JsonValue.NULL));
        }
        int count = 0;
        for (Map.Entry<String, JsonValue> member : object.entrySet()) {
            count += member.getKey().equals("@context") ? 0 : scalars(member.getValue());
        }
        return count;
    }

    private static int node(JsonValue value, boolean standsAlone) throws Refusal {
        if (!(value instanceof JsonObject object)) {
            throw Refusal.notCovered("a value that belongs to nothing");
        }
        if (object.containsKey("@value")) {
            return value(object, standsAlone);
        }
        if (standsAlone && object.size() == 1 && object.containsKey("@id")) {
            throw Refusal.notCovered("an id about which nothing is said");
        }
        int count = 0;
        for (Map.Entry<String, JsonValue> member : object.entrySet()) {
            count += member(member.getKey(), member.getValue());
        }
        return count;
    }

    private static int member(String name, JsonValue value) throws Refusal {
        return switch (name) {
            case "@id" -> iri(value);
            case "@type" -> iris(value);
            case "@graph" -> nodes(value, true);
            case "@list" -> nodes(value, false);
            default -> property(name, value);
        };
    }

    private static int property(String name, JsonValue value) throws Refusal {
        if (!absolute(name)) {
            throw Refusal.notCovered("an undefined term");
        }
        return nodes(value, false);
    }

    private static int nodes(JsonValue value, boolean standAlone) throws Refusal {
        if (!(value instanceof JsonArray array)) {
            throw Refusal.notCovered("a value that belongs to nothing");
        }
        int count = 0;
        for (JsonValue item : array) {
            count += node(item, standAlone);
        }
        return count;
    }

    private static int value(JsonObject object, boolean standsAlone) throws Refusal {
        JsonValue type = object.get("@type");
        JsonValue language = object.get("@language");
        if (standsAlone || object.containsKey("@direction") || object.containsKey("@index")) {
            throw Refusal.notCovered("a direction, or a value that belongs to nothing");
        }
        if (language != null && !(language instanceof JsonString tag && LanguageTag.isWellFormed(tag.getString()))) {
            throw Refusal.notCovered("text in a malformed language");
        }
        if (type instanceof JsonString name && name.getString().equals("@json")) {
            return scalars(object.getOrDefault("@value", JsonValue.NULL));
        }
        if (type != null) {
            iri(type);
        }
        return 1;
    }

    private static int iris(JsonValue value) throws Refusal {
        if (!(value instanceof JsonArray array)) {
            return iri(value);
        }
        int count = 0;
        for (JsonValue item : array) {
            count += iri(item);
        }
        return count;
    }

    private static int iri(JsonValue value) throws Refusal {
        if (!(value instanceof JsonString text && (text.getString().startsWith("_:") || absolute(text.getString())))) {
            throw Refusal.notCovered("an undefined type or a relative id");
        }
        return 1;
    }

    private static boolean absolute(String iri) {
        return UriUtils.isAbsoluteUri(iri, UriValidationPolicy.Full);
    }
}
