package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.bonafide.credential.Credential;
import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.VerificationKey;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyAddressTest {
    private static final String ISSUER = "https://northfield.example/issuer";
    private static final String SET = "https://northfield.example/keys.json";
    private static final String EC = "'kty':'EC','crv':'P-256','x':'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',"
            + "'y':'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0'";

    private static final BigInteger SMALL_PRIMES = IntStream.rangeClosed(2, 800)
            .mapToObj(BigInteger::valueOf)
            .filter(number -> number.isProbablePrime(20))
            .reduce(BigInteger.ONE, BigInteger::multiply);

    private final IssuerDocuments documents = new IssuerDocuments();

    @ParameterizedTest
    @CsvSource({
        "https://northfield.example/keys/1, https://northfield.example/keys/1",
        "https://northfield.example/keys#k1, https://northfield.example/keys",
        "es-2, " + SET,
        "https://other.example/keys/1, " + SET,
        "http://northfield.example/keys/1, " + SET,
        "https://northfield.example.evil.example/keys, " + SET,
        "../../dev/null, " + SET,
        ISSUER + "#gone, " + SET
    })
    void unlistedKeyLiesOnTheIssuersOwnSite(String keyId, String address) throws UnreadableDocument {
        assertThat(documents.keyAddress(token("'kid':'" + keyId + "',"), profile()))
                .contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#key-0", "key-0", ISSUER + "#key-0", "es-1", ISSUER + "#es-1"})
    void listedKeyNeedsNoFetching(String keyId) throws UnreadableDocument {
        assertThat(documents.keyAddress(token("'kid':'" + keyId + "',"), profile()))
                .isEmpty();
    }

    @Test
    void tokenWithoutKeyIdNeedsTheSetOnlyWhereNoKeyIsKnown() throws UnreadableDocument {
        IssuerProfile bare = documents.read(
                ISSUER,
                Sample.of("profile.json")
                        .without("/jwks")
                        .without("/verificationMethod")
                        .document());

        assertThat(documents.keyAddress(token(""), profile())).isEmpty();
        assertThat(documents.keyAddress(token(""), bare)).contains(SET);
    }

    @Test
    void embeddedProofsNeverLeadToMoreKeys() throws UnreadableDocument {
        assertThat(documents.keyAddress(Sample.of("ob3-vc1.json").read(), profile()))
                .isEmpty();
    }

    @Test
    void keysOfASetAreNamedByTheirAddressAndKid() throws UnreadableDocument {
        IssuerProfile extended = documents.withKeys(
                profile(),
                SET,
                Sample.json("{'keys':[{'kid':'es-2'," + EC + "},{" + EC + "},{'kid':'https://northfield.example/k',"
                                + EC + "}]}")
                        .document());

        assertThat(extended.keys())
                .extracting(VerificationKey::id, VerificationKey::controller, VerificationKey::forAssertion)
                .startsWith(tuple(ISSUER + "#key-0", ISSUER, true), tuple(ISSUER + "#es-1", ISSUER, true))
                .endsWith(
                        tuple(SET + "#es-2", ISSUER, true),
                        tuple(SET + "#oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U", ISSUER, true),
                        tuple("https://northfield.example/k", ISSUER, true));
        assertThat(extended.keys().get(2).isNamed("es-2")).isTrue();
        assertThat(extended.keys().get(2).isNamed(SET + "#es-2")).isTrue();
        assertThat(extended.keySet()).isEqualTo(SET);
    }

    @Test
    void singleKeyIsNamedByItsAddress() throws UnreadableDocument {
        String address = "https://northfield.example/keys/1";
        IssuerProfile extended = documents.withKeys(
                profile(), address, Sample.json("{'kid':'k1'," + EC + "}").document());

        assertThat(extended.keys()).extracting(VerificationKey::id).endsWith(address, address + "#k1");
    }

    @Test
    void keysFromElsewhereAreRefused() throws UnreadableDocument {
        IssuerProfile profile = profile();

        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> documents.withKeys(
                        profile,
                        "https://evil.example/keys",
                        Sample.json("{'keys':[{" + EC + "}]}").document()))
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(UnreadableDocument.Kind.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'keys':[{'kty':'EC','d':'x'}]}", "{'keys':['x']}", "{'keys':{}}", "{}"})
    void brokenKeySetsAndPrivateKeysAreRefused(String set) throws UnreadableDocument {
        IssuerProfile profile = profile();

        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(
                        () -> documents.withKeys(profile, SET, Sample.json(set).document()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'use':'enc'," + EC,
                "'key_ops':['encrypt']," + EC,
                "'kty':'oct','k':'AAAA'",
                "'kty':'EC','crv':'secp256k1','x':'AAAA','y':'AAAA'",
                "'kty':'EC','crv':'P-256','x':'AAAA','y':'AAAA'",
                "'kty':'OKP','crv':'X25519','x':'11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'",
                "'kty':'OKP','crv':'Ed25519','x':'AAAA'",
                "'kty':'unheard-of'"
            })
    void keysThatAreNotForUsAreLeftOut(String jwk) throws UnreadableDocument {
        assertThat(fetched(jwk)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2047, 0", "2048, 1", "4096, 1", "8192, 1", "8193, 0"})
    void rsaKeysOfUnacceptableLengthAreLeftOut(int bits, int expected) throws UnreadableDocument {
        String n = Base64.getUrlEncoder().withoutPadding().encodeToString(modulus(bits));

        assertThat(fetched("'kty':'RSA','e':'AQAB','n':'" + n + "'")).hasSize(expected);
    }

    /** Odd and without small factors: only the length is tested here. */
    private static byte[] modulus(int bits) {
        BigInteger candidate = BigInteger.ONE.shiftLeft(bits - 1).setBit(0);
        while (!candidate.gcd(SMALL_PRIMES).equals(BigInteger.ONE)) {
            candidate = candidate.add(BigInteger.TWO);
        }
        byte[] bytes = candidate.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private List<PublicKeyBytes> fetched(String jwk) throws UnreadableDocument {
        IssuerProfile none = new IssuerProfile(ISSUER, null, null, null, List.of(), List.of(), List.of(), false);
        return documents
                .withKeys(none, SET, Sample.json("{'keys':[{" + jwk + "}]}").document())
                .keys()
                .stream()
                .map(VerificationKey::publicKey)
                .toList();
    }

    private IssuerProfile profile() throws UnreadableDocument {
        return documents.read(ISSUER, Sample.of("profile.json").document());
    }

    private static Credential token(String kid) throws UnreadableDocument {
        String jws = Sample.of("ob3-vc1.json").without("/proof").jws("{" + kid + "'alg':'ES256'}");
        return Sample.complete(Sample.document(jws));
    }
}
