package io.bonafide.proof;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.processor.ToRdfProcessor;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** From a JSON-LD document to the canonical statements that are signed (vc-di-eddsa, "Transformation"). */
final class Canonicaliser {
    // titanium-json-ld formats doubles with one DecimalFormat for all threads, which is not made for that.
    private static final Object ONE_AT_A_TIME = new Object();

    private final Expansion expansion;

    Canonicaliser(Contexts contexts) {
        this.expansion = new Expansion(contexts);
    }

    /** Canonical N-Quads of a document. */
    String canonical(JsonObject document) throws Refusal {
        return dataset(document, "SHA-256").canonical();
    }

    /**
     * The statements of a document, ready to be canonicalised.
     *
     * @param digest that tells blank nodes apart (RDFC-1.0, 4.1)
     */
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
