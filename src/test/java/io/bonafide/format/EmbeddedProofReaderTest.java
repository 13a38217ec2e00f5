package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
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
        assertThat(credential.issued()).isEqualTo(Instant.parse("2024-02-27T00:00:00Z"));
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
                        new Alignment(
                                "Statistics",
                                "ESCO",
                                "http://data.europa.eu/esco/skill/1",
                                "http://data.europa.eu/esco/skill/1"),
                        new Alignment(
                                "Level 6",
                                "European Qualifications Framework",
                                "6",
                                "http://data.europa.eu/snb/eqf/6"));
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
                                StatusEntry.Kind.STATUS_LIST_2021,
                                "StatusList2021Entry",
                                "message",
                                "https://status.northfield.example/2",
                                "8",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"'urn:a' | urn:a", "['urn:a','urn:b'] | urn:a,urn:b", "[] | ``", "null | ``"})
    void proofSaysWhatItBuildsOn(String stated, String expected) throws UnreadableDocument {
        Credential credential = MODEL_2.with("/proof/id", "'urn:c'")
                .with("/proof/previousProof", stated)
                .read();

        DataIntegrityProof proof = ((SecuringMechanism.EmbeddedProofs) credential.securedBy())
                .proofs()
                .get(0);
        assertThat(proof.id()).isEqualTo("urn:c");
        assertThat(String.join(",", proof.previousProof())).isEqualTo(expected);
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
                .with("/@context/1", "'https://purl.imsglobal.org/spec/clr/v2p0/context.json'")
                .with(
                        "/credentialSubject",
                        "{'type':['ClrSubject'],'id':'did:example:learner','verifiableCredential':['eyJh.eyJi.c2ln']}")
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
}
