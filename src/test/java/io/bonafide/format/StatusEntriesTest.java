package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.Credential;
import io.bonafide.credential.Deviation;
import io.bonafide.credential.StatusEntry;
import io.bonafide.credential.StatusEntry.Kind;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusEntriesTest {
    private static final Sample MODEL_2 = Sample.of("ob3-vc2.json");
    private static final String LIST = "https://status.northfield.example/credentials/17";

    @Test
    void revocationListKnowsTheCredentialByItsId() throws UnreadableDocument {
        Credential credential = status("{'id':'" + LIST + "','type':'1EdTechRevocationList'}");

        assertThat(credential.status())
                .containsExactly(StatusEntry.named(
                        Kind.REVOCATION_LIST_1EDTECH,
                        "1EdTechRevocationList",
                        LIST,
                        List.of(String.valueOf(credential.id()))));
    }

    @Test
    void revocationListHasAnAddress() throws UnreadableDocument {
        assertThat(Sample.serious(status("{'type':'1EdTechRevocationList'}")))
                .extracting(Deviation::pointer)
                .containsExactly("/credentialStatus/id");
    }

    @Test
    void messagesAreKeptByValue() throws UnreadableDocument {
        Credential credential = status(
                "{'type':'BitstringStatusListEntry','statusPurpose':'message','statusSize':2,"
                        + "'statusListIndex':'1','statusListCredential':'" + LIST + "','statusMessages':["
                        + "{'status':'0x0','message':'pending'},{'status':'0x1','message':'  two\\nlines\\u202e '},"
                        + "{'status':'0x1','message':'again'},{'status':'0xF','message':'" + "x".repeat(500) + "'},"
                        + "{'status':'1','message':'no value'},{'status':'0x123456789','message':'too long'},{'status':'0x3'}]}");

        assertThat(credential.status().get(0).messages())
                .containsOnlyKeys(0L, 1L, 15L)
                .containsEntry(0L, "pending")
                .containsEntry(1L, "two lines")
                .containsEntry(15L, "x".repeat(200) + "...");
        assertThat(credential.status().get(0).size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"16, 16, 0", "17, 16, 1"})
    void entriesHaveALimit(int stated, int read, int deviations) throws UnreadableDocument {
        String entry = "{'id':'" + LIST + "','type':'1EdTechRevocationList'}";

        Credential credential = status("[" + String.join(",", Collections.nCopies(stated, entry)) + "]");

        assertThat(credential.status()).hasSize(read);
        assertThat(Sample.serious(credential)).hasSize(deviations);
    }

    @Test
    void methodThatIsNotSpokenKeepsItsName() throws UnreadableDocument {
        StatusEntry entry = status("{'id':'" + LIST + "','type':'VelocityRevocationListJan2021'}")
                .status()
                .get(0);

        assertThat(entry.kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(entry.type()).isEqualTo("VelocityRevocationListJan2021");
    }

    private static Credential status(String json) throws UnreadableDocument {
        return MODEL_2.with("/credentialStatus", json).read();
    }
}
