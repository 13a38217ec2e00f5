package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;

import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.VerificationKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Keys that a profile lists by link (Open Badges 2.0, {@code CryptographicKey}). A key counts that lies on the issuer's
 * hosts, names itself and names the profile as its owner. At most {@value #MOST} are followed.
 */
final class KeyDocuments {
    static final int MOST = 10;

    private KeyDocuments() {}

    /** Links to keys within the profile's scope, in document order; a link elsewhere lists nothing. */
    static List<String> listedBy(IssuerProfile profile, Part document) throws UnreadableDocument {
        List<String> addresses = new ArrayList<>();
        for (JsonNode item : document.items("publicKey")) {
            if (item.isString() && isOnItsHosts(item.stringValue(), profile)) {
                addresses.add(item.stringValue());
            }
        }
        if (addresses.size() > MOST) {
            throw malformed("A profile that links more than " + MOST + " keys");
        }
        return addresses;
    }

    /**
     * The key in a fetched document.
     *
     * @throws UnreadableDocument when it is another document than asked for, or holds no key that is spoken here
     */
    static VerificationKey read(SecuredDocument document, String address) throws UnreadableDocument {
        ForeignFormatReader.refuse(document);
        Part part = Part.whole(StrictJson.object(document.bytes()), new Deviations());
        if (!address.equals(part.text("id"))) {
            throw malformed("The key at its own address names another id");
        }
        String owner = part.text("owner");
        Optional<PublicKeyBytes> key = new VerificationMethod(part, false).publicKey();
        if (owner == null || key.isEmpty()) {
            throw malformed("A key document without an owner or a usable key");
        }
        return new VerificationKey(address, owner, key.get(), true, null, null);
    }

    // A link into the profile itself leads to no key document.
    private static boolean isOnItsHosts(String address, IssuerProfile profile) {
        if (!Addresses.isWeb(address)
                || Addresses.withoutFragment(address).equals(Addresses.withoutFragment(profile.id()))) {
            return false;
        }
        return Addresses.sameOrigin(address, profile.id())
                || profile.allowedOrigins().stream()
                        .map(host -> "https://" + host.strip().toLowerCase(Locale.ROOT))
                        .anyMatch(origin -> Addresses.sameOrigin(address, origin));
    }
}
