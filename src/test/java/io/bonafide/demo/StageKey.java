package io.bonafide.demo;

import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.proof.Signer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/**
 * A key on the stage and the name under which its issuer publishes it.
 *
 * @param name fragment of the DID URL, or key id
 * @param published as Multikey, or as JWK
 */
record StageKey(String name, Signer signer, Form published) {

    /** How a DID document writes a key. */
    enum Form {
        MULTIKEY,
        JWK
    }

    static StageKey ed25519(String name, String seed) {
        return new StageKey(name, Signer.ed25519(Arrays.copyOf(bytes("stage:" + seed), 32)), Form.MULTIKEY);
    }

    static StageKey p256(String name, String seed) {
        return new StageKey(name, Signer.p256(bytes(seed)), Form.JWK);
    }

    static StageKey rsa(String name, String seed) {
        return new StageKey(name, Signer.rsa(bytes(seed)), Form.JWK);
    }

    StageKey asJwk() {
        return new StageKey(name, signer, Form.JWK);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    String multibase() {
        return signer.publicKeyMultibase();
    }

    /** JOSE name of what this key signs with. */
    String algorithm() {
        PublicKeyBytes.Kind kind = signer.publicKey().kind();
        return switch (kind) {
            case ED25519 -> "EdDSA";
            case P256 -> "ES256";
            case P384 -> "ES384";
            case RSA -> "RS256";
        };
    }

    /** The public half, with its name. */
    Map<String, Object> jwk() {
        Map<String, Object> jwk = Json.parse(signer.publicJwk());
        jwk.put("kid", name);
        jwk.put("alg", algorithm());
        jwk.put("use", "sig");
        return jwk;
    }

    /** The entry of a DID document. */
    Map<String, Object> method(String controller) {
        Map<String, Object> method = Json.object("id", controller + "#" + name);
        method.put("type", published == Form.MULTIKEY ? "Multikey" : "JsonWebKey");
        method.put("controller", controller);
        if (published == Form.MULTIKEY) {
            method.put("publicKeyMultibase", multibase());
        } else {
            method.put("publicKeyJwk", Json.parse(signer.publicJwk()));
        }
        return method;
    }

    /** As Open Badges 2.0 publishes it ({@code CryptographicKey}). */
    Map<String, Object> cryptographicKey(String address, String owner) {
        return Json.object(
                "@context",
                "https://w3id.org/openbadges/v2",
                "type",
                "CryptographicKey",
                "id",
                address,
                "owner",
                owner,
                "publicKeyPem",
                pem());
    }

    private String pem() {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(signer.publicKey().encoded());
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
    }

    Map<String, Object> sealed(Map<String, Object> credential, String method, String created) {
        return sealed("eddsa-rdfc-2022", credential, method, created);
    }

    Map<String, Object> sealed(String suite, Map<String, Object> credential, String method, String created) {
        return Json.parse(signer.signDataIntegrity(Json.text(credential), suite, method, created));
    }

    String jws(Map<String, Object> header, Map<String, Object> payload) {
        return signer.signJwt(Json.compact(header), Json.compact(payload));
    }
}
