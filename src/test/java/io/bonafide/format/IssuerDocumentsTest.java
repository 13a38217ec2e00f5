package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.bonafide.credential.IssuerProfile;
import io.bonafide.credential.PublicKeyBytes;
import io.bonafide.credential.VerificationKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerDocumentsTest {
    private static final String DID = "did:web:badges.northfield.example";
    private static final String ISSUER = "https://northfield.example/issuer";
    private static final Sample DID_DOCUMENT = Sample.of("did-document.json");
    private static final Sample PROFILE = Sample.of("profile.json");

    private final IssuerDocuments documents = new IssuerDocuments();

    @Test
    void didDocumentListsItsKeysInOrder() throws UnreadableDocument {
        IssuerProfile profile = documents.read(DID, DID_DOCUMENT.document());

        assertThat(profile.id()).isEqualTo(DID);
        assertThat(profile.selfCertifying()).isFalse();
        assertThat(profile.keys())
                .extracting(VerificationKey::id, key -> key.publicKey().kind(), VerificationKey::forAssertion)
                .containsExactly(
                        tuple(DID + "#key-1", PublicKeyBytes.Kind.ED25519, true),
                        tuple(DID + "#key-2", PublicKeyBytes.Kind.P256, true),
                        tuple(DID + "#key-3", PublicKeyBytes.Kind.ED25519, false),
                        tuple(DID + "#key-4", PublicKeyBytes.Kind.P256, true));
        assertThat(profile.keys()).extracting(VerificationKey::controller).containsOnly(DID);
        assertThat(profile.keys().get(0).expires()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(profile.keys().get(1).revoked()).isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
    }

    @Test
    void didDocumentWithoutAssertionMethodAuthorisesNothing() throws UnreadableDocument {
        IssuerProfile profile =
                documents.read(DID, DID_DOCUMENT.without("/assertionMethod").document());

        assertThat(profile.keys())
                .hasSize(3)
                .extracting(VerificationKey::forAssertion)
                .containsOnly(false);
    }

    @Test
    void keyListedTwiceIsAuthorisedByOneListing() throws UnreadableDocument {
        IssuerProfile profile = documents.read(
                DID,
                DID_DOCUMENT
                        .with(
                                "/assertionMethod/2",
                                "{'id':'#key-3','type':'Multikey','controller':'" + DID
                                        + "','publicKeyMultibase':'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2'}")
                        .document());

        assertThat(profile.keys())
                .extracting(VerificationKey::id, VerificationKey::forAssertion)
                .containsExactly(tuple(DID + "#key-1", true), tuple(DID + "#key-2", true), tuple(DID + "#key-3", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/id | 'did:web:other.example'",
                "/id | null",
                "/deactivated | true",
                "/verificationMethod/1/publicKeyJwk/d | 'secret'",
                "/verificationMethod/0/privateKeyMultibase | 'z1'",
                "/verificationMethod/2/id | '#key-2'"
            })
    void unusableDidDocumentIsMalformed(String pointer, String json) {
        assertUnreadable(DID, DID_DOCUMENT.with(pointer, json), UnreadableDocument.Kind.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/verificationMethod/0/type | 'EcdsaSecp256k1VerificationKey2019'",
                "/verificationMethod/0/controller | null",
                "/verificationMethod/0/id | 'did:web:other.example#key-1'",
                "/verificationMethod/0/id | null",
                "/verificationMethod/0/expires | 'soon'",
                "/verificationMethod/0/revoked | 17",
                "/verificationMethod/0/publicKeyMultibase | 'z6Mk'",
                "/verificationMethod/0/publicKeyMultibase | 'z0OIl'",
                "/verificationMethod/0/publicKeyMultibase | 'mAAAA'",
                "/verificationMethod/0/publicKeyMultibase | 17",
                "/verificationMethod/0/publicKeyJwk | {'kty':'OKP'}",
                "/verificationMethod/0 | 'did:web:other.example#key-1'"
            })
    void methodThatIsNotUnderstoodIsLeftOut(String pointer, String json) throws UnreadableDocument {
        IssuerProfile profile =
                documents.read(DID, DID_DOCUMENT.with(pointer, json).document());

        assertThat(profile.keys())
                .extracting(VerificationKey::id)
                .doesNotContain(DID + "#key-1")
                .hasSize(3);
    }

    @Test
    void typeForOneKindOfKeyHoldsNoOther() throws UnreadableDocument {
        IssuerProfile profile = documents.read(
                DID,
                DID_DOCUMENT
                        .with("/assertionMethod/2/type", "'Ed25519VerificationKey2020'")
                        .document());

        assertThat(profile.keys()).extracting(VerificationKey::id).doesNotContain(DID + "#key-4");
    }

    @Test
    void keyOf2018IsRead() throws UnreadableDocument {
        IssuerProfile profile = documents.read(
                DID,
                DID_DOCUMENT
                        .with(
                                "/verificationMethod/0",
                                "{'id':'#key-1','type':'Ed25519VerificationKey2018','controller':'" + DID
                                        + "','publicKeyBase58':'DggG1kT5JEFwTC6RJTsT6VQPgCz1qszCkX5Lv4nun98x'}")
                        .document());

        assertThat(profile.keys().get(0).publicKey().kind()).isEqualTo(PublicKeyBytes.Kind.ED25519);
    }

    @ParameterizedTest
    @CsvSource({"ES256, ES256", "Ed25519, EdDSA"})
    void keyKeepsTheAlgorithmItIsPublishedFor(String stated, String kept) throws UnreadableDocument {
        boolean elliptic = stated.equals("ES256");
        String okp = "{'kty':'OKP','crv':'Ed25519','alg':'Ed25519','x':'11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'}";
        IssuerProfile profile = documents.read(
                DID,
                (elliptic
                                ? DID_DOCUMENT.with("/verificationMethod/1/publicKeyJwk/alg", "'ES256'")
                                : DID_DOCUMENT.with("/verificationMethod/1/publicKeyJwk", okp))
                        .document());

        assertThat(profile.keys()).extracting(VerificationKey::algorithm).containsExactly(null, kept, null, null);
    }

    @Test
    void keyOfASetKeepsItToo() throws UnreadableDocument {
        IssuerProfile profile = documents.read(
                ISSUER, PROFILE.with("/jwks/keys/0/alg", "'ES256'").document());

        assertThat(profile.keys()).extracting(VerificationKey::algorithm).containsExactly(null, "ES256");
        assertThat(profile.keys().get(1).isFor("ES256")).isTrue();
        assertThat(profile.keys().get(1).isFor("ES384")).isFalse();
        assertThat(profile.keys().get(0).isFor("EdDSA")).isTrue();
    }

    @Test
    void profileWithoutAssertionMethodAuthorisesWhatItLists() throws UnreadableDocument {
        IssuerProfile profile = documents.read(ISSUER, PROFILE.document());

        assertThat(profile.name()).isEqualTo("Northfield College");
        assertThat(profile.url()).isEqualTo("https://northfield.example");
        assertThat(profile.email()).isEqualTo("badges@northfield.example");
        assertThat(profile.keySet()).isEqualTo("https://northfield.example/keys.json");
        assertThat(profile.keys())
                .extracting(VerificationKey::id, VerificationKey::controller, VerificationKey::forAssertion)
                .containsExactly(tuple(ISSUER + "#key-0", ISSUER, true), tuple(ISSUER + "#es-1", ISSUER, true));
    }

    @Test
    void profileWithAssertionMethodAuthorisesOnlyThat() throws UnreadableDocument {
        IssuerProfile profile = documents.read(
                ISSUER, PROFILE.with("/assertionMethod", "['#es-1']").document());

        assertThat(profile.keys()).extracting(VerificationKey::forAssertion).containsExactly(false, true);
    }

    @Test
    void keySetElsewhereIsNotTheIssuers() throws UnreadableDocument {
        IssuerProfile profile = documents.read(
                ISSUER,
                PROFILE.with("/jwks_uri", "'https://keys.example/keys.json'").document());

        assertThat(profile.keySet()).isNull();
    }

    @Test
    void openBadges2ProfileKeepsItsScope() throws UnreadableDocument {
        IssuerProfile profile = documents.read(
                "https://badges.example/issuers/3", Sample.of("ob2-issuer.json").document());

        assertThat(profile.allowedOrigins()).containsExactly("badges.example", "cdn.badges.example");
        assertThat(profile.startsWith()).containsExactly("https://badges.example/");
    }

    @Test
    void pageInsteadOfAProfileIsAPage() {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> documents.read(ISSUER, Sample.document("<html></html>")))
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(UnreadableDocument.Kind.PAGE));
    }

    @Test
    void bareKeySetSpeaksForAUrlAndNeverForADid() throws UnreadableDocument {
        Sample keys = Sample.json(PROFILE.node("/jwks"));

        IssuerProfile profile = documents.read(ISSUER, keys.document());

        assertThat(profile.keys())
                .extracting(VerificationKey::id, VerificationKey::forAssertion)
                .containsExactly(tuple(ISSUER + "#es-1", true));
        assertUnreadable(DID, keys, UnreadableDocument.Kind.MALFORMED);
    }

    private void assertUnreadable(String issuerId, Sample document, UnreadableDocument.Kind kind) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> documents.read(issuerId, document.document()))
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(kind));
    }
}
