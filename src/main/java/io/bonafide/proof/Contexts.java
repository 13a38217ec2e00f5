package io.bonafide.proof;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import io.bonafide.credential.Sha256;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The JSON-LD contexts that this verifier knows, and no others: nothing is ever fetched while a proof is checked. Each
 * bundled file is pinned by its SHA-256, so a changed file stops the program instead of changing what a term means.
 */
final class Contexts implements DocumentLoader {
    private static final Contexts BUNDLED = new Contexts(load());

    private final Map<String, Document> known;

    private Contexts(Map<String, Document> known) {
        this.known = Map.copyOf(known);
    }

    /** The contexts of a production verifier. */
    static Contexts bundled() {
        return BUNDLED;
    }

    /** These contexts and some more: tests bring the example contexts of specifications. */
    Contexts with(Map<String, JsonObject> more) {
        Map<String, Document> all = new LinkedHashMap<>(known);
        more.forEach((url, content) -> all.put(url, JsonDocument.of(content)));
        return new Contexts(all);
    }

    boolean contains(String url) {
        return known.containsKey(url);
    }

    Set<String> urls() {
        return known.keySet();
    }

    @Override
    public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
        Document document = known.get(url.toString());
        if (document == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Not a bundled context");
        }
        return document;
    }

    private static Map<String, Document> load() {
        Map<String, Document> loaded = new LinkedHashMap<>();
        for (PinnedContext context : PinnedContext.values()) {
            loaded.put(context.url(), JsonDocument.of(read(context)));
        }
        return loaded;
    }

    private static JsonObject read(PinnedContext context) {
        try (InputStream resource = Contexts.class.getResourceAsStream("contexts/" + context.file())) {
            if (resource == null) {
                throw new IllegalStateException("Missing context " + context.file());
            }
            return parse(context, resource.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read context " + context.file(), e);
        }
    }

    /** Refuses content that is not what was pinned. */
    static JsonObject parse(PinnedContext context, byte[] content) {
        if (!Sha256.of(content).hex().equals(context.sha256())) {
            throw new IllegalStateException("Context " + context.file() + " is not the one that was pinned");
        }
        try {
            return StrictJson.object(content);
        } catch (Refusal e) {
            throw new IllegalStateException("Context " + context.file() + " is not JSON", e);
        }
    }
}
