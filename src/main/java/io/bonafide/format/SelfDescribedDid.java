package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;
import static io.bonafide.format.UnreadableDocument.unsupported;

import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.VerificationKey;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** DIDs that carry their key: {@code did:key} (did:key method, 3.1) and {@code did:jwk}. They say nothing about who it is. */
final class SelfDescribedDid {
    static final String KEY = "did:key:";
    static final String JWK = "did:jwk:";
    // An RSA key of 8192 bits is about 1,400 characters of JSON.
    private static final int MAX_JWK_LENGTH = 4_096;

    private SelfDescribedDid() {}

    static IssuerProfile profile(String did) throws UnreadableDocument {
        if (did.startsWith(KEY)) {
            String multibase = did.substring(KEY.length());
            PublicKeyBytes key = Multikey.decode(multibase).orElseThrow(() -> unsupported("A did:key of another kind"));
            return profile(did, multibase, key);
        }
        PublicKeyBytes key =
                Jwks.publicKey(jwk(did)).orElseThrow(() -> unsupported("A did:jwk with a key of another kind"));
        return profile(did, "0", key);
    }

    private static JsonNode jwk(String did) throws UnreadableDocument {
        String encoded = did.substring(JWK.length());
        if (encoded.length() > MAX_JWK_LENGTH) {
            throw malformed("A did:jwk that is too long");
        }
        try {
            return StrictJson.object(Base64.getUrlDecoder().decode(encoded));
        } catch (IllegalArgumentException e) {
            throw malformed("A did:jwk that is not base64url");
        }
    }

    private static IssuerProfile profile(String did, String fragment, PublicKeyBytes publicKey) {
        VerificationKey key = new VerificationKey(did + '#' + fragment, did, publicKey, true, null, null);
        return new IssuerProfile(did, null, null, null, List.of(key), List.of(), List.of(), true);
    }
}
