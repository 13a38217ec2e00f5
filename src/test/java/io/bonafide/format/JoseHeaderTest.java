package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bonafide.credential.Credential;
import io.bonafide.credential.Deviation;
import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.SecuringMechanism;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JoseHeaderTest {
    private static final Sample MODEL_2 = Sample.of("ob3-vc2.json")
            .without("/proof")
            .with("/iss", "'did:web:badges.northfield.example'")
            .with("/sub", "'did:example:learner'")
            .with("/jti", "'urn:uuid:6b1f6a2e-0c11-4a6e-9a61-1b1f5d3c7a10'")
            .with("/nbf", "1709281800")
            .with("/exp", "2024784000");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{} | MALFORMED",
                "{'alg':''} | MALFORMED",
                "{'alg':'none'} | MALFORMED",
                "{'alg':'nOnE'} | MALFORMED",
                "{'alg':'HS256'} | MALFORMED",
                "{'alg':'hs512'} | MALFORMED",
                "{'alg':17} | MALFORMED",
                "{'alg':'RS512'} | UNSUPPORTED",
                "{'alg':'ES256K'} | UNSUPPORTED",
                "{'alg':'es256'} | UNSUPPORTED",
                "{'alg':'ES256','crit':['exp']} | MALFORMED",
                "{'alg':'ES256','crit':[]} | MALFORMED",
                "{'alg':'ES256','b64':false} | MALFORMED",
                "{'alg':'ES256','kid':17} | MALFORMED",
                "{'alg':'ES256','jwk':'x'} | MALFORMED",
                "{'alg':'ES256','jwk':{'kty':'EC','d':'x'}} | MALFORMED",
                "{'alg':'ES256','typ':'dc+sd-jwt'} | UNSUPPORTED",
                "{'alg':'ES256','typ':'vc+sd-jwt'} | UNSUPPORTED",
                "{'alg':'ES256','typ':'at+jwt'} | UNSUPPORTED",
                "{'alg':'dir','enc':'A256GCM'} | UNSUPPORTED",
                "{'alg':'ES256','alg':'none'} | MALFORMED"
            })
    void headerIsJudged(String header, UnreadableDocument.Kind kind) {
        assertUnreadable(MODEL_2.jws(header), kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "vc+jwt", "VC+JWT", "vc+ld+jwt", "vc+ld+json+jwt", "application/vc+jwt"})
    void knownTypesAreRead(String type) throws UnreadableDocument {
        assertThat(read(MODEL_2.jws("{'alg':'EdDSA','typ':'" + type + "'}")).deviations())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS256", "ES256", "ES384", "EdDSA"})
    void everyAcceptedAlgorithmIsKeptAsStated(String algorithm) throws UnreadableDocument {
        SecuringMechanism proof =
                read(MODEL_2.jws("{'alg':'" + algorithm + "'}")).securedBy();

        assertThat(proof).isEqualTo(new SecuringMechanism.EnvelopingProof(algorithm, null, null));
    }

    @Test
    void embeddedKeyIsHandedOnAndKeyAddressesAreFlagged() throws UnreadableDocument {
        // RFC 8037, appendix A.2.
        String jwk = "{'kty':'OKP','crv':'Ed25519','x':'11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'}";
        Credential credential =
                read(MODEL_2.jws("{'alg':'EdDSA','jwk':" + jwk + ",'jku':'https://evil.example/keys'}"));

        assertThat(embeddedKey(credential))
                .isNotNull()
                .isEqualTo(
                        Jwks.publicKey(StrictJson.object(jwk.replace('\'', '"').getBytes(StandardCharsets.UTF_8)))
                                .orElseThrow());
        assertThat(credential.deviations()).extracting(Deviation::kind).containsExactly(Deviation.Kind.TOLERATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'kty':'EC'}",
                "{'kty':'oct','k':'AA'}",
                "{'kty':'OKP','crv':'Ed25519','x':'AA'}",
                "{'kty':'OKP','crv':'X25519','x':'11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'}",
                "{'kty':17}"
            })
    void embeddedKeyOfNoUseIsNone(String jwk) throws UnreadableDocument {
        assertThat(embeddedKey(read(MODEL_2.jws("{'alg':'ES256','jwk':" + jwk + "}"))))
                .isNull();
    }

    private static @Nullable PublicKeyBytes embeddedKey(Credential credential) {
        return ((SecuringMechanism.EnvelopingProof) credential.securedBy()).embeddedKey();
    }

    private static Credential read(String text) throws UnreadableDocument {
        return Sample.complete(Sample.document(text));
    }

    private static void assertUnreadable(String text, UnreadableDocument.Kind kind) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> read(text))
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(kind));
    }
}
