package io.bonafide.proof;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.json.JsonProvider;
import com.apicatalog.jsonld.processor.ProcessingRuntime;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * JSON-LD expansion in safe mode: what cannot be expanded completely is refused (JSON-LD 1.1 API, "Expansion";
 * VC Data Integrity, "Context Validation").
 */
final class Expansion {
    private final Contexts contexts;
    private final JsonLdOptions options;

    // Processing the contexts costs as much as everything else together, and issuers use few combinations.
    private final Cache<JsonValue, ActiveContext> processed =
            Caffeine.newBuilder().maximumSize(100).build();

    Expansion(Contexts contexts) {
        this.contexts = contexts;
        this.options = new JsonLdOptions(contexts);
        this.options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
        this.options.setProduceGeneralizedRdf(false);
        // The library's own context cache is a plain LinkedHashMap, not made for several threads.
        this.options.setContextCache(null);
    }

    JsonLdOptions options() {
        return options;
    }

    JsonArray expand(JsonObject document) throws Refusal {
        SafeMode.check(document, contexts);
        JsonValue context = document.get("@context");
        if (context == null) {
            throw Refusal.malformed("No context");
        }
        JsonObject body = JsonObjects.without(document, "@context");
        JsonArray expanded = expand(body, active(context));
        Coverage.check(body, expanded);
        return expanded;
    }

    private static JsonArray expand(JsonObject body, ActiveContext active) throws Refusal {
        try {
            JsonValue expanded = com.apicatalog.jsonld.expansion.Expansion.with(active, body, null, null)
                    .compute();
            return expanded instanceof JsonArray array
                    ? array
                    : JsonProvider.instance().createArrayBuilder().add(expanded).build();
        } catch (JsonLdError e) {
            throw refusal(e);
        } catch (NullPointerException | ClassCastException | IllegalStateException e) {
            // How the library ends on terms in places where it did not expect them; it cannot tell us which.
            throw Refusal.unsupported("A document that cannot be expanded");
        }
    }

    /** The processed context of a document. */
    ActiveContext active(JsonValue context) throws Refusal {
        ActiveContext known = processed.getIfPresent(context);
        if (known != null) {
            return known;
        }
        try {
            ActiveContext fresh = new ActiveContext(ProcessingRuntime.of(options))
                    .newContext()
                    .create(context, null);
            processed.put(context, fresh);
            return fresh;
        } catch (JsonLdError e) {
            throw refusal(e);
        }
    }

    private static Refusal refusal(JsonLdError error) {
        for (Throwable cause = error; cause instanceof JsonLdError reason; cause = cause.getCause()) {
            if (reason.getCode() == JsonLdErrorCode.PROTECTED_TERM_REDEFINITION) {
                return Refusal.malformed("Contexts that contradict each other");
            }
        }
        if (error.getCode() == JsonLdErrorCode.UNDEFINED_TERM) {
            return Refusal.notCovered("an undefined term");
        }
        if (error.getCode() == JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED) {
            return Refusal.unsupported("A context that is not bundled");
        }
        return Refusal.malformed("Not JSON-LD: " + error.getCode());
    }
}
