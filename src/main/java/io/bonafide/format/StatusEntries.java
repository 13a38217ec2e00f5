package io.bonafide.format;

import io.bonafide.credential.StatusEntry;
import io.bonafide.credential.StatusEntry.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code credentialStatus} (VC Data Model 2.0, 4.10): all entries, not the first. At most {@value #MAX_ENTRIES}. */
final class StatusEntries {
    static final int MAX_ENTRIES = 16;
    private static final String BITSTRING = "BitstringStatusListEntry";
    private static final String LIST_2021 = "StatusList2021Entry";
    private static final String LIST_1EDTECH = "1EdTechRevocationList";
    private static final int MAX_SIZE = 32;

    private StatusEntries() {}

    static List<StatusEntry> of(Part credential) {
        List<Part> parts = credential.parts("credentialStatus");
        if (parts.size() > MAX_ENTRIES) {
            credential.deviations().malformed("/credentialStatus", "More than " + MAX_ENTRIES + " entries");
        }
        List<StatusEntry> entries = new ArrayList<>();
        for (Part part : parts.subList(0, Math.min(MAX_ENTRIES, parts.size()))) {
            entries.add(entry(part, credential));
        }
        return entries;
    }

    private static StatusEntry entry(Part part, Part credential) {
        List<String> types = part.texts("type");
        if (types.isEmpty()) {
            part.deviations().malformed(part.pointerTo("type"), "Required and missing");
        }
        if (types.contains(BITSTRING)) {
            return bitstring(part);
        }
        if (types.contains(LIST_2021)) {
            return bits(Kind.STATUS_LIST_2021, LIST_2021, part, 1);
        }
        return types.contains(LIST_1EDTECH) ? names(part, credential) : unsupported(part, types);
    }

    /** Bitstring Status List v1.0, 2.1. */
    private static StatusEntry bitstring(Part part) {
        Integer size = size(part);
        return size == null
                ? bits(Kind.UNSUPPORTED, BITSTRING, part, 1)
                : bits(Kind.BITSTRING_STATUS_LIST, BITSTRING, part, size);
    }

    private static StatusEntry bits(Kind kind, String type, Part part, int size) {
        return new StatusEntry(
                kind,
                type,
                part.requiredText("statusPurpose"),
                part.requiredText("statusListCredential"),
                index(part),
                size,
                StatusMessages.of(part),
                List.of());
    }

    /** VCRL v1.0: the entry's id is where the list lies; the credential's id is how the list would name it. */
    private static StatusEntry names(Part part, Part credential) {
        String id = credential.node().path("id").asString("");
        return StatusEntry.named(
                Kind.REVOCATION_LIST_1EDTECH,
                LIST_1EDTECH,
                part.requiredText("id"),
                id.isEmpty() ? List.of() : List.of(id));
    }

    private static StatusEntry unsupported(Part part, List<String> types) {
        String list = part.text("statusListCredential");
        return new StatusEntry(
                Kind.UNSUPPORTED,
                types.isEmpty() ? "" : Deviations.shown(types.get(0)),
                part.text("statusPurpose"),
                list == null ? part.text("id") : list,
                null,
                1);
    }

    // The specification wants a text; issuers write numbers, which cannot be misread. Whether it is a place in the list
    // is
    // asked of every text alike.
    private static @Nullable String index(Part part) {
        JsonNode stated = part.node().path("statusListIndex");
        if (stated.isNumber()) {
            part.deviations().tolerated(part.pointerTo("statusListIndex"), "A number instead of a text");
            return stated.asString();
        }
        return part.requiredText("statusListIndex");
    }

    /** Bits per entry; {@code null} where what is stated is no size. */
    private static @Nullable Integer size(Part part) {
        if (!part.states("statusSize")) {
            return 1;
        }
        JsonNode stated = part.node().get("statusSize");
        if (stated.isInt() && stated.intValue() >= 1 && stated.intValue() <= MAX_SIZE) {
            return stated.intValue();
        }
        part.deviations().malformed(part.pointerTo("statusSize"), "Not a number from 1 to " + MAX_SIZE);
        return null;
    }
}
