package io.bonafide.proof;

import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.context.TermDefinition;
import com.apicatalog.jsonld.uri.UriUtils;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a term means in one context, as far as {@link DirectStatements} goes.
 *
 * @param iri what it stands for, in angle brackets; {@code null} where that is no absolute IRI
 * @param suffix of literals: the prescribed datatype; {@code null} where none is prescribed
 * @param scoped whether it brings a context of its own
 */
record KnownTerm(Kind kind, @Nullable String iri, @Nullable String suffix, boolean scoped) {
    private static final Collection<Set<String>> PLAIN_CONTAINERS = List.of(Set.of(), Set.of("@set"));

    /** What a member named so is. */
    enum Kind {
        /** The node's id. */
        ID,
        /** The node's types. */
        TYPE,
        /** A property whose scalars are literals. */
        LITERAL,
        /** A property whose texts are IRIs. */
        IRI,
        /** A property whose texts are terms or IRIs. */
        TERM,
        /** Anything else: maps, lists, graphs, JSON literals, languages, reversed properties, other keywords. */
        UNUSUAL
    }

    static KnownTerm of(TermDefinition definition, ActiveContext context) {
        String mapping = definition.getUriMapping();
        boolean scoped = definition.getLocalContext() != null;
        if ("@id".equals(mapping) || "@type".equals(mapping)) {
            return new KnownTerm(mapping.equals("@id") ? Kind.ID : Kind.TYPE, null, null, scoped);
        }
        if (mapping == null || !isAbsolute(mapping)) {
            return new KnownTerm(Kind.UNUSUAL, null, null, scoped);
        }
        String type = definition.getTypeMapping();
        Kind kind = isPlain(definition, context) ? kind(type) : Kind.UNUSUAL;
        String suffix = kind == Kind.LITERAL && type != null ? Literals.suffix(type) : null;
        return new KnownTerm(kind, '<' + mapping + '>', suffix, scoped);
    }

    private static Kind kind(@Nullable String type) {
        if (type == null) {
            return Kind.LITERAL;
        }
        return switch (type) {
            case "@id" -> Kind.IRI;
            case "@vocab" -> Kind.TERM;
            default -> isAbsolute(type) ? Kind.LITERAL : Kind.UNUSUAL;
        };
    }

    private static boolean isPlain(TermDefinition definition, ActiveContext context) {
        JsonValue language = definition.getLanguageMapping();
        boolean noLanguage = language == null
                ? context.getDefaultLanguage() == null
                : language.getValueType() == JsonValue.ValueType.NULL;
        return noLanguage
                && definition.getDirectionMapping() == null
                && context.getDefaultBaseDirection() == null
                && !definition.isReverseProperty()
                && definition.getIndexMapping() == null
                && definition.getNestValue() == null
                && PLAIN_CONTAINERS.contains(Set.copyOf(definition.getContainerMapping()));
    }

    /** As {@link Coverage} asks. */
    static boolean isAbsolute(String iri) {
        return UriUtils.isAbsoluteUri(iri, UriValidationPolicy.Full);
    }
}
