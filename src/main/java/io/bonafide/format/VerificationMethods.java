package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;

import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.VerificationKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The verification methods of a DID document or an issuer profile (Controlled Identifiers 1.0, 2.2 and 2.3.2). A DID document
 * authorises what it lists under {@code assertionMethod} and nothing else. A profile without {@code assertionMethod} knows
 * no such relation: whatever keys it lists are the issuer's to sign with.
 */
final class VerificationMethods {
    private static final int MAX_METHODS = 100;

    private final Part document;
    private final String owner;
    private final boolean did;
    private final boolean anyMethod;
    private final Map<String, VerificationKey> keys = new LinkedHashMap<>();

    private VerificationMethods(Part document, String owner) {
        this.document = document;
        this.owner = owner;
        this.did = owner.startsWith("did:");
        this.anyMethod = !did && !document.node().has("assertionMethod");
    }

    /**
     * @param owner the document's id, which names are relative to
     */
    static List<VerificationKey> of(Part document, String owner) throws UnreadableDocument {
        return new VerificationMethods(document, owner).read();
    }

    private List<VerificationKey> read() throws UnreadableDocument {
        Set<String> authorised = new HashSet<>();
        List<JsonNode> embedded = new ArrayList<>();
        for (JsonNode item : limited("assertionMethod")) {
            if (item.isString()) {
                authorised.add(absolute(item.stringValue()));
            } else {
                embedded.add(item);
            }
        }
        for (String list : List.of("verificationMethod", "publicKey")) {
            for (JsonNode item : limited(list)) {
                add(item, authorised, anyMethod);
            }
        }
        for (JsonNode item : embedded) {
            add(item, authorised, true);
        }
        if (!did && document.states("jwks")) {
            addSet(authorised);
        }
        return List.copyOf(keys.values());
    }

    private List<JsonNode> limited(String name) throws UnreadableDocument {
        List<JsonNode> items = document.items(name);
        if (items.size() > MAX_METHODS) {
            throw malformed("More than " + MAX_METHODS + " keys");
        }
        return items;
    }

    private void add(JsonNode item, Set<String> authorised, boolean trusted) throws UnreadableDocument {
        // A link names a key that lies elsewhere: this document does not list it.
        if (!(item instanceof ObjectNode node)) {
            return;
        }
        Part part = Part.whole(node, document.deviations());
        VerificationMethod method = new VerificationMethod(part, did);
        Optional<PublicKeyBytes> publicKey = method.publicKey();
        String stated = part.text("id");
        String controller = controller(part);
        if (publicKey.isEmpty() || stated == null || controller.isEmpty() || !method.hasReadableTimes()) {
            return;
        }
        String id = absolute(stated);
        if (belongs(id)) {
            put(new VerificationKey(
                    id,
                    controller,
                    publicKey.get(),
                    trusted || authorised.contains(id),
                    method.expires(),
                    method.revoked(),
                    method.algorithm()));
        }
    }

    private void addSet(Set<String> authorised) throws UnreadableDocument {
        for (VerificationKey key : Jwks.ofSet(document.node().get("jwks"), owner, owner)) {
            boolean forAssertion = anyMethod || authorised.contains(key.id());
            put(new VerificationKey(
                    key.id(), key.controller(), key.publicKey(), forAssertion, null, null, key.algorithm()));
        }
    }

    private void put(VerificationKey key) throws UnreadableDocument {
        VerificationKey known = keys.get(key.id());
        if (known != null && !known.publicKey().equals(key.publicKey())) {
            throw malformed("Two different keys with one id");
        }
        // Listed twice, under its list and inside assertionMethod: authorised once is authorised.
        if (known == null || key.forAssertion()) {
            keys.put(key.id(), key);
        }
    }

    // Profiles leave it out or empty. The document came from the owner's own address, so it can only mean the owner.
    // Open Badges 2.0 calls it the owner.
    private String controller(Part method) {
        String stated = method.text(!did && method.states("owner") ? "owner" : "controller");
        if (stated == null || stated.isBlank()) {
            return did ? "" : owner;
        }
        return stated;
    }

    private String absolute(String id) {
        if (id.startsWith("#")) {
            return Addresses.withoutFragment(owner) + id;
        }
        // A DID URL may be relative without being a fragment alone; nobody writes that but with the fragment's sign
        // left out.
        return Addresses.isAbsolute(id) ? id : Addresses.withoutFragment(owner) + '#' + id;
    }

    /** A document can list keys under names of its own only, else it could speak for another's. */
    private boolean belongs(String id) {
        return did ? Addresses.withoutFragment(id).equals(owner) : Addresses.sameOrigin(id, owner);
    }
}
