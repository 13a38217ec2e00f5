package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;

import io.bonafide.credential.RevocationList;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.StatusEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lists that name what is revoked: {@code revokedCredential} of a 1EdTech list (VCRL v1.0), {@code revokedAssertions} of an
 * Open Badges 2.0 {@code RevocationList}. Whoever stands on the list is revoked, with or without a reason; the 1EdTech list
 * can say {@code revoked: false} of an item. A list with an item that does not say whom it means is no list.
 */
final class RevocationLists {

    private RevocationLists() {}

    static RevocationList read(SecuredDocument document, StatusEntry.Kind kind) throws UnreadableDocument {
        ForeignFormatReader.refuse(document);
        ObjectNode node = StrictJson.object(document.bytes());
        boolean badges = kind == StatusEntry.Kind.REVOCATION_LIST_OPEN_BADGES_2;
        String member = badges ? "revokedAssertions" : "revokedCredential";
        if (!node.hasNonNull(member)) {
            throw malformed("A revocation list without " + member);
        }
        Deviations deviations = new Deviations();
        Part list = Part.whole(node, deviations);
        Set<String> revoked = new LinkedHashSet<>();
        for (JsonNode item : list.items(member)) {
            revoked.addAll(names(item, badges));
        }
        RevocationList read = new RevocationList(list.text("id"), issuer(list), revoked);
        if (!deviations.asList().isEmpty()) {
            throw malformed("A revocation list whose id or issuer is no text");
        }
        return read;
    }

    private static @Nullable String issuer(Part list) {
        if (list.node().path("issuer").isObject()) {
            return list.node().get("issuer").path("id").asString(null);
        }
        return list.text("issuer");
    }

    private static List<String> names(JsonNode item, boolean badges) throws UnreadableDocument {
        if (item.isString()) {
            return List.of(item.stringValue());
        }
        List<String> names = new ArrayList<>();
        for (String member : badges ? List.of("id", "uid") : List.of("id")) {
            if (item.path(member).isString()) {
                names.add(item.get(member).stringValue());
            }
        }
        if (names.isEmpty()) {
            throw malformed("A revocation list with an item that names nothing");
        }
        return badges || stands(item) ? names : List.of();
    }

    private static boolean stands(JsonNode item) throws UnreadableDocument {
        if (!item.hasNonNull("revoked")) {
            return true;
        }
        if (!item.get("revoked").isBoolean()) {
            throw malformed("A revocation list with an item that is neither revoked nor not");
        }
        return item.get("revoked").booleanValue();
    }
}
