package io.bonafide.proof;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.context.ActiveContext;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The processed contexts, each made once: of whole documents, and those that types and properties bring along. A hostile
 * document can ask for many, so only so many are kept. Safe for use by many threads.
 */
final class KnownContexts {
    // A credential needs about a dozen; one takes some 20 KB.
    private static final int KEPT = 500;

    private final Expansion expansion;
    private final Cache<JsonValue, KnownContext> outermost =
            Caffeine.newBuilder().maximumSize(100).build();
    private final Cache<Scope, KnownContext> scoped =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    KnownContexts(Expansion expansion) {
        this.expansion = expansion;
    }

    KnownContext of(JsonValue context) throws Refusal, Unusual {
        KnownContext known = outermost.getIfPresent(context);
        if (known == null) {
            ActiveContext active = expansion.active(context);
            if (active.getPreviousContext() != null) {
                throw new Unusual();
            }
            known = KnownContext.outermost(active);
            outermost.put(context, known);
        }
        return known;
    }

    /**
     * Where a property that {@code stated} gives a context has a node as its value.
     *
     * @param within the context to which the property's is added
     */
    KnownContext inProperty(KnownContext within, KnownContext stated, String property) throws Unusual {
        return kept(
                new Scope(Way.PROPERTY, within, stated, List.of(property)),
                () -> within.withProperty(property, stated.local(property)));
    }

    KnownContext inScalar(KnownContext within, String property) throws Unusual {
        return kept(new Scope(Way.SCALAR, within, within, List.of(property)), () -> within.withScalar(property));
    }

    /** @param types those that bring a context, sorted */
    KnownContext inTypes(KnownContext within, List<String> types) throws Unusual {
        return kept(new Scope(Way.TYPES, within, within, types), () -> within.withTypes(types));
    }

    private KnownContext kept(Scope scope, Making making) throws Unusual {
        KnownContext known = scoped.getIfPresent(scope);
        if (known != null) {
            return known;
        }
        try {
            KnownContext made = making.make();
            if (made != null) {
                scoped.put(scope, made);
                return made;
            }
        } catch (JsonLdError | NullPointerException | ClassCastException | IllegalStateException e) {
            // All ways in which the library ends. The long way finds the same and says what it is.
            throw new Unusual();
        }
        throw new Unusual();
    }

    private interface Making {
        @Nullable
        KnownContext make() throws JsonLdError;
    }

    private enum Way {
        PROPERTY,
        SCALAR,
        TYPES
    }

    private record Scope(Way way, KnownContext within, KnownContext stated, List<String> names) {}
}
