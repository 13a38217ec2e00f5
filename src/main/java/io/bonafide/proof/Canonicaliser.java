package io.bonafide.proof;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.processor.ToRdfProcessor;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * From a JSON-LD document to the canonical statements that are signed (vc-di-eddsa, "Transformation"): the short way
 * ({@link DirectStatements}, {@link DistinctBlanks}) where it is sure to give the same, else the long way.
 */
final class Canonicaliser {
    // titanium-json-ld formats doubles with one DecimalFormat for all threads, which is not made for that.
    private static final Object ONE_AT_A_TIME = new Object();
    private static final String SHA_256 = "SHA-256";

    private final Contexts contexts;
    private final Expansion expansion;
    private final KnownContexts known;

    Canonicaliser(Contexts contexts) {
        this.contexts = contexts;
        this.expansion = new Expansion(contexts);
        this.known = new KnownContexts(expansion);
    }

    /** Canonical N-Quads of a document, by SHA-256. */
    String canonical(JsonObject document) throws Refusal {
        return canonical(document, SHA_256);
    }

    /**
     * Canonical N-Quads of a document.
     *
     * @param digest that tells blank nodes apart (RDFC-1.0, 4.1)
     */
    String canonical(JsonObject document, String digest) throws Refusal {
        SafeMode.check(document, contexts);
        try {
            return directly(document, digest);
        } catch (Unusual e) {
            return dataset(document, digest).canonical();
        }
    }

    String directly(JsonObject document, String digest) throws Refusal, Unusual {
        JsonValue context = document.get("@context");
        if (context == null) {
            throw new Unusual();
        }
        JsonObject body = JsonObjects.without(document, "@context");
        return DistinctBlanks.canonical(DirectStatements.of(body, known.of(context), known), digest);
    }

    /** The statements of a document, ready to be canonicalised: the long way. */
    RdfCanonicaliser dataset(JsonObject document, String digest) throws Refusal {
        JsonArray expanded = expansion.expand(document);
        RdfCanonicaliser rdf = new RdfCanonicaliser(digest);
        try {
            if (hasNumbers(expanded)) {
                synchronized (ONE_AT_A_TIME) {
                    ToRdfProcessor.toRdf(rdf.input(), expanded, expansion.options());
                }
            } else {
                ToRdfProcessor.toRdf(rdf.input(), expanded, expansion.options());
            }
        } catch (JsonLdError e) {
            throw Refusal.malformed("Not RDF: " + e.getCode());
        }
        return rdf;
    }

    private static boolean hasNumbers(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.values().stream().anyMatch(Canonicaliser::hasNumbers);
        }
        return value instanceof JsonArray array
                ? array.stream().anyMatch(Canonicaliser::hasNumbers)
                : value instanceof JsonNumber;
    }
}
