package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;
import static io.bonafide.format.UnreadableDocument.unsupported;

import io.bonafide.credential.SecuredDocument;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Open Badges 2.0 assertions with hosted verification (Open Badges 2.0, "Hosted Badge verification"). What is given is
 * trusted for its {@code id} alone; the credential is what its own address answers.
 */
final class HostedAssertionReader extends JsonReader {
    private static final Set<String> OTHER_TYPES = Set.of(
            "BadgeClass", "Issuer", "Profile", "RevocationList", "CryptographicKey", "Endorsement", "Collection");
    private static final String VERSION_1 = "https://w3id.org/openbadges/v1";

    @Override
    boolean reads(ObjectNode node) {
        Contexts contexts = Contexts.of(node);
        return contexts.include(Contexts.OPEN_BADGES_2) || contexts.include(VERSION_1) || isVersion1(node);
    }

    @Override
    Reading read(ObjectNode node, SecuredDocument document, String origin) throws UnreadableDocument {
        String id = check(node);
        if (id.equals(origin)) {
            return new HostedAssertion(node, document, origin, new Deviations()).next();
        }
        return new Reading.Needs(id, true, (fetched, from) -> fetched(id, node, fetched, from));
    }

    /** An assertion of which nothing but the address is known. */
    static Reading at(String address) {
        return new Reading.Needs(address, true, (fetched, from) -> {
            ForeignFormatReader.refuse(fetched);
            return new HostedAssertionReader().read(fetched, from);
        });
    }

    private static Reading fetched(String asked, ObjectNode given, SecuredDocument document, String origin)
            throws UnreadableDocument {
        ForeignFormatReader.refuse(document);
        ObjectNode node = StrictJson.object(document.bytes());
        completeRevoked(node, given);
        if (!check(node).equals(asked)) {
            throw malformed("The assertion at its own address names another id");
        }
        return new HostedAssertion(node, document, origin, new Deviations()).next();
    }

    // A withdrawn assertion may answer with little more than the fact. What leads on from it is taken from what was
    // given; whom it was for and when is not.
    private static void completeRevoked(ObjectNode fetched, ObjectNode given) {
        if (fetched.path("revoked").isBoolean() && fetched.path("revoked").booleanValue()) {
            for (String name : List.of("@context", "type", "badge", "verification", "verify")) {
                boolean link = !name.equals("badge") || given.path(name).isString();
                if (!fetched.has(name) && given.has(name) && link) {
                    fetched.set(name, given.get(name));
                }
            }
        }
    }

    /** The assertion's id, after everything that makes it no hosted Open Badges 2.0 assertion is refused. */
    private static String check(ObjectNode node) throws UnreadableDocument {
        Contexts contexts = Contexts.of(node);
        if (contexts.include(VERSION_1) || isVersion1(node)) {
            throw unsupported("Open Badges 1.x");
        }
        if (!contexts.include(Contexts.OPEN_BADGES_2)) {
            throw malformed("No Open Badges 2.0 assertion");
        }
        Part part = Part.whole(node, new Deviations());
        List<String> types = part.texts("type");
        if (!types.contains("Assertion")) {
            throw malformed(
                    types.stream().anyMatch(OTHER_TYPES::contains)
                            ? "An Open Badges 2.0 " + types.get(0) + ", which awards nothing by itself"
                            : "Open Badges 2.0, but no assertion");
        }
        refuseOtherVerification(part);
        String id = part.text("id");
        if (id == null || !Addresses.isWeb(id)) {
            throw malformed("A hosted assertion whose id is no web address");
        }
        return id;
    }

    private static void refuseOtherVerification(Part assertion) throws UnreadableDocument {
        Part verification = assertion.part(assertion.states("verification") ? "verification" : "verify");
        @Nullable String type = verification == null ? null : verification.text("type");
        if (type == null) {
            throw malformed("An assertion that does not say how it is verified");
        }
        String plain = type.toLowerCase(Locale.ROOT);
        if (plain.startsWith("signed")) {
            throw unsupported("Signed Open Badges 2.0 assertion");
        }
        if (!plain.equals("hostedbadge") && !plain.equals("hosted")) {
            throw unsupported("Open Badges 2.0 verification " + Deviations.shown(type));
        }
    }

    private static boolean isVersion1(ObjectNode node) {
        return !node.has("@context") && node.has("badge") && (node.has("verify") || node.has("recipient"));
    }
}
