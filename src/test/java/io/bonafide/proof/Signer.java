package io.bonafide.proof;

import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.VerificationKey;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issuer for tests and samples: keys that follow from a seed, and signatures that follow from key and content, so
 * that everything made with it can be made again.
 */
public final class Signer {
    private final SigningKey key;

    Signer(SigningKey key) {
        this.key = key;
    }

    /**
     * @param seed 32 bytes: the private key itself (RFC 8032)
     */
    public static Signer ed25519(byte[] seed) {
        return new Signer(SigningKey.ed25519(seed));
    }

    /**
     * @param seed any bytes
     */
    public static Signer p256(byte[] seed) {
        return new Signer(SigningKey.elliptic(PublicKeyBytes.Kind.P256, seed));
    }

    /**
     * @param seed any bytes
     */
    public static Signer p384(byte[] seed) {
        return new Signer(SigningKey.elliptic(PublicKeyBytes.Kind.P384, seed));
    }

    /**
     * An RSA key of 2048 bits; takes about a second to find.
     *
     * @param seed any bytes
     */
    public static Signer rsa(byte[] seed) {
        return new Signer(SigningKey.rsa(seed, 2048));
    }

    /** As {@link #rsa(byte[])}, of another length. */
    static Signer rsa(byte[] seed, int bits) {
        return new Signer(SigningKey.rsa(seed, bits));
    }

    /** Multikey form: {@code z6Mk...} for Ed25519. */
    public String publicKeyMultibase() {
        return key.multikey();
    }

    /** The {@code did:key} of this key. */
    public String didKey() {
        return "did:key:" + publicKeyMultibase();
    }

    /** The one verification method of the {@code did:key}. */
    public String didKeyMethod() {
        return didKey() + "#" + publicKeyMultibase();
    }

    /** The public key as JWK (RFC 7517), as JSON. */
    public String publicJwk() {
        return key.publicJwk().toString();
    }

    public PublicKeyBytes publicKey() {
        return key.publicKey();
    }

    /** This key as an issuer's document would list it: for assertions, unlimited, not revoked. */
    public VerificationKey verificationKey(String id, String controller) {
        return new VerificationKey(id, controller, publicKey(), true, null, null);
    }

    /** A compact JWS. What the header says is written, true or not; the key decides how it is signed. */
    public String signJwt(String headerJson, String payloadJson) {
        String signed = base64url(headerJson.getBytes(StandardCharsets.UTF_8))
                + "."
                + base64url(payloadJson.getBytes(StandardCharsets.UTF_8));
        return signed + "." + base64url(sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The raw signature: EdDSA, ES256 or ES384 (r and s joined), RS256. */
    public byte[] sign(byte[] message) {
        return key.sign(message);
    }

    /**
     * Adds a Data Integrity proof for {@code assertionMethod}. For {@code ecdsa-sd-2023} see {@link SelectiveCredential}.
     *
     * @param suite that goes with the key: {@code eddsa-rdfc-2022}, {@code eddsa-jcs-2022}, {@code Ed25519Signature2020},
     *     {@code ecdsa-rdfc-2019}, {@code ecdsa-jcs-2019}
     * @param created RFC 3339, in UTC
     * @return the credential with its proof, as JSON
     */
    public String signDataIntegrity(
            String unsignedCredentialJson, String suite, String verificationMethod, String created) {
        return signWith(unsignedCredentialJson, options(suite, verificationMethod, created), Contexts.bundled());
    }

    /**
     * Adds one more proof, which builds on others that the credential has already.
     *
     * @param id of the new proof, where it gets one
     * @param previous ids of those that it builds on; none for a proof that only stands beside them
     */
    public String addProof(
            String credentialJson,
            String suite,
            String verificationMethod,
            String created,
            @Nullable String id,
            String... previous) {
        JsonObjectBuilder options = Json.createObjectBuilder(options(suite, verificationMethod, created));
        if (id != null) {
            options.add("id", id);
        }
        if (previous.length > 0) {
            options.add("previousProof", Json.createArrayBuilder(List.of(previous)));
        }
        return signWith(credentialJson, options.build(), Contexts.bundled());
    }

    /** Everything of a proof but its value. */
    static JsonObject options(String suite, String verificationMethod, String created) {
        JsonObjectBuilder options = Json.createObjectBuilder();
        if (suite.equals("Ed25519Signature2020")) {
            options.add("type", suite);
        } else {
            options.add("type", "DataIntegrityProof").add("cryptosuite", suite);
        }
        return options.add("created", created)
                .add("verificationMethod", verificationMethod)
                .add("proofPurpose", "assertionMethod")
                .build();
    }

    /** As {@link #signDataIntegrity}, with proof options of any kind, right or wrong. */
    public String signWithOptions(String unsignedCredentialJson, String optionsJson) {
        try {
            JsonObject options = StrictJson.object(optionsJson.getBytes(StandardCharsets.UTF_8));
            return signWith(unsignedCredentialJson, options, Contexts.bundled());
        } catch (Refusal e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** As {@link #signDataIntegrity}, with proof options of any kind and contexts of the test's own. */
    String signWith(String credentialJson, JsonObject options, Contexts contexts) {
        try {
            JsonObject document = StrictJson.object(credentialJson.getBytes(StandardCharsets.UTF_8));
            HashedProof scheme = options.getString("cryptosuite", "").contains("-jcs-")
                    ? HashedProof.overJson(new Signatures())
                    : HashedProof.overRdf(new Canonicaliser(contexts), new Signatures());
            byte[] hash = scheme.hash(ProofList.before(document, options), options, SuiteKey.of(publicKey()));
            return ProofList.with(document, valued(options, "z" + Base58Encoder.encode(sign(hash))))
                    .toString();
        } catch (Refusal e) {
            throw new IllegalArgumentException("Not signed: " + e.getMessage(), e);
        }
    }

    static JsonObject valued(JsonObject options, String proofValue) {
        return Json.createObjectBuilder(options).add("proofValue", proofValue).build();
    }

    /** Prefix and raw key, as in a Multikey. */
    byte[] multicodec() {
        return key.multicodec();
    }

    static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
