package io.bonafide.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes {@code ecdsa-sd-2023} proof values, byte by byte, without any library (RFC 8949, 3). */
final class SelectiveCbor {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /**
     * @param kind 0 for base, 1 for derived
     */
    SelectiveCbor(int kind) {
        out.write(0xd9);
        out.write(0x5d);
        out.write(kind);
    }

    String multibase() {
        return "u" + Signer.base64url(out.toByteArray());
    }

    SelectiveCbor array(int size) {
        return head(4, size);
    }

    SelectiveCbor bytes(byte[] bytes) {
        head(2, bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    SelectiveCbor byteStrings(List<byte[]> strings) {
        array(strings.size());
        strings.forEach(this::bytes);
        return this;
    }

    SelectiveCbor texts(List<String> texts) {
        array(texts.size());
        for (String text : texts) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            head(3, utf8.length);
            out.writeBytes(utf8);
        }
        return this;
    }

    SelectiveCbor map(Map<Integer, byte[]> labels) {
        head(5, labels.size());
        labels.forEach((number, label) -> head(0, number).bytes(label));
        return this;
    }

    SelectiveCbor numbers(List<Integer> numbers) {
        array(numbers.size());
        numbers.forEach(number -> head(0, number));
        return this;
    }

    /** Anything else. */
    SelectiveCbor raw(int... octets) {
        out.writeBytes(SigningKey.bytes(octets));
        return this;
    }

    private SelectiveCbor head(int major, int argument) {
        if (argument < 24) {
            out.write(major << 5 | argument);
        } else if (argument < 256) {
            out.write(major << 5 | 24);
            out.write(argument);
        } else {
            out.write(major << 5 | 25);
            out.write(argument >> 8);
            out.write(argument);
        }
        return this;
    }
}
