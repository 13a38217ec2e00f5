package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;

import io.bonafide.credential.SecuringMechanism.EnvelopingProof;
import io.bonafide.credential.StatusEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A signed Open Badges 2.0 assertion: a JWS whose payload it is (Open Badges 2.0, "Signed Badge verification"). Which key
 * made it is told by {@code verification.creator}, or not at all; names and keys in the JWS header are not used.
 */
final class SignedAssertion {
    private static final String LIST = "RevocationList";

    private SignedAssertion() {}

    static boolean isIn(ObjectNode payload) {
        return OpenBadges2.describes(payload)
                || (VerifiableCredentialModel.hasType(payload, "Assertion") && !payload.has("vc"));
    }

    static Reading read(CompactJws jws, EnvelopingProof header, String mediaType, Deviations deviations)
            throws UnreadableDocument {
        Part assertion = OpenBadges2.assertion(jws.payload(), deviations);
        if (!OpenBadges2.isSigned(OpenBadges2.verification(assertion))) {
            throw malformed("A signed assertion that says it is verified in another way");
        }
        if (names(assertion).isEmpty()) {
            deviations.malformed("/id", "Required and missing");
        } else if (!assertion.states("id")) {
            deviations.tolerated("/id", "Only a uid, as in Open Badges 1.x");
        }
        EnvelopingProof proof = new EnvelopingProof(header.algorithm(), creator(assertion), null);
        return new BadgeAssertion(jws.payload(), jws.asDocument(mediaType), proof, deviations).next();
    }

    /** The issuer's list of revoked assertions; none where the profile names none. */
    static List<StatusEntry> status(Part assertion, Part profile) {
        if (!profile.states("revocationList")) {
            return List.of();
        }
        boolean embedded = profile.node().get("revocationList").isObject();
        // A list written into the profile is asked for at its own address all the same: there it is kept up to date.
        Part list = embedded ? profile.part("revocationList") : null;
        String address = list == null ? profile.text("revocationList") : list.text("id");
        return List.of(
                StatusEntry.named(StatusEntry.Kind.REVOCATION_LIST_OPEN_BADGES_2, LIST, address, names(assertion)));
    }

    private static @Nullable String creator(Part assertion) {
        Part verification = OpenBadges2.verificationObject(assertion);
        return verification == null ? null : verification.text("creator");
    }

    private static List<String> names(Part assertion) {
        List<String> names = new ArrayList<>();
        for (String member : List.of("id", "uid")) {
            String name = assertion.text(member);
            if (name != null && !name.isBlank()) {
                names.add(name);
            }
        }
        return names;
    }
}
