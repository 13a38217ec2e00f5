package io.bonafide.credential;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A document exactly as received: the bytes that a proof covers.
 *
 * <p>Immutable; two documents are equal when their bytes are.
 */
public final class SecuredDocument {
    private final byte[] bytes;
    private final String mediaType;
    private final Sha256 digest;

    /**
     * @param mediaType as stated by whoever gave it, without parameters; a remark, never trusted
     */
    public SecuredDocument(byte[] bytes, String mediaType) {
        this.bytes = bytes.clone();
        this.mediaType = mediaType;
        this.digest = Sha256.of(this.bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Its first bytes: so many, or all where there are fewer. */
    public byte[] beginning(int most) {
        return Arrays.copyOf(bytes, Math.min(most, bytes.length));
    }

    public int size() {
        return bytes.length;
    }

    public String mediaType() {
        return mediaType;
    }

    public Sha256 digest() {
        return digest;
    }

    /** Decoded as UTF-8, the encoding of every format we read. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecuredDocument that && digest.equals(that.digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    @Override
    public String toString() {
        return mediaType + ", " + bytes.length + " bytes, " + digest.shortForm();
    }
}
