package io.bonafide.proof;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.cbor.CBORFactory;

/**
 * The spelling of a {@link DerivedProof}: multibase base64url of three bytes that say what it is and CBOR (RFC 8949). Only
 * the shortest CBOR without tags is taken (vc-di-ecdsa 3.5.6: tagging must not be used). No count in it is believed: all
 * that is read lies in the document, whose size is bounded.
 */
final class DerivedProofValue {
    private static final CBORFactory CBOR = new CBORFactory();
    private static final byte[] BASE = {(byte) 0xd9, 0x5d, 0x00};
    private static final byte[] DERIVED = {(byte) 0xd9, 0x5d, 0x01};

    private DerivedProofValue() {}

    static DerivedProof decode(String value) throws Refusal {
        if (!value.startsWith("u")) {
            throw Refusal.malformed("A derived proof that is not in base64url");
        }
        byte[] bytes = Base64Url.decode(value.substring(1), "A derived proof");
        if (startsWith(bytes, BASE)) {
            throw Refusal.unsupported("A base proof, which is for its holder alone: nothing was derived from it");
        }
        if (!startsWith(bytes, DERIVED)) {
            throw Refusal.malformed("Neither a derived proof nor a base proof");
        }
        try (JsonParser parser =
                CBOR.createParser(ObjectReadContext.empty(), bytes, DERIVED.length, bytes.length - DERIVED.length)) {
            DerivedProof proof = read(parser);
            if (Arrays.equals(bytes, encode(proof))) {
                return proof;
            }
        } catch (JacksonException e) {
            throw Refusal.malformed("A derived proof that is not CBOR");
        }
        throw Refusal.malformed("A derived proof in a loose spelling of CBOR");
    }

    /** As {@link #decode} wants it, without the multibase letter. */
    static byte[] encode(DerivedProof proof) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(DERIVED);
        try (JsonGenerator cbor = CBOR.createGenerator(ObjectWriteContext.empty(), out)) {
            cbor.writeStartArray(proof, 5);
            cbor.writeBinary(proof.baseSignature());
            cbor.writeBinary(proof.ephemeralKey());
            cbor.writeStartArray(proof, proof.signatures().size());
            proof.signatures().forEach(cbor::writeBinary);
            cbor.writeEndArray();
            cbor.writeStartObject(proof, proof.labels().size());
            proof.labels().forEach((number, label) -> {
                cbor.writePropertyId(number);
                cbor.writeBinary(label);
            });
            cbor.writeEndObject();
            cbor.writeStartArray(proof, proof.mandatory().size());
            proof.mandatory().forEach(cbor::writeNumber);
            cbor.writeEndArray();
            cbor.writeEndArray();
        }
        return out.toByteArray();
    }

    private static DerivedProof read(JsonParser parser) throws Refusal {
        expect(JsonToken.START_ARRAY, parser.nextToken());
        byte[] baseSignature = bytes(parser, parser.nextToken(), DerivedProof.SIGNATURE_LENGTH);
        byte[] ephemeralKey = bytes(parser, parser.nextToken(), DerivedProof.KEY_LENGTH);
        List<byte[]> signatures = signatures(parser);
        Map<Integer, byte[]> labels = labels(parser);
        List<Integer> mandatory = mandatory(parser);
        expect(JsonToken.END_ARRAY, parser.nextToken());
        if (parser.nextToken() != null) {
            throw misshapen();
        }
        return new DerivedProof(baseSignature, ephemeralKey, signatures, labels, mandatory);
    }

    private static List<byte[]> signatures(JsonParser parser) throws Refusal {
        expect(JsonToken.START_ARRAY, parser.nextToken());
        List<byte[]> signatures = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            signatures.add(bytes(parser, token, DerivedProof.SIGNATURE_LENGTH));
        }
        return signatures;
    }

    private static Map<Integer, byte[]> labels(JsonParser parser) throws Refusal {
        expect(JsonToken.START_OBJECT, parser.nextToken());
        Map<Integer, byte[]> labels = new LinkedHashMap<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            expect(JsonToken.PROPERTY_NAME, token);
            int number = number(parser.currentName());
            if (labels.put(number, bytes(parser, parser.nextToken(), DerivedProof.LABEL_LENGTH)) != null) {
                throw Refusal.malformed("A derived proof that labels one node twice");
            }
        }
        return labels;
    }

    private static List<Integer> mandatory(JsonParser parser) throws Refusal {
        expect(JsonToken.START_ARRAY, parser.nextToken());
        List<Integer> places = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            expect(JsonToken.VALUE_NUMBER_INT, token);
            places.add(number(parser.getNumberValue().toString()));
        }
        return places;
    }

    private static byte[] bytes(JsonParser parser, JsonToken token, int length) throws Refusal {
        expect(JsonToken.VALUE_EMBEDDED_OBJECT, token);
        // CBOR's "undefined" is an embedded object too, of nothing.
        byte[] bytes = parser.getBinaryValue();
        if (bytes == null || bytes.length != length) {
            throw misshapen();
        }
        return bytes;
    }

    // A document has far fewer than a million statements.
    private static int number(String digits) throws Refusal {
        if (!digits.matches("[0-9]{1,6}")) {
            throw misshapen();
        }
        return Integer.parseInt(digits);
    }

    private static void expect(JsonToken wanted, JsonToken found) throws Refusal {
        if (found != wanted) {
            throw misshapen();
        }
    }

    private static Refusal misshapen() {
        return Refusal.malformed("A derived proof that is not of the five parts it should have");
    }

    private static boolean startsWith(byte[] bytes, byte[] head) {
        return bytes.length >= head.length && Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }
}
