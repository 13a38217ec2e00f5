package io.bonafide.proof;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** JSON without second meanings: valid UTF-8, one object, no member twice, nothing after it (RFC 8259, RFC 7493). */
final class StrictJson {
    static final int MAX_DEPTH = 48;

    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private StrictJson() {}

    static JsonObject object(byte[] content) throws Refusal {
        String stated = utf8(content);
        // Editors write a byte order mark in front; it says nothing (RFC 8259, 8.1).
        String text = stated.startsWith("\uFEFF") ? stated.substring(1) : stated;
        checkStructure(text);
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            // The library's message quotes the document, so it is not passed on.
            throw Refusal.malformed("Not one JSON object with distinct members");
        }
    }

    private static String utf8(byte[] content) throws Refusal {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.malformed("Not UTF-8");
        }
    }

    // Before parsing: parsers and the walks after them recurse, and this parser ignores what follows the object.
    private static void checkStructure(String text) throws Refusal {
        int depth = 0;
        boolean inString = false;
        boolean closed = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (closed && " \t\r\n".indexOf(c) < 0) {
                throw Refusal.malformed("JSON with something after its end");
            }
            if (inString && c == '\\') {
                i++;
            } else if (c == '"') {
                inString = !inString;
            } else if (!inString) {
                depth += nesting(c);
                closed |= depth == 0 && nesting(c) < 0;
            }
            if (depth > MAX_DEPTH) {
                throw Refusal.malformed("JSON nested more than " + MAX_DEPTH + " levels deep");
            }
        }
    }

    private static int nesting(char c) {
        return switch (c) {
            case '{', '[' -> 1;
            case '}', ']' -> -1;
            default -> 0;
        };
    }
}
