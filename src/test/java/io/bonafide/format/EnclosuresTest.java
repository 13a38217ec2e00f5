package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bonafide.credential.Achievement;
import io.bonafide.credential.Credential;
import io.bonafide.credential.CredentialFormat;
import io.bonafide.credential.Deviation;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnclosuresTest {
    private static final String HEADER = "{'alg':'ES256','kid':'did:web:badges.northfield.example#key-1'}";
    private static final Sample BADGE = Sample.of("ob3-vc2.json");
    private static final String TOKEN = BADGE.without("/proof").jws(HEADER);
    private static final Sample RECORD = BADGE.with("/type", "['VerifiableCredential','ClrCredential']")
            .with("/@context/1", "'https://purl.imsglobal.org/spec/clr/v2p0/context.json'")
            .with("/credentialSubject", "{'type':['ClrSubject'],'id':'did:example:learner'}");

    @Test
    void badgeByItselfBringsNothing() throws UnreadableDocument {
        assertThat(enclosed(BADGE)).isEqualTo(Enclosed.NONE);
    }

    @Test
    void membersComeInThreeForms() throws UnreadableDocument {
        String enveloped = "{'@context':'https://www.w3.org/ns/credentials/v2','id':'data:application/vc+jwt," + TOKEN
                + "','type':'EnvelopedVerifiableCredential'}";
        List<Enclosed.Member> members =
                enclosed(holding(BADGE.text(), "'" + TOKEN + "'", enveloped)).members();

        assertThat(members).hasSize(3).extracting(Enclosed.Member::title).containsOnly("Applied Statistics");
        for (Enclosed.Member member : members) {
            Credential credential = Sample.complete(member.document());
            assertThat(credential.format()).isEqualTo(CredentialFormat.OPEN_BADGES_3);
            assertThat(credential.achievement().name()).isEqualTo("Applied Statistics");
        }
    }

    @Test
    void memberIsWrittenOutToTheLastDigit() throws UnreadableDocument {
        String member =
                "{\"b\":1.10,\"a\":12345678901234567890.123456789,\"c\":1E+2,\"d\":\"\u2028\u00e9\\\"\\\\\",\"e\":[],"
                        + "\"f\":null,\"g\":123456789012345678901234567890}";

        assertThat(enclosed(RECORD.text()
                                .replace("\"ClrSubject\"]", "\"ClrSubject\"],\"verifiableCredential\":" + member))
                        .members()
                        .get(0)
                        .document()
                        .text())
                .isEqualTo(member);
    }

    @Test
    void memberWithoutProofOrContextIsUnusableByItself() throws UnreadableDocument {
        List<Enclosed.Member> members = enclosed(holding(
                        BADGE.without("/proof").text(),
                        BADGE.without("/@context").text()))
                .members();

        assertThat(members).extracting(Enclosed.Member::title).containsOnly("Applied Statistics");
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> Sample.complete(members.get(0).document()))
                .withMessage("A credential with no proof");
        assertThat(Sample.serious(Sample.complete(members.get(1).document())))
                .extracting(Deviation::kind)
                .contains(Deviation.Kind.MALFORMED);
    }

    @Test
    void brokenTokenHasNoTitle() throws UnreadableDocument {
        assertThat(enclosed(holding("'a.b.c'", "{}")).members())
                .extracting(Enclosed.Member::title)
                .containsOnlyNulls();
    }

    @Test
    void whatIsNoCredentialAtAllIsMalformed() throws UnreadableDocument {
        assertThat(Sample.serious(holding("7", "[]", "true").read()))
                .extracting(Deviation::pointer)
                .containsExactly("/credentialSubject/verifiableCredential");
    }

    @Test
    void onlyRecordsHaveMembers() throws UnreadableDocument {
        assertThat(enclosed(BADGE.with("/credentialSubject/verifiableCredential", "['" + TOKEN + "']"))
                        .members())
                .isEmpty();
    }

    @Test
    void recordInAClaimOfATokenHasItsMembersToo() throws UnreadableDocument {
        Sample token = Sample.json("{'iss':'did:web:badges.northfield.example'}")
                .with("/vc", holding("'" + TOKEN + "'").without("/proof").text());

        assertThat(enclosed(token.jws(HEADER)).members()).hasSize(1);
    }

    @Test
    void aHundredMembersAreLookedAtAndNoMore() throws UnreadableDocument {
        String[] most = Collections.nCopies(100, "'a.b.c'").toArray(String[]::new);
        String[] more = Collections.nCopies(101, "'a.b.c'").toArray(String[]::new);

        assertThat(enclosed(holding(most)).members()).hasSize(100);
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> enclosed(holding(more)))
                .withMessage("A record of more than 100 credentials")
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(UnreadableDocument.Kind.UNSUPPORTED));
    }

    @Test
    void recordMayAwardBySelf() throws UnreadableDocument {
        Sample record = RECORD.with("/credentialSubject/achievement", "[{'name':'One'},{'name':'Two'}]");

        assertThat(enclosed(record).asserted()).extracting(Achievement::name).containsExactly("One", "Two");
        assertThat(record.read().achievement().name()).isEqualTo("Applied Statistics");
        assertThat(Sample.serious(record.read())).isEmpty();
    }

    @Test
    void endorsementsAreTakenFromEverythingTheySitOn() throws UnreadableDocument {
        Sample endorsed = BADGE.with("/endorsement", "[{'id':'urn:a'}]")
                .with("/endorsementJwt", "['" + TOKEN + "']")
                .with("/issuer/endorsement", "{'id':'urn:b'}")
                .with("/credentialSubject/achievement/endorsement", "[{'id':'urn:c'}]");

        assertThat(enclosed(endorsed).endorsements())
                .extracting(Enclosed.Endorsement::about)
                .containsExactly(
                        "urn:uuid:6b1f6a2e-0c11-4a6e-9a61-1b1f5d3c7a10",
                        "urn:uuid:6b1f6a2e-0c11-4a6e-9a61-1b1f5d3c7a10",
                        "did:web:badges.northfield.example",
                        BADGE.read().achievement().id());
    }

    @Test
    void endorsementsBeyondTwentyAreLeftAndNoted() throws UnreadableDocument {
        String tokens = String.join(",", Collections.nCopies(21, "'a.b.c'"));
        Sample badge = BADGE.with("/endorsementJwt", "[" + tokens + "]");

        assertThat(enclosed(badge).endorsements()).hasSize(20);
        assertThat(badge.read().deviations()).extracting(Deviation::kind).containsExactly(Deviation.Kind.TOLERATED);
    }

    @Test
    void oddEndorsementsNeverHurt() throws UnreadableDocument {
        Sample badge = BADGE.with("/endorsement", "[7,null,[],'https://elsewhere.example/1']");

        assertThat(enclosed(badge).endorsements()).hasSize(1);
        assertThat(Sample.serious(badge.read())).isEmpty();
    }

    @Test
    void refreshServiceIsAnAddressOfAKnownType() throws UnreadableDocument {
        String known = "{'id':'https://northfield.example/refresh/1','type':'1EdTechCredentialRefresh'}";

        assertThat(enclosed(BADGE.with("/refreshService", known)).refresh())
                .isEqualTo("https://northfield.example/refresh/1");
        assertThat(enclosed(BADGE.with("/refreshService", "[{'id':'https://x.example','type':'Other'}," + known + "]"))
                        .refresh())
                .isEqualTo("https://northfield.example/refresh/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'https://northfield.example/1','type':'ManualRefreshService2018'}",
                "{'id':'ftp://northfield.example/1','type':'1EdTechCredentialRefresh'}",
                "{'id':'https://user@northfield.example/1','type':'1EdTechCredentialRefresh'}",
                "{'type':'1EdTechCredentialRefresh'}"
            })
    void otherRefreshServicesAreNoted(String service) throws UnreadableDocument {
        Sample badge = BADGE.with("/refreshService", service);

        assertThat(enclosed(badge).refresh()).isNull();
        assertThat(badge.read().deviations()).extracting(Deviation::kind).containsExactly(Deviation.Kind.TOLERATED);
    }

    @Test
    void associationsLeadFromSomethingInTheRecordToSomethingInIt() throws UnreadableDocument {
        String id = "urn:uuid:6b1f6a2e-0c11-4a6e-9a61-1b1f5d3c7a10";
        Sample good = holding("'" + TOKEN + "'")
                .with("/credentialSubject/achievement", "[{'id':'urn:award','name':'One'}]")
                .with("/credentialSubject/association", "[{'sourceId':'" + id + "','targetId':'urn:award'}]");
        Sample bad = good.with("/credentialSubject/association/0/targetId", "'urn:nowhere'");

        assertThat(good.read().deviations()).isEmpty();
        assertThat(bad.read().deviations())
                .containsExactly(new Deviation(
                        Deviation.Kind.TOLERATED,
                        "/credentialSubject/association",
                        "Refers 1 times to nothing in the record"));
    }

    @Test
    void endorsementIsToldApart() throws UnreadableDocument {
        Credential endorsement = BADGE.with("/type", "['VerifiableCredential','EndorsementCredential']")
                .with("/credentialSubject", "{'type':['EndorsementSubject'],'id':'urn:about'}")
                .read();

        assertThat(endorsement.format()).isEqualTo(CredentialFormat.ENDORSEMENT);
        assertThat(endorsement.recipient().id()).isEqualTo("urn:about");
        assertThat(Sample.serious(endorsement)).isEmpty();
    }

    private static Sample holding(String... members) {
        return RECORD.with("/credentialSubject/verifiableCredential", "[" + String.join(",", members) + "]");
    }

    private static Enclosed enclosed(Sample sample) throws UnreadableDocument {
        return enclosed(sample.text());
    }

    private static Enclosed enclosed(String text) throws UnreadableDocument {
        return ((Reading.Complete) CredentialReaders.inOrder().read(Sample.document(text), "")).enclosed();
    }
}
