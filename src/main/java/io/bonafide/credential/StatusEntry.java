package io.bonafide.credential;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a credential says its status can be learned.
 *
 * @param kind the status method; {@link Kind#UNSUPPORTED} keeps the stated type in {@code type}
 * @param type as stated
 * @param purpose {@code revocation}, {@code suspension} ...; as stated
 * @param list address of the status list
 * @param index position in a list of bits as stated, unchecked; {@code null} for lists of names
 * @param size bits per entry, 1 where nothing is stated
 * @param messages what the values mean, where the credential says so (Bitstring Status List v1.0, {@code statusMessages})
 * @param names by which a list of names may know the credential; empty for lists of bits
 */
public record StatusEntry(
        Kind kind,
        String type,
        @Nullable String purpose,
        @Nullable String list,
        @Nullable String index,
        int size,
        Map<Long, String> messages,
        List<String> names) {

    /** Status methods. */
    public enum Kind {
        /** W3C Bitstring Status List v1.0. */
        BITSTRING_STATUS_LIST,
        /** Its predecessor, W3C Status List 2021. */
        STATUS_LIST_2021,
        /** 1EdTech Verifiable Credentials Revocation List v1.0: names of credentials. */
        REVOCATION_LIST_1EDTECH,
        /** The {@code revocationList} of an Open Badges 2.0 profile: names of signed assertions. */
        REVOCATION_LIST_OPEN_BADGES_2,
        /** A method that this verifier does not speak: the status is then unknown, never fine. */
        UNSUPPORTED
    }

    public StatusEntry {
        messages = Map.copyOf(messages);
        names = List.copyOf(names);
    }

    /** A position in a list of bits whose values speak for themselves. */
    public StatusEntry(
            Kind kind, String type, @Nullable String purpose, @Nullable String list, @Nullable String index, int size) {
        this(kind, type, purpose, list, index, size, Map.of(), List.of());
    }

    /** A list that names what is revoked. */
    public static StatusEntry named(Kind kind, String type, @Nullable String list, List<String> names) {
        return new StatusEntry(kind, type, "revocation", list, null, 1, Map.of(), names);
    }
}
