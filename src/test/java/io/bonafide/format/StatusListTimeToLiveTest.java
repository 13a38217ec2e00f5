package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.Credential;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a list says about how long it may be used, it never says more than a number of milliseconds can. */
class StatusListTimeToLiveTest {
    private static final Sample LIST = Sample.of("status-list.json").without("/credentialSubject/ttl");
    private static final Duration YEAR = Duration.ofDays(365);

    @Test
    void aListThatSaysNothingSaysNothing() throws UnreadableDocument {
        assertThat(stated(LIST)).isEmpty();
        assertThat(stated(LIST.with("/credentialSubject/TTL", "300000"))).isEmpty();
        assertThat(stated(LIST.with("/ttl", "300000"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "999, 999", "300000, 300000", "31535999999, 31535999999", "31536000000, 31536000000"})
    void aNumberIsMilliseconds(String stated, long milliseconds) throws UnreadableDocument {
        assertThat(timeToLive(stated)).contains(Duration.ofMillis(milliseconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31536000001", "4102444800000", "9223372036854775807"})
    void aYearIsTheMost(String stated) throws UnreadableDocument {
        assertThat(timeToLive(stated)).contains(YEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "-9223372036854775808",
                "9223372036854775808",
                "99999999999999999999999999",
                "0.5",
                "300000.5",
                "300000.0",
                "3e5",
                "1e400",
                "'300000'",
                "'PT5M'",
                "''",
                "true",
                "null",
                "[]",
                "[300000]",
                "{}",
                "{'value':300000}"
            })
    void whatIsNoNumberOfMillisecondsIsNoTimeAtAll(String stated) throws UnreadableDocument {
        assertThat(timeToLive(stated)).contains(Duration.ZERO);
    }

    @Test
    void aSubjectInAnArrayIsHeardAsWell() throws UnreadableDocument {
        String subject = "[{'type':'BitstringStatusList','statusPurpose':'revocation','ttl':60000}]";
        assertThat(stated(LIST.with("/credentialSubject", subject))).contains(Duration.ofMinutes(1));
    }

    @Test
    void aTokenOfEitherModelIsHeard() throws UnreadableDocument {
        Sample stating = LIST.without("/proof").with("/credentialSubject/ttl", "60000");
        String newer = stating.jws("{'alg':'ES256'}");
        String older = Sample.json("{}").with("/vc", stating.text()).jws("{'alg':'ES256'}");
        for (String token : new String[] {newer, older}) {
            Credential list = Sample.complete(Sample.document(token));
            assertThat(new StatusLists().timeToLive(list)).contains(Duration.ofMinutes(1));
        }
    }

    private static Optional<Duration> timeToLive(String stated) throws UnreadableDocument {
        return stated(LIST.with("/credentialSubject/ttl", stated));
    }

    private static Optional<Duration> stated(Sample list) throws UnreadableDocument {
        return new StatusLists().timeToLive(list.read());
    }
}
