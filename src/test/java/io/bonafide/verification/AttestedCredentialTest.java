package io.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.Achievement;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.Issuer;
import io.bonafide.credential.Sha256;
import io.bonafide.credential.ValidityPeriod;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class AttestedCredentialTest {

    @Test
    void aCopyWrittenDifferentlyIsTheSameCredential() {
        assertThat(credential("urn:1", "did:web:a.example", "{}").identity())
                .isEqualTo(credential("urn:1", "did:web:a.example", "{ }").identity());
    }

    @Test
    void twoIssuersMayUseTheSameId() {
        assertThat(credential("urn:1", "did:web:a.example", "{}").identity())
                .isNotEqualTo(credential("urn:1", "did:web:b.example", "{}").identity());
    }

    @Test
    void withoutAnIdTheDocumentDecides() {
        assertThat(credential(null, "did:web:a.example", "{}").identity())
                .isEqualTo(credential(null, "did:web:a.example", "{}").identity())
                .isNotEqualTo(credential(null, "did:web:a.example", "{ }").identity());
    }

    private static AttestedCredential credential(String id, String issuer, String document) {
        return new AttestedCredential(
                id,
                CredentialFormat.OPEN_BADGES_3,
                "eddsa-rdfc-2022",
                new Issuer(issuer, null, null, null),
                new Achievement(null, "SQL", null, null, null, List.of()),
                null,
                null,
                new ValidityPeriod(null, null),
                Sha256.of(document.getBytes(StandardCharsets.UTF_8)));
    }
}
