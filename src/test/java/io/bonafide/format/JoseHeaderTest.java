package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bonafide.credential.Credential;
import io.bonafide.credential.Deviation;
import io.bonafide.credential.SecuringMechanism;
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
        Credential credential =
                read(MODEL_2.jws("{'alg':'ES256','jwk':{'kty':'EC'},'jku':'https://evil.example/keys'}"));

        assertThat(((SecuringMechanism.EnvelopingProof) credential.securedBy()).embeddedKey())
                .isEqualTo("{\"kty\":\"EC\"}");
        assertThat(credential.deviations()).extracting(Deviation::kind).containsExactly(Deviation.Kind.TOLERATED);
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
