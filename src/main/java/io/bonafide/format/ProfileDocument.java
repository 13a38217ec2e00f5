package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;

import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.VerificationKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an issuer's profile says beside its keys (Open Badges 2.0 and 3.0 {@code Profile}; DID documents have little of it). */
final class ProfileDocument {
    private final Part part;
    private final String id;

    private ProfileDocument(Part part, String id) {
        this.part = part;
        this.id = id;
    }

    static ProfileDocument of(Part part) throws UnreadableDocument {
        String id = part.text("id");
        if (id == null) {
            throw malformed("A profile without an id");
        }
        return new ProfileDocument(part, id);
    }

    IssuerProfile withoutKeys() {
        return with(List.of(), null, List.of());
    }

    /** With the keys of signed Open Badges 2.0: those written into the profile, and links to those on the issuer's hosts. */
    IssuerProfile withBadgeKeys() throws UnreadableDocument {
        return with(VerificationMethods.of(part, id), null, KeyDocuments.listedBy(withoutKeys(), part));
    }

    IssuerProfile with(List<VerificationKey> keys, @Nullable String keySet) {
        return with(keys, keySet, List.of());
    }

    private IssuerProfile with(List<VerificationKey> keys, @Nullable String keySet, List<String> keyDocuments) {
        Part verification = part.part("verification");
        return new IssuerProfile(
                id,
                part.words("name"),
                part.text("url"),
                part.text("email"),
                keys,
                verification == null ? List.of() : verification.texts("allowedOrigins"),
                verification == null ? List.of() : verification.texts("startsWith"),
                false,
                keySet,
                keyDocuments);
    }
}
