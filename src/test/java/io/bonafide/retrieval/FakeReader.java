package io.bonafide.retrieval;

import io.bonafide.credential.Achievement;
import io.bonafide.credential.Credential;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.Issuer;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.Recipient;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.SecuringMechanism;
import io.bonafide.credential.StatusEntry;
import io.bonafide.credential.ValidityPeriod;
import io.bonafide.format.CredentialReader;
import io.bonafide.format.Enclosed;
import io.bonafide.format.Reading;
import io.bonafide.format.UnreadableDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code FAKE issuer=... needs=... self=... status=... other=... stated=... broken=... id=... refresh=... record=...
 * member=... endorsed=...}: enough of a format to say what retrieval has to do next. In what is enclosed, + is a space.
 */
final class FakeReader implements CredentialReader {

    @Override
    public boolean reads(SecuredDocument document) {
        return document.text().startsWith("FAKE");
    }

    @Override
    public Reading read(SecuredDocument document, String origin) throws UnreadableDocument {
        String text = document.text();
        if (!text.startsWith("FAKE")) {
            throw new UnreadableDocument(UnreadableDocument.Kind.UNSUPPORTED, "Not a fake");
        }
        if (value(text, "broken") != null) {
            throw new UnreadableDocument(UnreadableDocument.Kind.MALFORMED, "Broken");
        }
        String self = value(text, "self");
        if (self != null) {
            return new Reading.Needs(self, Reading.Needs.What.CREDENTIAL, this::read);
        }
        String needs = value(text, "needs");
        return needs == null
                ? complete(document, origin)
                : new Reading.Needs(needs, Reading.Needs.What.BADGE_CLASS, (further, from) -> {
                    Reading next = read(further, from);
                    return next instanceof Reading.Needs ? next : complete(document, origin);
                });
    }

    private static Reading complete(SecuredDocument document, String origin) {
        String text = document.text();
        String issuer = String.valueOf(value(text, "issuer"));
        List<StatusEntry> status = new ArrayList<>();
        for (String list : values(text, "status")) {
            status.add(new StatusEntry(
                    StatusEntry.Kind.BITSTRING_STATUS_LIST, "BitstringStatusListEntry", "revocation", list, "7", 1));
        }
        for (String other : values(text, "other")) {
            status.add(new StatusEntry(StatusEntry.Kind.UNSUPPORTED, other, null, null, null, 1));
        }
        Credential credential = new Credential(
                value(text, "id"),
                value(text, "record") == null ? CredentialFormat.OPEN_BADGES_2 : CredentialFormat.CLR_2,
                new Issuer(issuer, null, null, null),
                new Recipient(null, null, List.of()),
                new Achievement(null, "Welding", null, null, null, List.of()),
                null,
                new ValidityPeriod(null, null),
                status,
                false,
                new SecuringMechanism.Hosted(origin),
                document,
                List.of());
        return new Reading.Complete(credential, value(text, "stated") == null ? null : profile(issuer), enclosed(text));
    }

    private static Enclosed enclosed(String text) {
        return new Enclosed(
                values(text, "member").stream()
                        .map(member -> new Enclosed.Member(inner(member), "Welding"))
                        .toList(),
                List.of(),
                values(text, "endorsed").stream()
                        .map(word -> new Enclosed.Endorsement(inner(word), null))
                        .toList(),
                value(text, "refresh"));
    }

    private static SecuredDocument inner(String text) {
        return new SecuredDocument(text.replace('+', ' ').getBytes(StandardCharsets.UTF_8), "text/plain");
    }

    static IssuerProfile profile(String id) {
        return new IssuerProfile(id, null, null, null, List.of(), List.of(), List.of(), false);
    }

    private static @Nullable String value(String text, String name) {
        List<String> all = values(text, name);
        return all.isEmpty() ? null : all.get(0);
    }

    private static List<String> values(String text, String name) {
        List<String> found = new ArrayList<>();
        for (String word : text.split("\\s+")) {
            if (word.startsWith(name + "=")) {
                found.add(word.substring(name.length() + 1));
            }
        }
        return found;
    }
}
