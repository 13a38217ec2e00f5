package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.PublicKeyBytes;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C2SP/wycheproof: no invalid signature is accepted and no valid one refused. */
@Tag("vectors")
class WycheproofTest {

    @ParameterizedTest
    @CsvSource({
        "ed25519_test.json, ED25519, ED25519",
        "ecdsa_secp256r1_sha256_p1363_test.json, ES256, P256",
        "ecdsa_secp384r1_sha384_p1363_test.json, ES384, P384",
        "rsa_signature_2048_sha256_test.json, RS256, RSA",
        "rsa_pss_2048_sha256_mgf1_32_test.json, PS256, RSA"
    })
    void signatures(String file, SignatureAlgorithm algorithm, PublicKeyBytes.Kind kind) {
        JsonObject suite = Vectors.json(Vectors.folder("vectors", "wycheproof").resolve(file));
        Signatures signatures = new Signatures();
        int seen = 0;
        for (JsonValue entry : suite.getJsonArray("testGroups")) {
            JsonObject group = entry.asJsonObject();
            PublicKeyBytes key = new PublicKeyBytes(kind, HexFormat.of().parseHex(group.getString("publicKeyDer")));
            for (JsonValue item : group.getJsonArray("tests")) {
                JsonObject test = item.asJsonObject();
                boolean accepted = accepts(signatures, algorithm, key, test);
                String result = test.getString("result");
                assertThat(accepted ? "valid" : "invalid")
                        .as("%s %s %s", file, test.getInt("tcId"), test.getString("comment"))
                        .isEqualTo(result.equals("acceptable") ? accepted ? "valid" : "invalid" : result);
                seen++;
            }
        }
        assertThat(seen).isEqualTo(suite.getInt("numberOfTests"));
    }

    private static boolean accepts(
            Signatures signatures, SignatureAlgorithm algorithm, PublicKeyBytes key, JsonObject test) {
        try {
            return signatures.verify(
                    algorithm,
                    key,
                    HexFormat.of().parseHex(test.getString("msg")),
                    HexFormat.of().parseHex(test.getString("sig")));
        } catch (Refusal e) {
            return false;
        }
    }
}
