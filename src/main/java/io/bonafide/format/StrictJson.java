package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one JSON parser for what strangers wrote (RFC 8259, RFC 7493). Two readers must never see two documents in the same
 * bytes, so everything on which parsers differ is refused: a name given twice, bytes that are no UTF-8, lone
 * surrogates, numbers without a finite value, anything after the end. At most 2 MiB and 32 levels.
 */
final class StrictJson {
    static final int MAX_BYTES = 2 * 1024 * 1024;
    static final int MAX_DEPTH = 32;
    private static final int MAX_NUMBER_LENGTH = 100;
    private static final int MAX_NAME_LENGTH = 1_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .maxNameLength(MAX_NAME_LENGTH)
                            .maxStringLength(MAX_BYTES)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // A part that is written out again must say what was signed, to the last digit.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StrictJson() {}

    /**
     * A document. One UTF-8 byte order mark in front is tolerated, as RFC 8259 8.1 allows.
     *
     * @throws UnreadableDocument always {@code MALFORMED}
     */
    static JsonNode document(byte[] bytes) throws UnreadableDocument {
        if (bytes.length > MAX_BYTES) {
            throw malformed("Larger than " + MAX_BYTES + " bytes");
        }
        String text = utf8(bytes);
        return parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** A document that must be one object. */
    static ObjectNode object(byte[] bytes) throws UnreadableDocument {
        if (document(bytes) instanceof ObjectNode object) {
            return object;
        }
        throw malformed("JSON, but not an object");
    }

    /** A part of a document as a document of its own: the same names, texts and numbers. */
    static byte[] written(JsonNode part) {
        return MAPPER.writeValueAsBytes(part);
    }

    /** Text that is UTF-8 and nothing else. */
    static String utf8(byte[] bytes) throws UnreadableDocument {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("Not UTF-8");
        }
    }

    private static JsonNode parse(String text) throws UnreadableDocument {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node.isMissingNode()) {
                throw malformed("Empty");
            }
            refuseAmbiguousValues(node);
            return node;
        } catch (StreamConstraintsException e) {
            throw malformed("JSON deeper than " + MAX_DEPTH + " levels, or with a number or name too long");
        } catch (JacksonException e) {
            // The parser's own message quotes the document, which may hold personal data.
            throw malformed("Not well-formed JSON, or a name given twice, in line "
                    + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr());
        }
    }

    // The depth is bounded by the parser, so recursion is.
    private static void refuseAmbiguousValues(JsonNode node) throws UnreadableDocument {
        if (node.isFloatingPointNumber() && !Double.isFinite(node.decimalValue().doubleValue())) {
            throw malformed("A number without a finite value");
        }
        if (node.isString()) {
            refuseLoneSurrogates(node.stringValue());
        }
        for (String name : node.propertyNames()) {
            refuseLoneSurrogates(name);
        }
        for (JsonNode child : node) {
            refuseAmbiguousValues(child);
        }
    }

    // Encoders replace them, so two different texts would have one hash.
    private static void refuseLoneSurrogates(String text) throws UnreadableDocument {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw malformed("A text with half a character (lone surrogate)");
                }
                i++;
            }
        }
    }
}
