package io.bonafide.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A text for people, which JSON-LD lets stand plain, as a language value, as a list of them, or as a language map. */
final class Words {
    private record Phrase(String language, String text) {}

    private Words() {}

    /** English where there is English, else the first; {@code null} where there is no text at all. */
    static @Nullable String of(JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        List<Phrase> phrases = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> collect(item, phrases));
        } else {
            collect(value, phrases);
        }
        return phrases.stream()
                .filter(phrase ->
                        phrase.language().equals("en") || phrase.language().startsWith("en-"))
                .findFirst()
                .or(() -> phrases.stream().findFirst())
                .map(Phrase::text)
                .orElse(null);
    }

    private static void collect(JsonNode value, List<Phrase> into) {
        if (value.isString()) {
            into.add(new Phrase("", value.stringValue()));
        } else if (value.path("@value").isString()) {
            into.add(new Phrase(
                    value.path("@language").asString(""), value.get("@value").stringValue()));
        } else if (value.isObject()) {
            value.propertyStream()
                    .filter(entry ->
                            entry.getValue().isString() && !entry.getKey().startsWith("@"))
                    .forEach(entry ->
                            into.add(new Phrase(entry.getKey(), entry.getValue().stringValue())));
        }
    }
}
