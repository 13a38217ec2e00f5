package io.bonafide.credential;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer publishes about itself: a DID document, an Open Badges profile, a key set.
 *
 * @param id the document's own id
 * @param keys verification methods, in document order
 * @param allowedOrigins hosts on which its hosted assertions may lie (Open Badges 2.0 {@code allowedOrigins}); empty
 *     means the host of {@code id}
 * @param startsWith prefixes its hosted assertions must have; empty means none stated
 * @param selfCertifying the id is the key ({@code did:key}): the binding holds and says nothing about who it is
 * @param keySet address of a key set that the profile names ({@code jwks_uri}); {@code null} where it names none
 * @param keyDocuments addresses of keys that the profile lists by link (Open Badges 2.0 {@code publicKey}) and that are not
 *     among {@code keys}, because nobody asked for them or they could not be had
 */
public record IssuerProfile(
        String id,
        @Nullable String name,
        @Nullable String url,
        @Nullable String email,
        List<VerificationKey> keys,
        List<String> allowedOrigins,
        List<String> startsWith,
        boolean selfCertifying,
        @Nullable String keySet,
        List<String> keyDocuments) {

    public IssuerProfile {
        keys = List.copyOf(keys);
        allowedOrigins = List.copyOf(allowedOrigins);
        startsWith = List.copyOf(startsWith);
        keyDocuments = List.copyOf(keyDocuments);
    }

    /** A profile that names no keys elsewhere. */
    public IssuerProfile(
            String id,
            @Nullable String name,
            @Nullable String url,
            @Nullable String email,
            List<VerificationKey> keys,
            List<String> allowedOrigins,
            List<String> startsWith,
            boolean selfCertifying) {
        this(id, name, url, email, keys, allowedOrigins, startsWith, selfCertifying, null, List.of());
    }
}
