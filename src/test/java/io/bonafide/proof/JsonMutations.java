package io.bonafide.proof;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Changes documents at random, always the same way for the same seed: names, types, values and nesting. */
final class JsonMutations {
    /** An Open Badges credential with most of what one can have. */
    static final JsonObject ALL_OF_IT = allOfIt();

    /** Every name that any bundled context defines, at whatever depth. */
    private static final List<String> TERMS = terms();

    private static final List<String> SCALARS = List.of(
            "\"plain\"",
            "\"\"",
            "\"https://other.example/1\"",
            "\"did:example:123#key\"",
            "\"urn:x:1\"",
            "\"mailto:a@b.example\"",
            "\"xsd:string\"",
            "\"schema:name\"",
            "\"relative/path\"",
            "\"_:b0\"",
            "\"_:b1\"",
            "\"@id\"",
            "\"id\"",
            "\"https://a.example/b c\"",
            "\"x:\"",
            "\":x\"",
            "\"\\\"\\\\\\n\\u0007\"",
            "\"h\\u00e9 \\ud83d\\ude00\"",
            "5",
            "5.0",
            "-3",
            "0.1",
            "1e3",
            "2.5e-7",
            "100000000000000000000",
            "true",
            "false",
            "null",
            "[]",
            "{}",
            "[\"a\",\"b\"]",
            "[[\"a\"]]",
            "[1,1,1.0]",
            "{\"@value\":\"v\"}",
            "{\"@value\":\"v\",\"@language\":\"en\"}",
            "{\"@value\":5,\"@type\":\"http://www.w3.org/2001/XMLSchema#integer\"}",
            "{\"id\":\"https://other.example/1\"}",
            "{\"id\":\"https://other.example/1\",\"type\":\"Profile\",\"name\":\"Other\"}",
            "{\"type\":[\"Profile\",\"Achievement\"],\"name\":\"Two\",\"creator\":{\"type\":\"Profile\"}}",
            "{\"type\":[\"Achievement\",\"Profile\"],\"name\":\"Two\",\"criteria\":{\"narrative\":\"n\"}}",
            "{\"name\":\"No type\",\"description\":\"d\"}");

    private final Random random;

    JsonMutations(long seed) {
        this.random = new Random(seed);
    }

    /** A copy with one to four changes. */
    JsonObject of(JsonObject document) {
        JsonObject changed = document;
        for (int i = random.nextInt(4); i >= 0; i--) {
            changed = object(changed);
        }
        return changed;
    }

    private JsonObject object(JsonObject object) {
        List<String> names = new ArrayList<>(object.keySet());
        names.remove("@context");
        if (names.isEmpty()) {
            return object;
        }
        String name = names.get(random.nextInt(names.size()));
        JsonValue value = Objects.requireNonNull(object.get(name));
        JsonObjectBuilder changed = Json.createObjectBuilder(object);
        if (random.nextInt(10) < 6 && (value instanceof JsonObject || value instanceof JsonArray)) {
            return changed.add(name, inside(value)).build();
        }
        switch (random.nextInt(6)) {
            case 0 -> changed.remove(name);
            case 1 -> changed.remove(name).add(term(), value);
            case 2 -> changed.add(term(), scalar());
            case 3 -> changed.add(name, Json.createArrayBuilder().add(value).add(scalar()));
            case 4 -> changed.add("type", Json.createArrayBuilder().add(term()).add(term()));
            default -> changed.add(name, scalar());
        }
        return changed.build();
    }

    private JsonValue inside(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object(object);
        }
        JsonArray array = value.asJsonArray();
        int chosen = array.isEmpty() ? 0 : random.nextInt(array.size());
        JsonArrayBuilder changed = Json.createArrayBuilder(array);
        if (array.isEmpty()) {
            return changed.add(scalar()).build();
        }
        JsonValue item = array.get(chosen);
        if (item instanceof JsonString) {
            return changed.set(chosen, Json.createValue(term())).build();
        }
        return changed.set(chosen, item instanceof JsonObject object ? object(object) : scalar())
                .build();
    }

    private String term() {
        return TERMS.get(random.nextInt(TERMS.size()));
    }

    private JsonValue scalar() {
        return value(SCALARS.get(random.nextInt(SCALARS.size())));
    }

    private static JsonValue value(String json) {
        return Objects.requireNonNull(Samples.json("{\"value\":" + json + "}").get("value"));
    }

    private static List<String> terms() {
        TreeSet<String> names = new TreeSet<>();
        for (PinnedContext pinned : PinnedContext.values()) {
            collect(Samples.json(text("/io/bonafide/proof/contexts/" + pinned.file())), names);
        }
        return List.copyOf(names);
    }

    private static void collect(JsonValue value, Set<String> names) {
        if (value instanceof JsonObject object) {
            object.forEach((name, inside) -> {
                if (!name.startsWith("@")) {
                    names.add(name);
                }
                collect(inside, names);
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(item -> collect(item, names));
        }
    }

    private static JsonObject allOfIt() {
        return Samples.json(
                text("/io/bonafide/verification/speed-credential.json").replace("%NUMBER%", "12345"));
    }

    private static String text(String resource) {
        try (InputStream in = JsonMutations.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
