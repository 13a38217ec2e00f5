package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.bonafide.credential.Alignment;
import io.bonafide.credential.Credential;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.DataIntegrityProof;
import io.bonafide.credential.Deviation;
import io.bonafide.credential.Identity;
import io.bonafide.credential.Issuer;
import io.bonafide.credential.SecuringMechanism;
import io.bonafide.credential.StatusEntry;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedProofReaderTest {
    private static final Sample MODEL_2 = Sample.of("ob3-vc2.json");
    private static final Sample MODEL_1 = Sample.of("ob3-vc1.json");

    @Test
    void openBadgeOnModel2IsReadInFull() throws UnreadableDocument {
        Credential credential = MODEL_2.read();

        assertThat(credential.id()).isEqualTo("urn:uuid:6b1f6a2e-0c11-4a6e-9a61-1b1f5d3c7a10");
        assertThat(credential.format()).isEqualTo(CredentialFormat.OPEN_BADGES_3);
        assertThat(credential.issuer())
                .isEqualTo(new Issuer(
                        "did:web:badges.northfield.example",
                        "Northfield College",
                        "https://northfield.example",
                        "badges@northfield.example"));
        assertThat(credential.validity().from()).isEqualTo(Instant.parse("2024-03-01T08:30:00.250Z"));
        assertThat(credential.validity().until()).isEqualTo(Instant.parse("2034-03-01T00:00:00Z"));
        assertThat(credential.revokedInline()).isFalse();
        assertThat(credential.deviations()).isEmpty();
        assertThat(credential.document()).isEqualTo(MODEL_2.document());
    }

    @Test
    void recipientHasIdNameAndIdentities() throws UnreadableDocument {
        Credential credential = MODEL_2.read();

        assertThat(credential.recipient().id()).isEqualTo("did:example:learner");
        assertThat(credential.recipient().name()).isEqualTo("Zoë Ångström");
        assertThat(credential.recipient().identities())
                .containsExactly(
                        new Identity("emailAddress", "sha256$0102", true, "pepper"),
                        new Identity("name", "Zoë Ångström", false, null));
    }

    @Test
    void plainEmailOfTheSubjectIsAnIdentity() throws UnreadableDocument {
        Credential credential = MODEL_2.without("/credentialSubject/identifier")
                .with("/credentialSubject/email", "'zoe@example.org'")
                .with("/credentialSubject/name", "'Zoë'")
                .read();

        assertThat(credential.recipient().name()).isEqualTo("Zoë");
        assertThat(credential.recipient().identities())
                .containsExactly(new Identity("email", "zoe@example.org", false, null));
    }

    @Test
    void hashedNameIsNoName() throws UnreadableDocument {
        Credential credential =
                MODEL_2.with("/credentialSubject/identifier/1/hashed", "true").read();

        assertThat(credential.recipient().name()).isNull();
    }

    @Test
    void achievementHasTypeLevelCreatorAndAlignments() throws UnreadableDocument {
        Credential credential = MODEL_2.read();

        assertThat(credential.achievement().name()).isEqualTo("Applied Statistics");
        assertThat(credential.achievement().type()).isEqualTo("Certificate");
        assertThat(credential.achievement().level()).isEqualTo("Level 6");
        assertThat(credential.achievement().creator()).isEqualTo("https://northfield.example/issuer");
        assertThat(credential.achievement().alignments())
                .containsExactly(
                        new Alignment("Statistics", "ESCO", "http://data.europa.eu/esco/skill/1"),
                        new Alignment("Level 6", "European Qualifications Framework", "6"));
    }

    @Test
    void everyStatusEntryIsRead() throws UnreadableDocument {
        Credential credential = MODEL_2.with("/credentialStatus/1/type", "'StatusList2021Entry'")
                .with("/credentialStatus/0/statusSize", "2")
                .read();

        assertThat(credential.status())
                .containsExactly(
                        new StatusEntry(
                                StatusEntry.Kind.BITSTRING_STATUS_LIST,
                                "BitstringStatusListEntry",
                                "revocation",
                                "https://status.northfield.example/1",
                                "7",
                                2),
                        new StatusEntry(
                                StatusEntry.Kind.UNSUPPORTED,
                                "StatusList2021Entry",
                                "message",
                                "https://status.northfield.example/2",
                                null,
                                1));
    }

    @Test
    void statusIndexAsNumberIsTolerated() throws UnreadableDocument {
        Credential credential =
                MODEL_2.with("/credentialStatus/0/statusListIndex", "94567").read();

        assertThat(credential.status().get(0).index()).isEqualTo("94567");
        assertThat(credential.deviations()).extracting(Deviation::kind).containsExactly(Deviation.Kind.TOLERATED);
    }

    @Test
    void statusSizeOfNonsenseIsNeverReadAsOneBit() throws UnreadableDocument {
        Credential credential =
                MODEL_2.with("/credentialStatus/0/statusSize", "'two'").read();

        assertThat(credential.status().get(0).kind()).isEqualTo(StatusEntry.Kind.UNSUPPORTED);
        assertThat(Sample.serious(credential)).hasSize(1);
    }

    @Test
    void proofSetIsReadInOrder() throws UnreadableDocument {
        Credential credential = MODEL_1.read();

        assertThat(credential.issuer().id()).isEqualTo("https://northfield.example/issuer");
        assertThat(credential.validity().from()).isEqualTo(Instant.parse("2023-05-01T00:00:00Z"));
        assertThat(credential.validity().until()).isEqualTo(Instant.parse("2033-05-01T00:00:00Z"));
        assertThat(credential.deviations()).isEmpty();
        assertThat(((SecuringMechanism.EmbeddedProofs) credential.securedBy()).proofs())
                .extracting(DataIntegrityProof::index, DataIntegrityProof::suite)
                .containsExactly(tuple(0, "Ed25519Signature2020"), tuple(1, "ecdsa-rdfc-2019"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/proof | null",
                "/proof | []",
                "/proof | ['z1']",
                "/issuer | null",
                "/issuer | {'name':'Nobody'}",
                "/issuer | 'Northfield College'",
                "/issuer | 17"
            })
    void credentialWithoutProofOrIssuerIsUnreadable(String pointer, String json) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> MODEL_2.with(pointer, json).read())
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(UnreadableDocument.Kind.MALFORMED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/@context | 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json' | MALFORMED",
                "/@context | ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json','https://www.w3.org/ns/credentials/v2'] | MALFORMED",
                "/@context | ['https://www.w3.org/ns/credentials/v2','https://www.w3.org/2018/credentials/v1'] | MALFORMED",
                "/@context/1 | 'https://evil.example/context.json' | UNSUPPORTED",
                "/@context/1 | {'name':'https://schema.org/description'} | UNSUPPORTED",
                "/type | ['OpenBadgeCredential'] | MALFORMED",
                "/type | ['VerifiableCredential'] | MALFORMED",
                "/id | null | MALFORMED",
                "/id | 'seventeen' | MALFORMED",
                "/id | 17 | MALFORMED",
                "/validFrom | null | MALFORMED",
                "/validFrom | '1 March 2024' | MALFORMED",
                "/validFrom | '2024-03-01T09:30:00' | MALFORMED",
                "/validFrom | '2024-02-30T09:30:00Z' | MALFORMED",
                "/validFrom | 1709282400 | MALFORMED",
                "/validUntil | '2024-02-28T00:00:00Z' | MALFORMED",
                "/issuanceDate | '2024-03-01T00:00:00Z' | UNSIGNED_PARTS",
                "/expirationDate | '2044-03-01T00:00:00Z' | UNSIGNED_PARTS",
                "/credentialSubject | null | MALFORMED",
                "/credentialSubject/achievement | null | MALFORMED",
                "/credentialSubject/achievement/name | ' ' | MALFORMED",
                "/credentialSubject/identifier/0/identityHash | null | MALFORMED",
                "/credentialSubject/identifier/0/hashed | 'yes' | MALFORMED",
                "/credentialStatus | 'none' | MALFORMED",
                "/credentialStatus/0/statusPurpose | null | MALFORMED",
                "/credentialStatus/0/statusListCredential | null | MALFORMED",
                "/credentialStatus/0/statusListIndex | null | MALFORMED",
                "/proof/verificationMethod | null | MALFORMED",
                "/proof/proofPurpose | null | MALFORMED",
                "/proof/cryptosuite | null | MALFORMED"
            })
    void departuresAreNotedByKind(String pointer, String json, Deviation.Kind kind) throws UnreadableDocument {
        Credential credential = MODEL_2.with(pointer, json).read();

        assertThat(credential.deviations()).extracting(Deviation::kind).contains(kind);
    }

    @Test
    void unknownContextIsNamed() throws UnreadableDocument {
        Credential credential = MODEL_2.with("/@context/1", "'https://evil.example/context.json'")
                .read();

        assertThat(credential.deviations())
                .extracting(Deviation::detail)
                .contains("Unknown context https://evil.example/context.json");
    }

    @Test
    void datesOfTheOtherModelAreNeverRead() throws UnreadableDocument {
        Credential credential = MODEL_2.without("/validUntil")
                .with("/expirationDate", "'2020-01-01T00:00:00Z'")
                .read();
        Credential older = MODEL_1.without("/expirationDate")
                .with("/validUntil", "'2020-01-01T00:00:00Z'")
                .read();

        assertThat(credential.validity().until()).isNull();
        assertThat(older.validity().until()).isNull();
        assertThat(older.deviations()).extracting(Deviation::kind).containsExactly(Deviation.Kind.UNSIGNED_PARTS);
    }

    @Test
    void dateAloneIsTheWholeDay() throws UnreadableDocument {
        Credential credential = MODEL_2.with("/validFrom", "'2024-03-01'")
                .with("/validUntil", "'2034-03-01'")
                .read();

        assertThat(credential.validity().from()).isEqualTo(Instant.parse("2024-03-01T00:00:00Z"));
        assertThat(credential.validity().until()).isEqualTo(Instant.parse("2034-03-01T23:59:59.999999999Z"));
        assertThat(credential.deviations())
                .extracting(Deviation::kind)
                .containsExactly(Deviation.Kind.TOLERATED, Deviation.Kind.TOLERATED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "https://www.w3.org/2018/credentials#credentialStatus | {'type':'X'}",
                "cred:validUntil | '2020-01-01T00:00:00Z'",
                "@included | []",
                "@type | 'VerifiableCredential'"
            })
    void statementWrittenAroundItsNameIsNotOverlooked(String name, String json) throws UnreadableDocument {
        Credential credential = MODEL_2.withMember(name, json).read();
        Credential nested = MODEL_2.with("/credentialSubject/evil", "{'" + name + "':" + json + "}")
                .read();

        assertThat(credential.deviations()).extracting(Deviation::kind).containsExactly(Deviation.Kind.UNSUPPORTED);
        assertThat(nested.deviations()).extracting(Deviation::kind).containsExactly(Deviation.Kind.UNSUPPORTED);
    }

    @Test
    void secondSubjectIsNotOverlooked() throws UnreadableDocument {
        Credential credential = MODEL_2.with("/credentialSubject", "[{'id':'did:example:a'},{'id':'did:example:b'}]")
                .read();

        assertThat(credential.deviations()).extracting(Deviation::kind).contains(Deviation.Kind.UNSUPPORTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'Northfield' | Northfield",
                "{'@value':'Northfield','@language':'en'} | Northfield",
                "[{'@value':'Nordfeld','@language':'de'},{'@value':'Northfield','@language':'en-GB'}] | Northfield",
                "[{'@value':'Nordfeld','@language':'de'},{'@value':'Champ-Nord','@language':'fr'}] | Nordfeld",
                "{'de':'Nordfeld','en':'Northfield'} | Northfield"
            })
    void namesComeInManyShapes(String json, String expected) throws UnreadableDocument {
        assertThat(MODEL_2.with("/issuer/name", json).read().issuer().name()).isEqualTo(expected);
    }

    @Test
    void comprehensiveLearnerRecordIsToldApart() throws UnreadableDocument {
        Credential credential = MODEL_2.with("/type", "['VerifiableCredential','ClrCredential']")
                .with("/@context/1", "'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json'")
                .with("/credentialSubject", "{'type':['ClrSubject'],'id':'did:example:learner'}")
                .read();

        assertThat(credential.format()).isEqualTo(CredentialFormat.CLR_2);
        assertThat(credential.achievement().name()).isEqualTo("Applied Statistics");
        assertThat(Sample.serious(credential)).isEmpty();
    }

    @Test
    void credentialOfNoProfileIsNamedByItsType() throws UnreadableDocument {
        Credential credential = MODEL_2.with("/type", "['VerifiableCredential','DrivingLicence']")
                .with("/@context", "['https://www.w3.org/ns/credentials/v2']")
                .with("/credentialSubject", "{'id':'did:example:learner'}")
                .without("/name")
                .without("/validFrom")
                .without("/id")
                .read();

        assertThat(credential.format()).isEqualTo(CredentialFormat.VERIFIABLE_CREDENTIAL);
        assertThat(credential.achievement().name()).isEqualTo("DrivingLicence");
        assertThat(Sample.serious(credential)).isEmpty();
    }

    @Test
    void detailsCarryNoPersonalData() throws UnreadableDocument {
        Credential credential = MODEL_2.with("/validFrom", "'Zoë'")
                .with("/credentialSubject/id", "['Zoë']")
                .with("/credentialSubject/identifier/0", "'Zoë'")
                .read();

        assertThat(credential.deviations()).isNotEmpty().allSatisfy(deviation -> assertThat(
                        deviation.pointer() + deviation.detail())
                .doesNotContain("Zo"));
    }
}
