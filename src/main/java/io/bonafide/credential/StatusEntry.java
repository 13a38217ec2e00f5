package io.bonafide.credential;

import org.jspecify.annotations.Nullable;

/**
 * Where a credential says its status can be learned.
 *
 * @param kind the status method; {@link Kind#UNSUPPORTED} keeps the stated type in {@code type}
 * @param type as stated
 * @param purpose {@code revocation}, {@code suspension} ...; as stated
 * @param list address of the status list
 * @param index position in the list as stated, unchecked; {@code null} for lists that name credentials
 * @param size bits per entry, 1 where nothing is stated
 */
public record StatusEntry(
        Kind kind,
        String type,
        @Nullable String purpose,
        @Nullable String list,
        @Nullable String index,
        int size) {

    /** Status methods. */
    public enum Kind {
        /** W3C Bitstring Status List v1.0. */
        BITSTRING_STATUS_LIST,
        /** A method that this verifier does not speak: the status is then unknown, never fine. */
        UNSUPPORTED
    }
}
