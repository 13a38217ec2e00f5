package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bonafide.credential.RevocationList;
import io.bonafide.credential.StatusEntry.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationListsTest {
    private static final Kind OURS = Kind.REVOCATION_LIST_1EDTECH;
    private static final Kind BADGES = Kind.REVOCATION_LIST_OPEN_BADGES_2;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "-",
            value = {
                "{'id':'a:1'} | a:1",
                "{'id':'a:1','revoked':true} | a:1",
                "{'id':'a:1','revoked':null} | a:1",
                "{'id':'a:1','revocationReason':''} | a:1",
                "{'id':'a:1','revocationReason':null} | a:1",
                "{'id':'a:1','revoked':true,'revocationReason':'not revoked'} | a:1",
                "{'id':'a:1','revoked':false} | -",
                "{'id':'a:1','revoked':false},{'id':'a:1'} | a:1",
                "'a:1' | a:1"
            })
    void standingOnTheListIsWhatCounts(String items, @Nullable String revoked) throws UnreadableDocument {
        assertThat(list("{'issuer':'did:web:n.example','revokedCredential':[" + items + "]}", OURS))
                .isEqualTo(new RevocationList(null, "did:web:n.example", revoked == null ? Set.of() : Set.of(revoked)));
    }

    @Test
    void assertionsAreNamedByTextIdOrUid() throws UnreadableDocument {
        RevocationList list = list(
                "{'@context':'https://w3id.org/openbadges/v2','type':'RevocationList','id':'https://n.example/r',"
                        + "'issuer':'https://n.example/i','revokedAssertions':['urn:uuid:1',"
                        + "{'id':'urn:uuid:2','revocationReason':''},{'uid':'three','revocationReason':null},"
                        + "{'id':'urn:uuid:4','uid':'four','revoked':false}]}",
                BADGES);

        assertThat(list.id()).isEqualTo("https://n.example/r");
        assertThat(list.revoked()).containsExactlyInAnyOrder("urn:uuid:1", "urn:uuid:2", "three", "urn:uuid:4", "four");
    }

    @Test
    void issuerMayBeAnObjectOrMissing() throws UnreadableDocument {
        assertThat(list("{'issuer':{'id':'did:web:n.example'},'revokedCredential':[]}", OURS)
                        .issuer())
                .isEqualTo("did:web:n.example");
        assertThat(list("{'issuer':{},'revokedCredential':[]}", OURS).issuer()).isNull();
        assertThat(list("{'revokedCredential':{'id':'a:1'}}", OURS))
                .isEqualTo(new RevocationList(null, null, Set.of("a:1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'revokedCredential':null}",
                "{'revokedAssertions':[]}",
                "{'revokedCredential':[17]}",
                "{'revokedCredential':[{}]}",
                "{'revokedCredential':[{'uid':'1'}]}",
                "{'revokedCredential':[{'id':17}]}",
                "{'revokedCredential':[{'id':'a:1','revoked':'no'}]}",
                "{'revokedCredential':[],'issuer':17}",
                "{'revokedCredential':[],'id':{}}"
            })
    void whatIsNoListIsNeverAnEmptyList(String json) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> list(json, OURS))
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(UnreadableDocument.Kind.MALFORMED));
    }

    @Test
    void pageInsteadOfAListIsAPage() {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> new StatusLists().readNames(Sample.document("<html>"), OURS))
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(UnreadableDocument.Kind.PAGE));
    }

    private static RevocationList list(String json, Kind kind) throws UnreadableDocument {
        return new StatusLists().readNames(Sample.json(json).document(), kind);
    }
}
