package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.Credential;
import io.bonafide.credential.Deviation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One line of {@code structure.csv} per rule: what is changed, where it is found, and what is said about it. */
class StructureTest {
    private static final Sample EVERYTHING = Sample.of("ob3-everything.json");
    private static final Sample RECORD = EVERYTHING
            .with("/type", "['VerifiableCredential','ClrCredential']")
            .with(
                    "/@context",
                    "['https://www.w3.org/ns/credentials/v2','https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',"
                            + "'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']")
            .with(
                    "/credentialSubject",
                    "{'id':'did:example:learner','type':['ClrSubject'],'verifiableCredential':[{'type':['VerifiableCredential']}],"
                            + "'achievement':[],'association':[{'type':'Association','associationType':'isChildOf',"
                            + "'sourceId':'urn:uuid:1','targetId':'urn:uuid:2'}]}");
    private static final Sample PLAIN = EVERYTHING
            .with("/type", "['VerifiableCredential','Licence']")
            .with("/@context", "['https://www.w3.org/ns/credentials/v2']")
            .with("/credentialSubject", "{'id':'did:example:learner'}");

    @Test
    void documentWithEverythingHasNothingToRemark() throws UnreadableDocument {
        assertThat(EVERYTHING.read().deviations()).isEmpty();
        assertThat(RECORD.read().deviations()).isEmpty();
        assertThat(PLAIN.read().deviations()).isEmpty();
    }

    @ParameterizedTest(name = "{1} = {2}")
    @CsvFileSource(
            resources = "structure.csv",
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            numLinesToSkip = 1)
    void departureIsFoundOnceAtItsPlace(
            String sample, String place, String json, Deviation.Kind kind, String pointer, String detail)
            throws UnreadableDocument {
        Sample whole = sample.equals("clr") ? RECORD : sample.equals("vc") ? PLAIN : EVERYTHING;
        Sample changed = json == null ? whole.without(place) : whole.with(place, json);

        assertThat(changed.read().deviations())
                .containsExactly(new Deviation(kind, pointer == null ? place : pointer, detail));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/issuer",
                "/credentialSubject",
                "/credentialSubject/achievement",
                "/credentialSubject/achievement/alignment/0",
                "/credentialSubject/result/0",
                "/evidence/0"
            })
    void membersThatNoTableListsAreAllowed(String place) throws UnreadableDocument {
        assertThat(EVERYTHING
                        .with(place + "/ownExtension", "[1,{'a':[]}]")
                        .read()
                        .deviations())
                .isEmpty();
    }

    @Test
    void nullSaysNothing() throws UnreadableDocument {
        assertThat(EVERYTHING.with("/credentialSubject/role", "null").read().deviations())
                .isEmpty();
    }

    @Test
    void singleValueMayStandWithoutAList() throws UnreadableDocument {
        Credential credential = EVERYTHING
                .with("/evidence", EVERYTHING.node("/evidence/0"))
                .with("/credentialSubject/achievement/tag", "'statistics'")
                .with(
                        "/credentialSubject/achievement/alignment",
                        EVERYTHING.node("/credentialSubject/achievement/alignment/0"))
                .read();

        assertThat(credential.deviations()).isEmpty();
    }

    @Test
    void faultsOfAnEndorserAreNotTheIssuers() throws UnreadableDocument {
        Credential credential = EVERYTHING
                .without("/credentialSubject/achievement/endorsement/0/issuer/type")
                .with("/credentialSubject/achievement/endorsement/0/credentialSubject/id", "17")
                .read();

        assertThat(credential.deviations()).hasSize(2).allSatisfy(deviation -> {
            assertThat(deviation.kind()).isEqualTo(Deviation.Kind.TOLERATED);
            assertThat(deviation.pointer()).startsWith("/credentialSubject/achievement/endorsement/0/");
        });
    }

    @Test
    void everyFaultHasItsOwnPointerAndTheirNumberIsBounded() throws UnreadableDocument {
        String alignment = "{'type':'Alignment','targetName':17,'targetUrl':'https://x.example'}";
        Sample two =
                EVERYTHING.with("/credentialSubject/achievement/alignment", "[" + alignment + "," + alignment + "]");
        Sample many = EVERYTHING.with(
                "/credentialSubject/achievement/alignment", "[" + (alignment + ",").repeat(5_000) + alignment + "]");

        assertThat(two.read().deviations())
                .extracting(Deviation::pointer)
                .containsExactly(
                        "/credentialSubject/achievement/alignment/0/targetName",
                        "/credentialSubject/achievement/alignment/1/targetName");
        assertThat(many.read().deviations()).hasSize(20);
    }
}
