package io.bonafide.format;

import static io.bonafide.format.UnreadableDocument.malformed;

import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.PublicKeyBytes.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One verification method as stated, and the key in it. */
final class VerificationMethod {
    private static final String ED25519_2020 = "Ed25519VerificationKey2020";
    private static final String ED25519_2018 = "Ed25519VerificationKey2018";
    private static final String P256_2019 = "EcdsaSecp256r1VerificationKey2019";
    private static final Set<String> TYPES =
            Set.of("Multikey", ED25519_2020, ED25519_2018, P256_2019, "JsonWebKey", "JsonWebKey2020");
    private static final Map<String, Kind> KINDS =
            Map.of(ED25519_2020, Kind.ED25519, ED25519_2018, Kind.ED25519, P256_2019, Kind.P256);
    private static final List<String> PRIVATE =
            List.of("privateKeyMultibase", "secretKeyMultibase", "privateKeyJwk", "secretKeyJwk", "privateKeyBase58");
    private static final List<String> MATERIAL =
            List.of("publicKeyMultibase", "publicKeyJwk", "publicKeyBase58", "publicKeyPem");

    private final Part part;
    private final boolean strictType;

    /**
     * @param strictType whether the type must be known; real profiles state wrong ones
     */
    VerificationMethod(Part part, boolean strictType) {
        this.part = part;
        this.strictType = strictType;
    }

    /**
     * Empty where it is of no kind spoken here, or says more than one thing.
     *
     * @throws UnreadableDocument when a private key is published with it
     */
    Optional<PublicKeyBytes> publicKey() throws UnreadableDocument {
        if (PRIVATE.stream().anyMatch(part::states)) {
            throw malformed("A private key is published");
        }
        List<String> types = part.texts("type");
        if (MATERIAL.stream().filter(part::states).count() != 1
                || (strictType && types.stream().noneMatch(TYPES::contains))) {
            return Optional.empty();
        }
        Optional<PublicKeyBytes> key = material();
        return strictType
                ? key.filter(
                        found -> types.stream().map(KINDS::get).allMatch(kind -> kind == null || kind == found.kind()))
                : key;
    }

    /** The one algorithm that the key is published for, where it is a JWK that says so. */
    @Nullable
    String algorithm() {
        JsonNode stated = part.node().path("publicKeyJwk").path("alg");
        return stated.isString() ? Jwks.algorithm(stated.stringValue()) : null;
    }

    /** Whether what is said about its end is understood; a key whose end cannot be read is not used. */
    boolean hasReadableTimes() {
        return part.states("expires") == (expires() != null) && part.states("revoked") == (revoked() != null);
    }

    @Nullable
    Instant expires() {
        return Timestamps.end(part, "expires");
    }

    @Nullable
    Instant revoked() {
        return Timestamps.beginning(part, "revoked");
    }

    private Optional<PublicKeyBytes> material() throws UnreadableDocument {
        if (part.states("publicKeyJwk")) {
            return Jwks.publicKey(part.node().get("publicKeyJwk"));
        }
        String pem = part.text("publicKeyPem");
        if (pem != null) {
            return Pem.publicKey(pem);
        }
        String multibase = part.text("publicKeyMultibase");
        if (multibase != null) {
            return Multikey.decode(multibase);
        }
        String base58 = part.text("publicKeyBase58");
        return base58 == null ? Optional.empty() : Multikey.decodeRaw(base58);
    }
}
