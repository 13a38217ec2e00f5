package io.bonafide.format;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON-LD lets the holder write one signed statement in several ways: {@code credentialStatus} as
 * {@code https://www.w3.org/2018/credentials#credentialStatus}, or a node moved into {@code @included}. The proof over the
 * statements still holds, and whoever reads by name no longer sees it. So a document with embedded proofs must use the
 * plain names that are read; any other way of writing is noted as not supported.
 */
final class TermNames {
    private static final Set<String> OF_VALUES = Set.of("@value", "@language", "@direction", "@type");

    private TermNames() {}

    static void judge(ObjectNode document, Deviations deviations) {
        // Nearly all documents; saves writing down where each name stands.
        if (!isPlain(document)) {
            judge(document, "", deviations);
        }
    }

    private static boolean isPlain(JsonNode node) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String name = member.getKey();
            boolean context = name.equals("@context");
            if (!context && (name.startsWith("@") || name.indexOf(':') >= 0 || !isPlain(member.getValue()))) {
                return false;
            }
        }
        if (node.isArray()) {
            for (JsonNode item : node) {
                if (!isPlain(item)) {
                    return false;
                }
            }
        }
        return true;
    }

    // The depth is bounded by the parser, so recursion is.
    private static void judge(JsonNode node, String pointer, Deviations deviations) {
        boolean value = node.has("@value");
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String name = member.getKey();
            if (name.equals("@context") || (value && OF_VALUES.contains(name))) {
                continue;
            }
            if (name.startsWith("@") || name.indexOf(':') >= 0) {
                deviations.unsupported(
                        pointer, "Written by keyword or address, not by name: " + Deviations.shown(name));
            }
            judge(member.getValue(), pointer + '/' + Deviations.shown(name), deviations);
        }
        if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                judge(node.get(index), pointer + '/' + index, deviations);
            }
        }
    }
}
