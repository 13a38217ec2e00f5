package io.bonafide.format;

import io.bonafide.credential.Credential;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.SecuredDocument;
import java.util.Optional;

/** Turns what an issuer publishes about itself into a profile with keys. */
public final class IssuerDocuments {

    /**
     * Where the document of an issuer lies.
     *
     * @param issuerId DID or URL
     * @return empty when the id carries its own key ({@code did:key}, {@code did:jwk}): see {@link #selfDescribed}
     * @throws UnreadableDocument when the DID method is not supported or the id is no DID and no URL
     */
    public Optional<String> addressOf(String issuerId) throws UnreadableDocument {
        throw new UnsupportedOperationException(issuerId);
    }

    /** The profile of an issuer whose id carries its key. */
    public IssuerProfile selfDescribed(String issuerId) throws UnreadableDocument {
        throw new UnsupportedOperationException(issuerId);
    }

    /**
     * Reads a DID document, an Open Badges profile or a key set (JWKS).
     *
     * @param issuerId whom the document must be about: its own id must be equal
     * @throws UnreadableDocument also when the document is about somebody else
     */
    public IssuerProfile read(String issuerId, SecuredDocument document) throws UnreadableDocument {
        throw new UnsupportedOperationException(issuerId);
    }

    /**
     * Where a key lies that the credential names and the profile does not list: a {@code kid} on the issuer's own
     * origin (OB 3.0, JWT proof format), or the profile's key set. Empty where there is nothing more to fetch.
     */
    public Optional<String> keyAddress(Credential credential, IssuerProfile profile) {
        throw new UnsupportedOperationException(profile.id());
    }

    /** The profile with the keys of a fetched JWK or JWKS added, controlled by the profile's id. */
    public IssuerProfile withKeys(IssuerProfile profile, String address, SecuredDocument keys)
            throws UnreadableDocument {
        throw new UnsupportedOperationException(address);
    }
}
