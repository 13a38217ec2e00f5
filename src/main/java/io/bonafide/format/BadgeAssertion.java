package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;

import io.bonafide.credential.Achievement;
import io.bonafide.credential.Credential;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.Issuer;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.SecuringMechanism;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An Open Badges 2.0 assertion, as its own address answered or as it was signed, on the way to its badge class and issuer
 * profile. Each is linked or embedded; a linked one must carry the id under which it was asked for.
 */
final class BadgeAssertion {
    private final Part assertion;
    private final SecuredDocument document;
    private final SecuringMechanism securedBy;

    BadgeAssertion(ObjectNode node, SecuredDocument document, SecuringMechanism securedBy, Deviations deviations) {
        this.assertion = Part.whole(node, deviations);
        this.document = document;
        this.securedBy = securedBy;
    }

    Reading next() throws UnreadableDocument {
        Part embedded = embedded(assertion, "badge", "badge class");
        if (embedded != null) {
            return withBadgeClass(embedded);
        }
        String address = address(assertion, "badge", "badge class");
        return new Reading.Needs(
                address,
                Reading.Needs.What.BADGE_CLASS,
                (fetched, from) -> withBadgeClass(fetched(address, fetched, "/badge")));
    }

    private Reading withBadgeClass(Part badgeClass) throws UnreadableDocument {
        Part embedded = embedded(badgeClass, "issuer", "issuer");
        if (embedded == null) {
            return needsIssuer(badgeClass, address(badgeClass, "issuer", "issuer"));
        }
        String id = embedded.text("id");
        if (id == null || !Addresses.isWeb(id)) {
            throw malformed("An embedded issuer whose id is no web address");
        }
        // Whoever hosts a badge could write a scope of his own into another's profile; on a platform the two share a
        // host. A profile counts from its own address.
        return needsIssuer(badgeClass, id);
    }

    private Reading needsIssuer(Part badgeClass, String address) {
        return new Reading.Needs(
                address,
                Reading.Needs.What.ISSUER,
                (fetched, from) -> complete(badgeClass, fetched(address, fetched, "/badge/issuer")));
    }

    private Reading complete(Part badgeClass, Part profile) throws UnreadableDocument {
        judgeOutline();
        boolean signed = !(securedBy instanceof SecuringMechanism.Hosted);
        ProfileDocument read = ProfileDocument.of(profile);
        IssuerProfile issuer = signed ? read.withBadgeKeys() : read.withoutKeys();
        Achievement achievement = Achievements.ofBadgeClass(badgeClass);
        Credential credential = new Credential(
                assertion.text("id"),
                CredentialFormat.OPEN_BADGES_2,
                new Issuer(issuer.id(), issuer.name(), issuer.url(), issuer.email()),
                Recipients.ofAssertion(assertion),
                achievement.with(Elements.ofAssertion(badgeClass, achievement.alignments(), assertion, profile)),
                Timestamps.beginning(assertion, "issuedOn"),
                ValidityDates.period(assertion, "issuedOn", "expires"),
                // Of a hosted record, the record itself tells.
                signed ? SignedAssertion.status(assertion, profile) : List.of(),
                assertion.flag("revoked"),
                securedBy,
                document,
                assertion.deviations().asList());
        return new Reading.Complete(credential, issuer);
    }

    // No proof depends on them, and every field is read by its Open Badges 2.0 name: extensions change nothing.
    private void judgeOutline() {
        if (assertion.items("@context").size() > 1) {
            assertion.deviations().tolerated("/@context", "Extensions beside Open Badges 2.0, which are not read");
        }
        for (String required : List.of("recipient", "issuedOn")) {
            // A withdrawn assertion need not say more than that.
            if (!assertion.states(required) && !assertion.flag("revoked")) {
                assertion.deviations().malformed(assertion.pointerTo(required), "Required and missing");
            }
        }
    }

    /** A linked document: it must be the one that was asked for. */
    private Part fetched(String address, SecuredDocument fetched, String pointer) throws UnreadableDocument {
        ForeignFormatReader.refuse(fetched);
        Part part = Part.linked(StrictJson.object(fetched.bytes()), pointer, assertion.deviations());
        if (!address.equals(part.text("id"))) {
            throw malformed("What lies at the address of " + pointer + " names another id");
        }
        List<String> types = part.texts("type");
        if (types.contains("Assertion") || types.contains("BadgeClass") != pointer.equals("/badge")) {
            throw malformed("What lies at the address of " + pointer + " is something else");
        }
        return part;
    }

    private static @Nullable Part embedded(Part part, String name, String what) throws UnreadableDocument {
        if (!part.states(name)) {
            throw malformed("No " + what);
        }
        return part.node().get(name).isString() ? null : part.part(name);
    }

    private static String address(Part part, String name, String what) throws UnreadableDocument {
        String address = part.text(name);
        if (address == null || !Addresses.isWeb(address)) {
            throw malformed("The " + what + " is no web address");
        }
        return address;
    }
}
