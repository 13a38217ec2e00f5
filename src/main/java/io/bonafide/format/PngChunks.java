package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG image one after the other (PNG, Third Edition, 5.3), each within bounds and with its check sum right.
 * The image must begin with {@code IHDR} and end with {@code IEND}, with nothing behind it: what one program shows and
 * another reads has to be one file.
 */
final class PngChunks {
    static final String SIGNATURE = "89504e470d0a1a0a";
    static final int SIGNATURE_LENGTH = 8;
    private static final int MOST = 20_000;
    private static final int FRAME = 12;

    private final ByteBuffer bytes;
    private int count;
    private String last = "";

    /** A chunk's type and content. */
    record Chunk(String type, byte[] content) {}

    /**
     * @param image that begins with the signature
     */
    PngChunks(byte[] image) {
        this.bytes = ByteBuffer.wrap(image).position(SIGNATURE_LENGTH);
    }

    boolean hasNext() {
        return !last.equals("IEND");
    }

    Chunk next() throws UnreadableDocument {
        int start = bytes.position();
        if (bytes.remaining() < FRAME) {
            throw malformed("PNG image that ends at byte " + start + ", before its end chunk");
        }
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining() - (FRAME - 4)) {
            throw malformed("PNG image cut off in the chunk at byte " + start);
        }
        if (++count > MOST) {
            throw malformed("PNG image with more than " + MOST + " chunks");
        }
        Chunk chunk = chunk(start, length);
        if ((count == 1) != chunk.type().equals("IHDR")) {
            throw malformed("PNG image whose header is not its first chunk, or not its only one, at byte " + start);
        }
        last = chunk.type();
        if (!hasNext() && (length > 0 || bytes.hasRemaining())) {
            throw malformed("PNG image with data after its end, at byte " + (start + FRAME));
        }
        return chunk;
    }

    private Chunk chunk(int start, int length) throws UnreadableDocument {
        CRC32 sum = new CRC32();
        sum.update(bytes.array(), start + 4, 4 + length);
        byte[] type = new byte[4];
        byte[] content = new byte[length];
        bytes.get(type).get(content);
        String name = new String(type, StandardCharsets.ISO_8859_1);
        if (!name.chars().allMatch(letter -> (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z'))) {
            throw malformed("PNG image with a chunk of no type, at byte " + start);
        }
        if (bytes.getInt() != (int) sum.getValue()) {
            throw malformed("PNG image with a wrong check sum in the " + name + " chunk at byte " + start);
        }
        return new Chunk(name, content);
    }
}
