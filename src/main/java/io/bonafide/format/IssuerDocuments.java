package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;
import static io.bonafide.format.UnreadableDocument.unsupported;

import io.bonafide.credential.Credential;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.SecuringMechanism;
import io.bonafide.credential.VerificationKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns what an issuer publishes about itself into a profile with keys. Keys of a kind or length that is not accepted are left
 * out. {@link VerificationKey#isNamed} tells which of them a credential means.
 */
public final class IssuerDocuments {

    /**
     * Where the document of an issuer lies.
     *
     * @param issuerId DID or URL
     * @return empty when the id carries its own key ({@code did:key}, {@code did:jwk}): see {@link #selfDescribed}
     * @throws UnreadableDocument when the DID method is not supported or the id is no DID and no URL
     */
    public Optional<String> addressOf(String issuerId) throws UnreadableDocument {
        if (issuerId.startsWith(SelfDescribedDid.KEY) || issuerId.startsWith(SelfDescribedDid.JWK)) {
            return Optional.empty();
        }
        if (issuerId.startsWith("did:web:")) {
            return Optional.of(DidWeb.address(issuerId));
        }
        if (Addresses.isWeb(issuerId)) {
            return Optional.of(Addresses.withoutFragment(issuerId));
        }
        if (!Addresses.isAbsolute(issuerId) || issuerId.startsWith("http")) {
            throw malformed("An issuer id that is no DID and no URL");
        }
        throw unsupported("Issuer identified by " + Deviations.shown(method(issuerId)));
    }

    /** The profile of an issuer whose id carries its key. */
    public IssuerProfile selfDescribed(String issuerId) throws UnreadableDocument {
        if (!issuerId.startsWith(SelfDescribedDid.KEY) && !issuerId.startsWith(SelfDescribedDid.JWK)) {
            throw unsupported("An issuer id that does not carry its key");
        }
        return SelfDescribedDid.profile(issuerId);
    }

    /**
     * Reads a DID document, an Open Badges profile or a key set (JWKS).
     *
     * @param issuerId whom the document must be about: its own id must be equal. A key set or single key has none; it is
     *     accepted for a URL, because it came from there.
     * @throws UnreadableDocument also when the document is about somebody else
     */
    public IssuerProfile read(String issuerId, SecuredDocument document) throws UnreadableDocument {
        ForeignFormatReader.refuse(document);
        ObjectNode node = StrictJson.object(document.bytes());
        if (!node.has("id") && !issuerId.startsWith("did:") && (node.has("keys") || node.has("kty"))) {
            return keysAlone(issuerId, keys(node, issuerId, issuerId));
        }
        refuseCredential(node);
        Part part = Part.whole(node, new Deviations());
        if (!issuerId.equals(part.text("id"))) {
            throw malformed("The issuer's document is about somebody else");
        }
        if (node.path("deactivated").asBoolean(false)) {
            throw malformed("The issuer's DID is deactivated");
        }
        return ProfileDocument.of(part).with(VerificationMethods.of(part, issuerId), keySet(part, issuerId));
    }

    /**
     * Where a key lies that the credential names and the profile does not list: a {@code kid} on the issuer's own
     * origin (OB 3.0, JWT proof format), or the profile's key set there. Empty where there is nothing more to fetch, and for
     * DIDs, whose document has the last word on their keys.
     */
    public Optional<String> keyAddress(Credential credential, IssuerProfile profile) {
        if (!(credential.securedBy() instanceof SecuringMechanism.EnvelopingProof proof)
                || credential.format() == CredentialFormat.OPEN_BADGES_2) {
            return Optional.empty();
        }
        String named = proof.keyId();
        if (named != null && profile.keys().stream().anyMatch(key -> key.isNamed(named))) {
            return Optional.empty();
        }
        if (named != null && namesAnotherDocument(named, profile)) {
            return Optional.of(Addresses.withoutFragment(named));
        }
        return named == null && !profile.keys().isEmpty() ? Optional.empty() : Optional.ofNullable(profile.keySet());
    }

    /**
     * The profile with the keys of a fetched JWK or JWKS added, controlled by the profile's id. Keys of a set are named
     * {@code <address>#<kid>}, a single key by the address itself as well.
     *
     * @param address what {@link #keyAddress} answered
     */
    public IssuerProfile withKeys(IssuerProfile profile, String address, SecuredDocument keys)
            throws UnreadableDocument {
        if (!Addresses.sameOrigin(profile.id(), address)) {
            throw malformed("Keys that do not lie on the issuer's own site");
        }
        ForeignFormatReader.refuse(keys);
        List<VerificationKey> all = new ArrayList<>(profile.keys());
        all.addAll(keys(StrictJson.object(keys.bytes()), address, profile.id()));
        return copy(profile, all, profile.keyDocuments());
    }

    /**
     * Which keys that the profile lists by link have to be fetched for a credential: of a signed Open Badge 2.0 the one that it
     * names as its {@code creator}, or all where it names none. A creator that the profile does not list is never fetched.
     */
    public List<String> keyDocuments(Credential credential, IssuerProfile profile) {
        if (!(credential.securedBy() instanceof SecuringMechanism.EnvelopingProof proof)) {
            return List.of();
        }
        return profile.keyDocuments().stream()
                .filter(address -> proof.keyId() == null || address.equals(proof.keyId()))
                .toList();
    }

    /**
     * The profile with the key of a fetched key document.
     *
     * @param address one of {@link #keyDocuments}
     */
    public IssuerProfile withKeyDocument(IssuerProfile profile, String address, SecuredDocument key)
            throws UnreadableDocument {
        List<VerificationKey> all = new ArrayList<>(profile.keys());
        all.add(KeyDocuments.read(key, address));
        List<String> left = new ArrayList<>(profile.keyDocuments());
        left.remove(address);
        return copy(profile, all, left);
    }

    private static IssuerProfile copy(IssuerProfile profile, List<VerificationKey> keys, List<String> keyDocuments) {
        return new IssuerProfile(
                profile.id(),
                profile.name(),
                profile.url(),
                profile.email(),
                keys,
                profile.allowedOrigins(),
                profile.startsWith(),
                profile.selfCertifying(),
                profile.keySet(),
                keyDocuments);
    }

    private static boolean namesAnotherDocument(String keyId, IssuerProfile profile) {
        return keyId.startsWith("https://")
                && Addresses.sameOrigin(keyId, profile.id())
                && !Addresses.withoutFragment(keyId).equals(Addresses.withoutFragment(profile.id()));
    }

    private static List<VerificationKey> keys(ObjectNode node, String base, String controller)
            throws UnreadableDocument {
        return node.has("kty") ? Jwks.ofKey(node, base, controller) : Jwks.ofSet(node, base, controller);
    }

    // Somebody's credential is nobody's profile, whoever names it as one: it would be kept like one.
    private static void refuseCredential(ObjectNode node) throws UnreadableDocument {
        if (node.has("credentialSubject") || node.has("verifiableCredential") || node.has("recipient")) {
            throw malformed("A credential, and no document of an issuer");
        }
    }

    private static IssuerProfile keysAlone(String issuerId, List<VerificationKey> keys) {
        return new IssuerProfile(issuerId, null, null, null, keys, List.of(), List.of(), false);
    }

    private static @Nullable String keySet(Part profile, String issuerId) {
        String address = profile.text("jwks_uri");
        return address != null && Addresses.sameOrigin(address, issuerId) ? address : null;
    }

    /** The scheme, and for a DID the method. */
    private static String method(String issuerId) {
        String[] parts = issuerId.split(":", 3);
        return parts[0].equals("did") && parts.length > 1 ? "did:" + parts[1] : parts[0] + ":";
    }
}
