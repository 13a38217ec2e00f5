package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.VerificationKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelfDescribedDidTest {
    private final IssuerDocuments documents = new IssuerDocuments();

    @ParameterizedTest
    @CsvSource({
        "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2, ED25519",
        "did:key:zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP, P256",
        "did:key:z82LkuBieyGShVBhvtE2zoiD6Kma4tJGFtkAhxR5pfkp5QPw4LutoYWhvQCnGjdVn14kujQ, P384"
    })
    void didKeyIsItsOwnKey(String did, PublicKeyBytes.Kind kind) throws UnreadableDocument {
        IssuerProfile profile = documents.selfDescribed(did);

        assertThat(profile.id()).isEqualTo(did);
        assertThat(profile.selfCertifying()).isTrue();
        assertThat(profile.keys())
                .extracting(VerificationKey::id, key -> key.publicKey().kind(), VerificationKey::forAssertion)
                .containsExactly(tuple(did + "#" + did.substring("did:key:".length()), kind, true));
    }

    @Test
    void didJwkIsItsOwnKey() throws UnreadableDocument {
        String did = "did:jwk:"
                + Sample.base64(
                        "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}");

        IssuerProfile profile = documents.selfDescribed(did);

        assertThat(profile.keys())
                .extracting(VerificationKey::id, key -> key.publicKey().kind())
                .containsExactly(tuple(did + "#0", PublicKeyBytes.Kind.ED25519));
        assertThat(profile.selfCertifying()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\",\"d\":\"x\"}",
                "[]",
                "x"
            })
    void brokenOrPrivateDidJwkIsMalformed(String jwk) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> documents.selfDescribed("did:jwk:" + Sample.base64(jwk)))
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(UnreadableDocument.Kind.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme",
                "did:key:z6Mk",
                // X25519, for key agreement
                "did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc",
                "did:key:",
                "did:key:f00",
                "did:web:example.com"
            })
    void otherSelfDescriptionsAreUnsupported(String did) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> documents.selfDescribed(did))
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(UnreadableDocument.Kind.UNSUPPORTED));
    }

    @Test
    void hugeDidKeyIsRefusedBeforeItIsDecoded() {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> documents.selfDescribed("did:key:z" + "6".repeat(5_000_000)));
    }
}
