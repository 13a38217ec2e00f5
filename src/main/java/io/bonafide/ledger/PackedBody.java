package io.bonafide.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bytes as gzip, bounded both ways. */
final class PackedBody {
    /** Packed; what both databases take in one column. */
    static final int MOST_PACKED = 1 << 20;
    /** Unpacked; no document that was fetched, or given, is larger. */
    static final int MOST_UNPACKED = 5 << 20;

    private PackedBody() {}

    /** Empty when that is more than is kept. */
    static Optional<byte[]> pack(byte[] bytes) {
        return pack(bytes, MOST_PACKED);
    }

    /**
     * @param most packed
     */
    static Optional<byte[]> pack(byte[] bytes, int most) {
        if (bytes.length > MOST_UNPACKED) {
            return Optional.empty();
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return packed.size() > most ? Optional.empty() : Optional.of(packed.toByteArray());
    }

    /** Empty when it is not whole, or larger than anything that was packed. */
    static Optional<byte[]> unpack(byte[] packed) {
        try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = gzip.readNBytes(MOST_UNPACKED + 1);
            return bytes.length > MOST_UNPACKED ? Optional.empty() : Optional.of(bytes);
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }
}
