package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;
import static io.bonafide.format.UnreadableDocument.unsupported;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What makes a document an Open Badges 2.0 assertion. Open Badges 1.x is recognised and named as not supported: its badge
 * class and issuer are addressed, dated and verified in other ways, and no issuer of ours still publishes it.
 */
final class OpenBadges2 {
    private static final Set<String> OTHER_TYPES = Set.of(
            "BadgeClass", "Issuer", "Profile", "RevocationList", "CryptographicKey", "Endorsement", "Collection");
    private static final String VERSION_1 = "https://w3id.org/openbadges/v1";

    private OpenBadges2() {}

    /** Whether a document means to be an Open Badge of version 1 or 2. */
    static boolean describes(ObjectNode node) {
        return Contexts.of(node).include(Contexts.OPEN_BADGES_2) || isVersion1(node);
    }

    /**
     * @throws UnreadableDocument when it is anything but an assertion of version 2
     */
    static Part assertion(ObjectNode node, Deviations deviations) throws UnreadableDocument {
        if (isVersion1(node)) {
            throw unsupported("Open Badges 1.x");
        }
        if (!Contexts.of(node).include(Contexts.OPEN_BADGES_2)) {
            throw malformed("No Open Badges 2.0 assertion");
        }
        Part part = Part.whole(node, deviations);
        List<String> types = part.texts("type");
        if (!types.contains("Assertion")) {
            throw malformed(
                    types.stream().anyMatch(OTHER_TYPES::contains)
                            ? "An Open Badges 2.0 " + types.get(0) + ", which awards nothing by itself"
                            : "Open Badges 2.0, but no assertion");
        }
        return part;
    }

    /** How an assertion says it is verified; {@code verify} is the name of version 1, which platforms kept. */
    static String verification(Part assertion) throws UnreadableDocument {
        Part verification = verificationObject(assertion);
        String type = verification == null ? null : verification.text("type");
        if (type == null) {
            throw malformed("An assertion that does not say how it is verified");
        }
        return type;
    }

    static @Nullable Part verificationObject(Part assertion) {
        return assertion.part(assertion.states("verification") ? "verification" : "verify");
    }

    static boolean isSigned(String verification) {
        String plain = verification.toLowerCase(Locale.ROOT);
        return plain.equals("signedbadge") || plain.equals("signed");
    }

    static boolean isHosted(String verification) {
        String plain = verification.toLowerCase(Locale.ROOT);
        return plain.equals("hostedbadge") || plain.equals("hosted");
    }

    // Version 1.0 had no context at all.
    private static boolean isVersion1(ObjectNode node) {
        return Contexts.of(node).include(VERSION_1)
                || (!node.has("@context") && node.has("badge") && (node.has("verify") || node.has("recipient")));
    }
}
