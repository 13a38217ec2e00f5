package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bonafide.credential.Credential;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.Deviation;
import io.bonafide.credential.SecuringMechanism;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompactJwsReaderTest {
    private static final String HEADER = "{'alg':'ES256','kid':'did:web:badges.northfield.example#key-1'}";

    private static final Sample MODEL_2 = Sample.of("ob3-vc2.json")
            .without("/proof")
            .with("/iss", "'did:web:badges.northfield.example'")
            .with("/sub", "'did:example:learner'")
            .with("/jti", "'urn:uuid:6b1f6a2e-0c11-4a6e-9a61-1b1f5d3c7a10'")
            .with("/nbf", "1709281800")
            .with("/exp", "2024784000");

    private static final Sample MODEL_1 = Sample.json("{'iss':'https://northfield.example/issuer',"
                    + "'sub':'did:example:learner','jti':'https://northfield.example/credentials/17',"
                    + "'nbf':1682899200,'exp':1998518400}")
            .with("/vc", Sample.of("ob3-vc1.json").without("/proof").text());

    @Test
    void credentialOfModel2IsReadFromTheWholePayload() throws UnreadableDocument {
        String jws = MODEL_2.jws(HEADER);

        Credential credential = read("  " + jws + "\n");

        assertThat(credential.format()).isEqualTo(CredentialFormat.OPEN_BADGES_3);
        assertThat(credential.securedBy())
                .isEqualTo(new SecuringMechanism.EnvelopingProof(
                        "ES256", "did:web:badges.northfield.example#key-1", null));
        assertThat(credential.document().text()).isEqualTo(jws);
        assertThat(credential.deviations()).isEmpty();
    }

    @Test
    void credentialOfModel1IsReadFromTheClaim() throws UnreadableDocument {
        Credential credential = read(MODEL_1.jws(HEADER));

        assertThat(credential.id()).isEqualTo("https://northfield.example/credentials/17");
        assertThat(credential.achievement().name()).isEqualTo("First Aid");
        assertThat(credential.deviations()).isEmpty();
    }

    @Test
    void claimsFillWhatTheCredentialOfModel1LeavesOut() throws UnreadableDocument {
        Credential credential = read(MODEL_1.without("/vc/id")
                .without("/vc/issuer")
                .without("/vc/credentialSubject/id")
                .without("/vc/issuanceDate")
                .without("/vc/expirationDate")
                .jws(HEADER));

        assertThat(credential.id()).isEqualTo("https://northfield.example/credentials/17");
        assertThat(credential.issuer().id()).isEqualTo("https://northfield.example/issuer");
        assertThat(credential.recipient().id()).isEqualTo("did:example:learner");
        assertThat(credential.validity().from()).isEqualTo(Instant.parse("2023-05-01T00:00:00Z"));
        assertThat(credential.validity().until()).isEqualTo(Instant.parse("2033-05-01T00:00:00Z"));
        assertThat(credential.deviations()).isEmpty();
    }

    @Test
    void issuerObjectWithoutIdIsFilledToo() throws UnreadableDocument {
        Credential credential =
                read(MODEL_1.with("/vc/issuer", "{'name':'Northfield'}").jws(HEADER));

        assertThat(credential.issuer().id()).isEqualTo("https://northfield.example/issuer");
        assertThat(credential.issuer().name()).isEqualTo("Northfield");
    }

    @Test
    void claimsOfModel2NeverReplaceTheIssuer() {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> read(MODEL_2.without("/issuer").jws(HEADER)));
    }

    @Test
    void tokenThatRunsOutBoundsACredentialWithoutEnd() throws UnreadableDocument {
        Credential credential = read(MODEL_2.without("/validUntil").jws(HEADER));

        assertThat(credential.validity().until()).isEqualTo(Instant.ofEpochSecond(2_024_784_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/iss | 'did:web:other.example' | CONTRADICTION",
                "/sub | 'did:example:other' | CONTRADICTION",
                "/jti | 'urn:uuid:other' | CONTRADICTION",
                "/nbf | 1709281799 | CONTRADICTION",
                "/nbf | 1709281802 | CONTRADICTION",
                "/exp | 2024784001 | CONTRADICTION",
                "/iss | 17 | MALFORMED",
                "/nbf | '1709281800' | MALFORMED",
                "/exp | -1 | MALFORMED",
                "/exp | 1e90 | MALFORMED"
            })
    void claimThatDisagreesIsNoted(String pointer, String json, Deviation.Kind kind) throws UnreadableDocument {
        Credential credential = read(MODEL_2.with(pointer, json).jws(HEADER));

        assertThat(Sample.serious(credential)).extracting(Deviation::kind).containsExactly(kind);
        assertThat(credential.deviations()).extracting(Deviation::detail).noneMatch(detail -> detail.contains("other"));
    }

    @Test
    void fractionsOfASecondAreNoContradiction() throws UnreadableDocument {
        assertThat(read(MODEL_2.with("/nbf", "1709281800.25").jws(HEADER)).deviations())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/iss", "/sub", "/jti", "/nbf", "/exp"})
    void absentClaimIsTolerated(String pointer) throws UnreadableDocument {
        Credential credential = read(MODEL_2.without(pointer).jws(HEADER));

        assertThat(credential.deviations()).extracting(Deviation::kind).containsExactly(Deviation.Kind.TOLERATED);
    }

    @Test
    void onlyOneSpellingOfATokenIsAccepted() {
        String jws = MODEL_2.jws(HEADER);
        String twoParts = jws.substring(0, jws.lastIndexOf('.'));

        assertUnreadable(twoParts, UnreadableDocument.Kind.MALFORMED);
        assertUnreadable(twoParts + ".", UnreadableDocument.Kind.MALFORMED);
        assertUnreadable(jws + ".e30", UnreadableDocument.Kind.MALFORMED);
        assertUnreadable(jws + "=", UnreadableDocument.Kind.MALFORMED);
        assertUnreadable(twoParts + ".a b", UnreadableDocument.Kind.MALFORMED);
        // 'QQ' and 'QR' decode to the same byte.
        assertUnreadable(twoParts + ".QR", UnreadableDocument.Kind.MALFORMED);
        assertUnreadable(jws + "~", UnreadableDocument.Kind.UNSUPPORTED);
    }

    @Test
    void sizeIsBounded() {
        String padded = MODEL_2.with("/padding", "'" + "x".repeat(CompactJws.MAX_BYTES) + "'")
                .jws(HEADER);

        assertUnreadable(padded, UnreadableDocument.Kind.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'vct':'https://x.example','iss':'a:b'} | UNSUPPORTED",
                "{'@context':'https://w3id.org/openbadges/v1','type':'Assertion','verify':{'type':'signed'}} | UNSUPPORTED",
                "{'uid':'1','badge':'https://x.example/b','recipient':{},'verify':{'type':'signed'}} | UNSUPPORTED",
                "{'type':'Assertion'} | MALFORMED",
                "{'@context':'https://w3id.org/openbadges/v2','type':'Endorsement'} | MALFORMED",
                "{'vp':{},'type':'VerifiablePresentation'} | UNSUPPORTED",
                "{'_sd':['x'],'iss':'a:b'} | UNSUPPORTED",
                "{'vp':{}} | UNSUPPORTED",
                "{'sub':'x'} | UNSUPPORTED",
                "{'vc':'x'} | MALFORMED",
                "{'vc':{},'@context':['https://www.w3.org/ns/credentials/v2']} | MALFORMED"
            })
    void otherPayloadsAreNamed(String payload, UnreadableDocument.Kind kind) {
        assertUnreadable(Sample.json(payload).jws(HEADER), kind);
    }

    @Test
    void memberGivenTwiceInThePayloadIsRefused() {
        String jws =
                Sample.base64("{\"alg\":\"ES256\"}") + '.' + Sample.base64("{\"iss\":\"a\",\"iss\":\"b\"}") + ".QQ";

        assertUnreadable(jws, UnreadableDocument.Kind.MALFORMED);
    }

    @Test
    void envelopedCredentialIsReadFromItsDataAddress() throws UnreadableDocument {
        String jws = MODEL_2.jws(HEADER);
        Sample enveloped = Sample.json("{'@context':'https://www.w3.org/ns/credentials/v2',"
                + "'type':'EnvelopedVerifiableCredential','id':'data:application/vc+jwt," + jws + "'}");

        Credential credential = enveloped.read();

        assertThat(credential.document().text()).isEqualTo(jws);
        assertThat(credential.achievement().name()).isEqualTo("Applied Statistics");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "https://x.example | MALFORMED",
                "data:application/vc+sd-jwt,eyJ | UNSUPPORTED",
                "data:application/vc+jwt,abc | MALFORMED",
                "data: | UNSUPPORTED"
            })
    void otherEnvelopesAreNamed(String id, UnreadableDocument.Kind kind) {
        Sample enveloped = Sample.json("{'@context':'https://www.w3.org/ns/credentials/v2',"
                + "'type':'EnvelopedVerifiableCredential','id':'" + id + "'}");

        assertUnreadable(enveloped.text(), kind);
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
