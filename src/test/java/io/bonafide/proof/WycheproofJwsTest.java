package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.VerificationKey;
import io.bonafide.proof.ProofResult.Outcome;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** C2SP/wycheproof, JWS: no invalid token is accepted; every valid one is whose algorithm we speak. */
@Tag("vectors")
class WycheproofJwsTest {
    private static final Set<String> SPOKEN = Set.of("ES256", "ES384", "RS256", "PS256", "EdDSA");

    @Test
    void tokens() throws Exception {
        JsonObject suite =
                Vectors.json(Vectors.folder("vectors", "wycheproof").resolve("json_web_signature_test.json"));
        Proofs proofs = new Proofs();
        int seen = 0;
        for (JsonValue entry : suite.getJsonArray("testGroups")) {
            JsonObject group = entry.asJsonObject();
            JsonObject jwk = group.getJsonObject(group.containsKey("public") ? "public" : "private");
            Optional<VerificationKey> key = key(jwk);
            for (JsonValue item : group.getJsonArray("tests")) {
                JsonObject test = item.asJsonObject();
                boolean holds = key.isPresent() && holds(proofs, test.getValue("/jws"), key.get());
                // Only tokens that ought to be readable are read here.
                boolean expected = test.getString("result").equals("valid")
                        && key.isPresent()
                        && SPOKEN.contains(algorithm(test.getString("jws")));
                assertThat(holds)
                        .as("%s %s %s", group.getString("comment"), test.getInt("tcId"), test.getString("comment"))
                        .isEqualTo(expected);
                seen++;
            }
        }
        assertThat(seen).isEqualTo(suite.getInt("numberOfTests"));
    }

    private static String algorithm(String jws) {
        String header = new String(Base64.getUrlDecoder().decode(jws.split("\\.")[0]), StandardCharsets.UTF_8);
        return Samples.json(header).getString("alg");
    }

    private static boolean holds(Proofs proofs, JsonValue jws, VerificationKey key) {
        String text = jws instanceof jakarta.json.JsonString compact ? compact.getString() : jws.toString();
        return proofs.verifyJws(Samples.document(text), key).outcome() == Outcome.HOLDS;
    }

    private static Optional<VerificationKey> key(JsonObject jwk) throws Exception {
        // What a key may be used for is settled where keys are read: none of these would be offered for a signature.
        boolean forSignatures = SPOKEN.contains(jwk.getString("alg", "RS256"))
                && jwk.getString("use", "sig").equals("sig")
                && (!jwk.containsKey("key_ops")
                        || jwk.getValue("/key_ops").toString().contains("verify"));
        if (!forSignatures) {
            return Optional.empty();
        }
        JWK parsed = JWK.parse(jwk.toString());
        PublicKeyBytes key;
        if (parsed instanceof RSAKey rsa) {
            key = new PublicKeyBytes(PublicKeyBytes.Kind.RSA, rsa.toPublicKey().getEncoded());
        } else if (parsed instanceof ECKey ec && ec.getCurve().getName().equals("P-256")) {
            key = new PublicKeyBytes(PublicKeyBytes.Kind.P256, ec.toPublicKey().getEncoded());
        } else {
            return Optional.empty();
        }
        return Optional.of(new VerificationKey("urn:key", "urn:issuer", key, true, null, null));
    }
}
