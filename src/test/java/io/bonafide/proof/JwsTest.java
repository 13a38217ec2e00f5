package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.SecuredDocument;
import io.bonafide.proof.ProofResult.Outcome;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwsTest {
    private static final String PAYLOAD = "{\"iss\":\"https://issuer.example\",\"sub\":\"mailto:ada@example.org\"}";
    private static final Signer P256 = Signer.p256(Samples.seed(4));

    private final Proofs proofs = new Proofs();

    private Outcome outcome(String jws, Signer key) {
        return proofs.verifyJws(
                        new SecuredDocument(jws.getBytes(StandardCharsets.UTF_8), "application/vc+jwt"),
                        Samples.key(key))
                .outcome();
    }

    private Outcome withHeader(String header) {
        return outcome(Samples.ISSUER.signJwt(header, PAYLOAD), Samples.ISSUER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EdDSA", "Ed25519"})
    void holdsUnderBothNamesOfEd25519(String algorithm) {
        assertThat(withHeader("{\"alg\":\"" + algorithm + "\"}")).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void doesNotHoldWithAnotherKey() {
        String jws = Samples.ISSUER.signJwt("{\"alg\":\"EdDSA\"}", PAYLOAD);
        assertThat(outcome(jws, Samples.STRANGER)).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void doesNotHoldOverAnotherPayload() {
        String[] parts = Samples.ISSUER.signJwt("{\"alg\":\"EdDSA\"}", PAYLOAD).split("\\.");
        String forged = parts[0] + "."
                + Signer.base64url(PAYLOAD.replace("ada", "eve").getBytes(StandardCharsets.UTF_8)) + "." + parts[2];
        assertThat(outcome(forged, Samples.ISSUER)).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "nOnE", "", "HS256", "HS512", " "})
    void algorithmsWithoutAnIssuersKeyAreMalformed(String algorithm) {
        assertThat(withHeader("{\"alg\":\"" + algorithm + "\"}")).isEqualTo(Outcome.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "PS512", "ES512", "ES256K", "eddsa", "Ed448"})
    void otherAlgorithmsAreUnsupported(String algorithm) {
        assertThat(withHeader("{\"alg\":\"" + algorithm + "\"}")).isEqualTo(Outcome.UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "ES384", "RS256", "PS256"})
    void anAlgorithmThatDoesNotFitTheKeyIsMalformed(String algorithm) {
        assertThat(withHeader("{\"alg\":\"" + algorithm + "\"}")).isEqualTo(Outcome.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"EdDSA\",\"crit\":[\"exp\"]}",
                "{\"alg\":\"EdDSA\",\"b64\":true}",
                "{\"alg\":\"EdDSA\",\"crit\":[\"b64\"],\"b64\":false}"
            })
    void extensionsAreUnsupported(String header) {
        assertThat(withHeader(header)).isEqualTo(Outcome.UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "", "{\"alg\":7}", "{\"alg\":\"EdDSA\",\"alg\":\"none\"}", "{\"alg\":\"EdDSA\"}x"})
    void aHeaderThatIsNoneIsMalformed(String header) {
        assertThat(withHeader(header)).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void onlyOneSpellingOfBase64urlIsRead() {
        String jws = Samples.ISSUER.signJwt("{\"alg\":\"EdDSA\"}", PAYLOAD);
        assertThat(outcome(jws + "=", Samples.ISSUER)).isEqualTo(Outcome.MALFORMED);
        assertThat(outcome(jws + "\n", Samples.ISSUER)).isEqualTo(Outcome.MALFORMED);
        assertThat(outcome(" " + jws, Samples.ISSUER)).isEqualTo(Outcome.MALFORMED);
        // 64 bytes end in a digit of which four bits must be zero.
        String strayBits = jws.substring(0, jws.length() - 1) + (char) (jws.charAt(jws.length() - 1) + 1);
        assertThat(outcome(strayBits, Samples.ISSUER)).isEqualTo(Outcome.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b", "a.b.c.d", "a.b.c.d.e", "{\"payload\":\"\"}"})
    void whatIsNotCompactIsMalformed(String text) {
        assertThat(outcome(text, Samples.ISSUER)).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void aHugeHeaderIsMalformed() {
        String jws = Samples.ISSUER.signJwt("{\"alg\":\"EdDSA\",\"x\":\"" + "x".repeat(10 << 20) + "\"}", PAYLOAD);
        assertThat(outcome(jws, Samples.ISSUER)).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void theSignatureOfZerosIsNone() {
        String jws = P256.signJwt("{\"alg\":\"ES256\"}", PAYLOAD);
        String head = jws.substring(0, jws.lastIndexOf('.') + 1);
        assertThat(outcome(jws, P256)).isEqualTo(Outcome.HOLDS);
        assertThat(outcome(head + Signer.base64url(new byte[64]), P256)).isEqualTo(Outcome.DOES_NOT_HOLD);
        assertThat(outcome(head, P256)).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void aShortRsaKeyIsMalformed() {
        Signer small = Signer.rsa(Samples.seed(5), 1024);
        assertThat(outcome(small.signJwt("{\"alg\":\"RS256\"}", PAYLOAD), small))
                .isEqualTo(Outcome.MALFORMED);
    }
}
