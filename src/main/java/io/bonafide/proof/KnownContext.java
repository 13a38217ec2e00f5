package io.bonafide.proof;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.context.TermDefinition;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A processed context, with what its terms mean worked out when first asked. How contexts combine is the library's
 * business; here is only kept what came out. Equal only to itself. Safe for use by many threads.
 */
final class KnownContext {
    private final ActiveContext active;
    private final @Nullable KnownContext previous;
    private final Set<String> typeNames;
    private final boolean renamesValues;
    // No more entries than the context has terms.
    private final Map<String, KnownTerm> terms = new ConcurrentHashMap<>();

    private KnownContext(ActiveContext active, @Nullable KnownContext previous) {
        this.active = active;
        this.previous = previous;
        this.typeNames = namesFor("@type");
        this.renamesValues = !namesFor("@value").isEmpty();
    }

    static KnownContext outermost(ActiveContext active) {
        return new KnownContext(active, null);
    }

    /** The context that holds again inside, where this one does not reach into nested nodes. */
    @Nullable
    KnownContext previous() {
        return previous;
    }

    /** The names under which a node states its types. */
    Set<String> typeNames() {
        return typeNames;
    }

    /** Whether {@code @value} has another name, so that value objects cannot be told by their names. */
    boolean renamesValues() {
        return renamesValues;
    }

    boolean defines(String name) {
        return active.containsTerm(name);
    }

    @Nullable
    KnownTerm term(String name) {
        KnownTerm known = terms.get(name);
        if (known == null) {
            TermDefinition definition = active.getTermsMapping().get(name);
            if (definition != null) {
                known = KnownTerm.of(definition, active);
                terms.put(name, known);
            }
        }
        return known;
    }

    /** For the node that is a property's value (JSON-LD 1.1 API, "Expansion", step 8). */
    @Nullable
    KnownContext withProperty(String property, JsonValue local) throws JsonLdError {
        return derived(active.newContext().overrideProtected(true).create(local, base(active, property)));
    }

    /** For a property's scalar value (step 4.2). */
    @Nullable
    KnownContext withScalar(String property) throws JsonLdError {
        return derived(active.newContext().create(local(property), base(active, property)));
    }

    /** For a node of these types, which bring contexts of their own (step 11). */
    @Nullable
    KnownContext withTypes(List<String> sorted) throws JsonLdError {
        ActiveContext result = active;
        for (String type : sorted) {
            result = result.newContext().propagate(false).create(local(type), base(result, type));
        }
        return derived(result);
    }

    JsonValue local(String name) {
        return Objects.requireNonNull(active.getTermsMapping().get(name)).getLocalContext();
    }

    private static @Nullable URI base(ActiveContext context, String name) {
        return context.getTerm(name).map(TermDefinition::getBaseUrl).orElse(null);
    }

    /** {@code null} where the one to return to is none that is known. */
    private @Nullable KnownContext derived(ActiveContext result) {
        ActiveContext back = result.getPreviousContext();
        if (back == null) {
            return new KnownContext(result, null);
        }
        if (back == active) {
            return new KnownContext(result, this);
        }
        return previous != null && back == previous.active ? new KnownContext(result, previous) : null;
    }

    private Set<String> namesFor(String keyword) {
        return active.getTermsMapping().entrySet().stream()
                .filter(term -> keyword.equals(term.getValue().getUriMapping()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
