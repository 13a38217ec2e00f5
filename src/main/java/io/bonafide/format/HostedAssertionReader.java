package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;
import static io.bonafide.format.UnreadableDocument.unsupported;

import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.SecuringMechanism;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Open Badges 2.0 assertions with hosted verification (Open Badges 2.0, "Hosted Badge verification"). What is given is
 * trusted for its {@code id} alone; the credential is what its own address answers.
 */
final class HostedAssertionReader extends JsonReader {

    @Override
    boolean reads(ObjectNode node) {
        return OpenBadges2.describes(node);
    }

    @Override
    Reading read(ObjectNode node, SecuredDocument document, String origin) throws UnreadableDocument {
        String id = check(node);
        if (id.equals(origin)) {
            return hosted(node, document, origin);
        }
        return new Reading.Needs(
                id, Reading.Needs.What.CREDENTIAL, (fetched, from) -> fetched(id, node, fetched, from));
    }

    private static Reading hosted(ObjectNode node, SecuredDocument document, String origin) throws UnreadableDocument {
        return new BadgeAssertion(node, document, new SecuringMechanism.Hosted(origin), new Deviations()).next();
    }

    /** An assertion of which nothing but the address is known. */
    static Reading at(String address) {
        return new Reading.Needs(address, Reading.Needs.What.CREDENTIAL, (fetched, from) -> {
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
        return hosted(node, document, origin);
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
        Part part = OpenBadges2.assertion(node, new Deviations());
        String verification = OpenBadges2.verification(part);
        if (OpenBadges2.isSigned(verification)) {
            throw malformed("An assertion that says it is signed, without its signature");
        }
        if (!OpenBadges2.isHosted(verification)) {
            throw unsupported("Open Badges 2.0 verification " + Deviations.shown(verification));
        }
        String id = part.text("id");
        if (id == null || !Addresses.isWeb(id)) {
            throw malformed("A hosted assertion whose id is no web address");
        }
        return id;
    }
}
