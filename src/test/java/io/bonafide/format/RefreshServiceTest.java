package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.Deviation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshServiceTest {
    private static final Sample BADGE = Sample.of("ob3-vc2.json");

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
                "{'id':'https://user@northfield.example/1','type':'1EdTechCredentialRefresh'}"
            })
    void otherRefreshServicesAreNoted(String service) throws UnreadableDocument {
        Sample badge = BADGE.with("/refreshService", service);

        assertThat(enclosed(badge).refresh()).isNull();
        assertThat(badge.read().deviations()).extracting(Deviation::kind).containsExactly(Deviation.Kind.TOLERATED);
    }

    @Test
    void refreshServiceWithoutAddressIsMalformed() throws UnreadableDocument {
        Sample badge = BADGE.with("/refreshService", "{'type':'1EdTechCredentialRefresh'}");

        assertThat(enclosed(badge).refresh()).isNull();
        assertThat(badge.read().deviations())
                .containsExactly(new Deviation(Deviation.Kind.MALFORMED, "/refreshService/id", Fault.MISSING.detail()));
    }

    private static Enclosed enclosed(Sample sample) throws UnreadableDocument {
        return ((Reading.Complete) CredentialReaders.inOrder().read(sample.document(), "")).enclosed();
    }
}
