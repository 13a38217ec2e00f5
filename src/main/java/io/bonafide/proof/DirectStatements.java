package io.bonafide.proof;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The short way from a document to its RDF statements: JSON-LD expansion and conversion to RDF in one walk, for documents
 * made of nothing but ids, types, nodes and scalars under defined terms, as credentials are.
 *
 * <p>It decides nothing. Whatever else occurs, be it lawful or not, is {@link Unusual} and goes the long way through
 * {@link Expansion}; a test holds the two to the same statements. So every value that gets here ends up in a statement
 * ({@link Coverage} has nothing left to find), under exactly one reading.
 */
final class DirectStatements {
    private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

    private final KnownContexts contexts;
    private final List<Statement> statements = new ArrayList<>();
    private int blanks;

    private DirectStatements(KnownContexts contexts) {
        this.contexts = contexts;
    }

    /** @param body a document that {@link SafeMode} passed, without its context */
    static List<Statement> of(JsonObject body, KnownContext context, KnownContexts contexts) throws Unusual {
        DirectStatements walk = new DirectStatements(contexts);
        walk.node(body, context);
        if (walk.statements.isEmpty()) {
            throw new Unusual();
        }
        return walk.statements;
    }

    /** The node's own term, after all that it says. */
    private String node(JsonObject object, KnownContext inherited) throws Unusual {
        // Steps numbered as in JSON-LD 1.1 API, "Expansion Algorithm". Step 10: types are read in this context.
        String typeName = typeName(object, inherited);
        JsonValue types = typeName == null ? null : object.get(typeName);
        KnownContext context = typed(types, inherited);
        String subject = subject(object, context);
        for (var member : object.entrySet()) {
            KnownTerm term = term(context, member.getKey());
            switch (term.kind()) {
                case ID -> {}
                case TYPE -> types(subject, member.getKey(), typeName, member.getValue(), inherited);
                case LITERAL, IRI, TERM -> values(subject, member.getKey(), term, member.getValue(), context);
                case UNUSUAL -> throw new Unusual();
            }
        }
        return subject;
    }

    private static @Nullable String typeName(JsonObject object, KnownContext context) throws Unusual {
        String found = null;
        for (String name : context.typeNames()) {
            if (object.containsKey(name)) {
                if (found != null) {
                    throw new Unusual();
                }
                found = name;
            }
        }
        return found;
    }

    /** Step 11: types may bring contexts. */
    private KnownContext typed(@Nullable JsonValue types, KnownContext context) throws Unusual {
        if (types == null) {
            return context;
        }
        List<String> scoped = new ArrayList<>();
        for (JsonValue item : types instanceof JsonArray several ? several : List.of(types)) {
            KnownTerm term = context.term(text(item));
            if (term != null && term.scoped()) {
                scoped.add(text(item));
            }
        }
        scoped.sort(null);
        return scoped.isEmpty() ? context : contexts.inTypes(context, List.copyOf(scoped));
    }

    private String subject(JsonObject object, KnownContext context) throws Unusual {
        String subject = null;
        for (var member : object.entrySet()) {
            if (term(context, member.getKey()).kind() == KnownTerm.Kind.ID) {
                if (subject != null) {
                    throw new Unusual();
                }
                subject = iri(text(member.getValue()), context);
            }
        }
        return subject == null ? "_:b" + blanks++ : subject;
    }

    private void types(String subject, String name, @Nullable String typeName, JsonValue value, KnownContext context)
            throws Unusual {
        // A context that a type brings might rename the member that says so.
        if (!name.equals(typeName)) {
            throw new Unusual();
        }
        for (JsonValue item : value instanceof JsonArray several ? several : List.of(value)) {
            statements.add(new Statement(subject, TYPE, termOrIri(text(item), context)));
        }
    }

    private void values(String subject, String name, KnownTerm term, JsonValue value, KnownContext context)
            throws Unusual {
        List<? extends JsonValue> items = value instanceof JsonArray several ? several : List.of(value);
        for (JsonValue item : items) {
            String object = item instanceof JsonObject node
                    ? node(node, within(node, name, term, context))
                    : scalar(name, term, item, context);
            statements.add(new Statement(subject, Objects.requireNonNull(term.iri()), object));
        }
    }

    /** Steps 7 and 8: what a type brought along ends here, what the property brings along begins. */
    private KnownContext within(JsonObject node, String property, KnownTerm term, KnownContext context) throws Unusual {
        KnownContext previous = context.previous();
        if (node.isEmpty() || (previous != null && context.renamesValues())) {
            throw new Unusual();
        }
        KnownContext result = previous == null || isReference(node, context) ? context : previous;
        return term.scoped() ? contexts.inProperty(result, context, property) : result;
    }

    private static boolean isReference(JsonObject node, KnownContext context) throws Unusual {
        if (node.size() > 1) {
            return false;
        }
        KnownTerm only = context.term(node.keySet().iterator().next());
        return only != null && only.kind() == KnownTerm.Kind.ID;
    }

    private String scalar(String name, KnownTerm stated, JsonValue value, KnownContext outside) throws Unusual {
        KnownContext context = stated.scoped() ? contexts.inScalar(outside, name) : outside;
        KnownTerm term = stated.scoped() ? term(context, name) : stated;
        return switch (term.kind()) {
            case IRI -> iri(text(value), context);
            case TERM -> termOrIri(text(value), context);
            case LITERAL -> literal(value, term.suffix());
            case ID, TYPE, UNUSUAL -> throw new Unusual();
        };
    }

    private static String literal(JsonValue value, @Nullable String suffix) throws Unusual {
        return switch (value.getValueType()) {
            case STRING -> Literals.text(text(value), suffix);
            case NUMBER -> Literals.number((JsonNumber) value, suffix);
            case TRUE -> Literals.truth(true, suffix);
            case FALSE -> Literals.truth(false, suffix);
            case ARRAY, OBJECT, NULL -> throw new Unusual();
        };
    }

    private static String termOrIri(String text, KnownContext context) throws Unusual {
        KnownTerm term = context.term(text);
        if (term == null) {
            return iri(text, context);
        }
        if (term.iri() == null) {
            throw new Unusual();
        }
        return term.iri();
    }

    /** An absolute IRI that cannot be taken for a term, nor for one shortened by a prefix. */
    private static String iri(String text, KnownContext context) throws Unusual {
        int colon = text.indexOf(':');
        boolean whole = colon > 0
                && !context.defines(text)
                && (text.startsWith("//", colon + 1) || !context.defines(text.substring(0, colon)))
                && text.charAt(0) != '_'
                && KnownTerm.isAbsolute(text);
        if (!whole) {
            throw new Unusual();
        }
        return '<' + text + '>';
    }

    private static KnownTerm term(KnownContext context, String name) throws Unusual {
        KnownTerm term = context.term(name);
        if (term == null) {
            throw new Unusual();
        }
        return term;
    }

    private static String text(JsonValue value) throws Unusual {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new Unusual();
    }
}
