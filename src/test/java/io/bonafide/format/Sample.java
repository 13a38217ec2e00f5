package io.bonafide.format;

import io.bonafide.credential.Credential;
import io.bonafide.credential.Deviation;
import io.bonafide.credential.SecuredDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A document of the test resources and copies of it with one thing changed. */
final class Sample {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ObjectNode node;

    private Sample(ObjectNode node) {
        this.node = node;
    }

    static Sample of(String file) {
        try (InputStream in = Sample.class.getResourceAsStream(file)) {
            return new Sample((ObjectNode) MAPPER.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON with single quotes, which read better in Java. */
    static Sample json(String text) {
        return new Sample((ObjectNode) MAPPER.readTree(text.replace('\'', '"')));
    }

    /**
     * @param pointer to a member or an array's item
     */
    Sample with(String pointer, String json) {
        ObjectNode copy = node.deepCopy();
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = slash == 0 ? copy : copy.at(pointer.substring(0, slash));
        String last = pointer.substring(slash + 1);
        JsonNode value = MAPPER.readTree(json.replace('\'', '"'));
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
        return new Sample(copy);
    }

    /** For names that are no place in a pointer. */
    Sample withMember(String name, String json) {
        ObjectNode copy = node.deepCopy();
        copy.set(name, MAPPER.readTree(json.replace('\'', '"')));
        return new Sample(copy);
    }

    Sample without(String pointer) {
        ObjectNode copy = node.deepCopy();
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = slash == 0 ? copy : copy.at(pointer.substring(0, slash));
        ((ObjectNode) parent).remove(pointer.substring(slash + 1));
        return new Sample(copy);
    }

    /** The JSON of one place. */
    String node(String pointer) {
        return node.at(pointer).toString();
    }

    String text() {
        return node.toString();
    }

    SecuredDocument document() {
        return document(text());
    }

    static SecuredDocument document(String text) {
        return new SecuredDocument(text.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    /** A token around it whose signature is a placeholder. */
    String jws(String header) {
        return base64(header.replace('\'', '"')) + '.' + base64(text()) + ".c2lnbmF0dXJl";
    }

    static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    Credential read() throws UnreadableDocument {
        return complete(document());
    }

    static Credential complete(SecuredDocument document) throws UnreadableDocument {
        Reading reading = CredentialReaders.inOrder().read(document, "");
        return ((Reading.Complete) reading).credential();
    }

    static List<Deviation> serious(Credential credential) {
        return credential.deviations().stream()
                .filter(deviation -> deviation.kind() != Deviation.Kind.TOLERATED)
                .toList();
    }
}
