package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.PublicKeyBytes.Kind;
import io.bonafide.credential.VerificationKey;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON Web Keys and sets of them (RFC 7517). A set may hold keys that are not for us; they are left out. */
final class Jwks {
    private static final int MAX_KEYS = 100;
    private static final byte[] UNCOMPRESSED = {4};

    private Jwks() {}

    /**
     * Keys of a set, authorised by whoever publishes it. A key is named {@code <base>#<kid>}, one without {@code kid} by
     * its thumbprint (RFC 7638).
     *
     * @param base what the names are relative to: the address of the set, or the id of the profile around it
     */
    static List<VerificationKey> ofSet(JsonNode set, String base, String controller) throws UnreadableDocument {
        if (!set.path("keys").isArray()) {
            throw malformed("A key set without keys");
        }
        if (set.path("keys").size() > MAX_KEYS) {
            throw malformed("A key set with more than " + MAX_KEYS + " keys");
        }
        List<VerificationKey> keys = new ArrayList<>();
        for (JsonNode item : set.get("keys")) {
            Optional<JWK> jwk = parse(item);
            if (jwk.isPresent()) {
                String id = absolute(base, jwk.get());
                publicKey(jwk.get()).ifPresent(key -> keys.add(key(id, controller, key, jwk.get())));
            }
        }
        return keys;
    }

    /** One key by itself: named by its address, and where it states a {@code kid} by that too. */
    static List<VerificationKey> ofKey(JsonNode node, String address, String controller) throws UnreadableDocument {
        Optional<JWK> jwk = parse(node);
        Optional<PublicKeyBytes> key = jwk.flatMap(Jwks::publicKey);
        if (jwk.isEmpty() || key.isEmpty()) {
            return List.of();
        }
        List<VerificationKey> keys = new ArrayList<>();
        keys.add(key(address, controller, key.get(), jwk.get()));
        if (jwk.get().getKeyID() != null) {
            keys.add(key(absolute(address, jwk.get()), controller, key.get(), jwk.get()));
        }
        return keys;
    }

    /**
     * The key of a {@code publicKeyJwk}; empty where it is of no kind spoken here, or not for signatures.
     *
     * @throws UnreadableDocument when the key is private
     */
    static Optional<PublicKeyBytes> publicKey(JsonNode node) throws UnreadableDocument {
        return parse(node).flatMap(Jwks::publicKey);
    }

    /** Ed25519 has a name of its own since RFC 9864; it is the same algorithm as EdDSA with such a key. */
    static String algorithm(String stated) {
        return stated.equals("Ed25519") ? "EdDSA" : stated;
    }

    private static Optional<JWK> parse(JsonNode node) throws UnreadableDocument {
        if (!(node instanceof ObjectNode object)) {
            throw malformed("A key that is not an object");
        }
        if (object.has("d")) {
            throw malformed("A private key is published");
        }
        try {
            return Optional.of(JWK.parse(object.toString())).filter(Jwks::forSignatures);
        } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static boolean forSignatures(JWK jwk) {
        boolean use = jwk.getKeyUse() == null || jwk.getKeyUse().equals(KeyUse.SIGNATURE);
        boolean algorithm = jwk.getAlgorithm() == null
                || JoseHeader.ALGORITHMS.contains(algorithm(jwk.getAlgorithm().getName()));
        return use
                && algorithm
                && (jwk.getKeyOperations() == null || jwk.getKeyOperations().contains(KeyOperation.VERIFY));
    }

    private static Optional<PublicKeyBytes> publicKey(JWK jwk) {
        if (jwk instanceof OctetKeyPair pair && pair.getCurve().equals(Curve.Ed25519)) {
            return PublicKeys.ed25519(pair.getDecodedX());
        }
        if (jwk instanceof RSAKey rsa) {
            return PublicKeys.rsa(
                    rsa.getModulus().decodeToBigInteger(),
                    rsa.getPublicExponent().decodeToBigInteger());
        }
        if (jwk instanceof ECKey ec
                && (ec.getCurve().equals(Curve.P_256) || ec.getCurve().equals(Curve.P_384))) {
            byte[] point = Arrays.concatenate(
                    UNCOMPRESSED, ec.getX().decode(), ec.getY().decode());
            return PublicKeys.ec(ec.getCurve().equals(Curve.P_256) ? Kind.P256 : Kind.P384, point);
        }
        return Optional.empty();
    }

    private static VerificationKey key(String id, String controller, PublicKeyBytes publicKey, JWK jwk) {
        String algorithm =
                jwk.getAlgorithm() == null ? null : algorithm(jwk.getAlgorithm().getName());
        return new VerificationKey(id, controller, publicKey, true, null, null, algorithm);
    }

    private static String absolute(String base, JWK jwk) {
        String kid = jwk.getKeyID() == null ? thumbprint(jwk) : jwk.getKeyID();
        return Addresses.isAbsolute(kid) ? kid : Addresses.withoutFragment(base) + '#' + kid;
    }

    private static String thumbprint(JWK jwk) {
        try {
            return jwk.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
