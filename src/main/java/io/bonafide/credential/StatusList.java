package io.bonafide.credential;

import java.util.Set;

/**
 * A decoded status list. It says nothing until the credential it came in has itself been verified.
 *
 * <p>Bits are numbered from the left of the first byte (Bitstring Status List v1.0, 3.2 and 3.3).
 */
public final class StatusList {
    /** Fewer entries would let one stand out (Bitstring Status List v1.0, 6.1; "Validate Algorithm"). */
    public static final int MIN_ENTRIES = 131_072;

    private final String id;
    private final Set<String> purposes;
    private final byte[] bits;

    /**
     * @param id of the list credential; empty where it states none
     * @param purposes stated purposes
     * @param bits inflated bitstring
     */
    public StatusList(String id, Set<String> purposes, byte[] bits) {
        this.id = id;
        this.purposes = Set.copyOf(purposes);
        this.bits = bits.clone();
    }

    public String id() {
        return id;
    }

    public Set<String> purposes() {
        return purposes;
    }

    /** Number of bits. */
    public long length() {
        return 8L * bits.length;
    }

    /** Whether it has the entries that a list must have, when each takes that many bits. */
    public boolean isLongEnough(int size) {
        return length() / size >= MIN_ENTRIES;
    }

    /**
     * The value of one entry.
     *
     * @param index entry number, from 0
     * @param size bits per entry, 1 to 32
     * @throws IndexOutOfBoundsException when the entry does not lie wholly within the list
     */
    public long value(long index, int size) {
        if (index < 0 || size < 1 || size > 32 || index > (length() - size) / size) {
            throw new IndexOutOfBoundsException("Entry " + index + " of size " + size + " in " + length() + " bits");
        }
        long value = 0;
        for (long bit = index * size; bit < (index + 1) * size; bit++) {
            value = value << 1 | (bits[(int) (bit >> 3)] >> (7 - (bit & 7)) & 1);
        }
        return value;
    }
}
