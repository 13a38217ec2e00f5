package io.bonafide.format;

import io.bonafide.credential.SecuredDocument;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One credential inside another document, as JSON, as a token, or as a token in a {@code data:} address.
 *
 * @param content what it says; {@code null} for a token that cannot be opened, which is reported when it is read
 */
record RecordMember(SecuredDocument document, @Nullable ObjectNode content) {
    private static final String JSON = "application/vc+ld+json";
    private static final String TOKEN = "application/vc+jwt";

    /** {@code null} where it is neither an object nor a text. */
    static @Nullable RecordMember of(JsonNode item) {
        if (item instanceof ObjectNode object) {
            String id = object.path("id").asString("");
            return new RecordMember(
                    new SecuredDocument(StrictJson.written(object), JSON),
                    id.startsWith("data:") ? payload(id.substring(id.indexOf(',') + 1)) : object);
        }
        if (item.isString()) {
            String text = item.stringValue();
            return new RecordMember(new SecuredDocument(text.getBytes(StandardCharsets.UTF_8), TOKEN), payload(text));
        }
        return null;
    }

    @Nullable
    String title() {
        JsonNode name = content == null
                ? null
                : content.path("credentialSubject").path("achievement").get("name");
        return name == null ? null : Words.of(name);
    }

    /** Adds every id that it states. */
    void addIdsTo(Set<String> ids) {
        if (content != null) {
            addIds(content, ids);
        }
    }

    // The depth is bounded by the parser, so recursion is.
    static void addIds(JsonNode node, Set<String> ids) {
        if (node.path("id").isString()) {
            ids.add(node.path("id").stringValue());
        }
        node.forEach(child -> addIds(child, ids));
    }

    private static @Nullable ObjectNode payload(String token) {
        try {
            ObjectNode payload = CompactJws.parse(token).payload();
            return payload.path("vc") instanceof ObjectNode inside ? inside : payload;
        } catch (UnreadableDocument e) {
            return null;
        }
    }
}
