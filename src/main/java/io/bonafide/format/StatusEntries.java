package io.bonafide.format;

import io.bonafide.credential.StatusEntry;
import io.bonafide.credential.StatusEntry.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code credentialStatus} (VC Data Model 2.0, 4.10; Bitstring Status List v1.0, 2.1): all entries, not the first. */
final class StatusEntries {
    private static final String BITSTRING = "BitstringStatusListEntry";
    private static final int MAX_SIZE = 32;

    private StatusEntries() {}

    static List<StatusEntry> of(Part credential) {
        List<StatusEntry> entries = new ArrayList<>();
        for (Part part : credential.parts("credentialStatus")) {
            entries.add(entry(part));
        }
        return entries;
    }

    private static StatusEntry entry(Part part) {
        List<String> types = part.texts("type");
        if (types.isEmpty()) {
            part.deviations().malformed(part.pointerTo("type"), "Required and missing");
        }
        return types.contains(BITSTRING) ? bitstring(part) : unsupported(part, types);
    }

    private static StatusEntry bitstring(Part part) {
        Integer size = size(part);
        return new StatusEntry(
                size == null ? Kind.UNSUPPORTED : Kind.BITSTRING_STATUS_LIST,
                BITSTRING,
                part.requiredText("statusPurpose"),
                part.requiredText("statusListCredential"),
                index(part),
                size == null ? 1 : size);
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

    // The specification wants a text; issuers write numbers, which cannot be misread.
    private static @Nullable String index(Part part) {
        JsonNode stated = part.node().path("statusListIndex");
        if (stated.isIntegralNumber()) {
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
