package io.bonafide.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.SecuredDocument;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignerTest {
    private final Proofs proofs = new Proofs();

    @Test
    void signedBadgeHolds() {
        String signed = Samples.signedBadge();
        ProofResult result = proofs.verify(
                Samples.document(signed), Samples.proof(Samples.json(signed), 0), Samples.key(Samples.ISSUER));
        assertThat(result).isEqualTo(ProofResult.holds());
    }

    @Test
    void everyKindOfKeySignsJwtsThatHold() {
        for (Signer signer : new Signer[] {
            Samples.ISSUER, Signer.p256(Samples.seed(3)), Signer.p384(Samples.seed(3)), Signer.rsa(Samples.seed(3))
        }) {
            String algorithm =
                    switch (signer.publicKey().kind()) {
                        case ED25519 -> "EdDSA";
                        case P256 -> "ES256";
                        case P384 -> "ES384";
                        case RSA -> "RS256";
                    };
            String jwt = signer.signJwt("{\"alg\":\"" + algorithm + "\"}", "{\"iss\":\"https://issuer.example\"}");
            assertThat(jwt)
                    .isEqualTo(
                            signer.signJwt("{\"alg\":\"" + algorithm + "\"}", "{\"iss\":\"https://issuer.example\"}"));
            assertThat(proofs.verifyJws(
                            new SecuredDocument(jwt.getBytes(StandardCharsets.UTF_8), "application/vc+jwt"),
                            Samples.key(signer)))
                    .isEqualTo(ProofResult.holds());
        }
    }

    @Test
    void didKeysStartAsTheirSpecificationSays() {
        assertThat(Samples.ISSUER.didKey()).startsWith("did:key:z6Mk");
        assertThat(Signer.p256(Samples.seed(3)).didKey()).startsWith("did:key:zDn");
        assertThat(Signer.p384(Samples.seed(3)).didKey()).startsWith("did:key:z82");
    }
}
