package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The contexts of a document are not signed, what its names stand for is. If two bundled contexts had two names for one
 * thing, a holder could add the second context, write the second name, and the first would no longer be found.
 */
class ContextAliasesTest {
    private final Map<String, Set<String>> namesByMeaning = new TreeMap<>();

    @Test
    void nothingThatIsReadHasTwoNames() throws JsonLdError {
        for (String url : Contexts.bundled().urls()) {
            JsonObject context = Contexts.bundled()
                    .loadDocument(URI.create(url), new DocumentLoaderOptions())
                    .getJsonContent()
                    .orElseThrow()
                    .asJsonObject();
            walk(context.getOrDefault("@context", context), Map.of());
        }
        namesByMeaning.values().removeIf(names -> names.size() == 1);
        assertThat(namesByMeaning.values())
                .containsExactlyInAnyOrder(
                        // Proof options are taken by a closed list of names.
                        Set.of("expires", "expiration"),
                        // One way round or the other; not read.
                        Set.of("educationalCredentialAwarded", "awardedOnCompletionOf"),
                        // Open Badges 2.0 is never signed over statements.
                        Set.of("HostedBadge", "hosted"),
                        Set.of("SignedBadge", "signed"),
                        Set.of("revoked", "revokedAssertions"),
                        // A member and the type of its value: a slip of Open Badges 3.0 that cannot be swapped.
                        Set.of("Achievement", "achievement"),
                        Set.of("Address", "address"),
                        Set.of("Criteria", "criteria"),
                        Set.of("GeoCoordinates", "geo"),
                        Set.of("Image", "image"),
                        Set.of("Profile", "creator"));
    }

    private void walk(JsonValue context, Map<String, String> outer) {
        if (context instanceof JsonArray several) {
            several.forEach(one -> walk(one, outer));
        }
        if (context instanceof JsonObject terms) {
            Map<String, String> meanings = new HashMap<>(outer);
            terms.forEach((name, value) -> meanings.put(name, meaning(name, value)));
            terms.forEach((name, value) -> {
                if (!name.startsWith("@") && !meanings.getOrDefault(name, "").startsWith("@")) {
                    namesByMeaning
                            .computeIfAbsent(
                                    expanded(meanings.getOrDefault(name, name), meanings), any -> new TreeSet<>())
                            .add(name);
                }
                if (value instanceof JsonObject term && term.containsKey("@context")) {
                    walk(term.get("@context"), meanings);
                }
            });
        }
    }

    private static String meaning(String name, JsonValue value) {
        if (value instanceof JsonObject term) {
            return term.getString("@id", term.getString("@reverse", name));
        }
        return value instanceof JsonString text ? text.getString() : name;
    }

    private static String expanded(String meaning, Map<String, String> meanings) {
        int colon = meaning.indexOf(':');
        String prefix = colon < 0 ? null : meanings.get(meaning.substring(0, colon));
        return prefix == null || meaning.startsWith("//", colon + 1)
                ? meaning
                : expanded(prefix, meanings) + meaning.substring(colon + 1);
    }
}
