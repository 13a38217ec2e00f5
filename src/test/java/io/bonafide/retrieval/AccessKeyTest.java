package io.bonafide.retrieval;

import static io.bonafide.retrieval.Loopback.HOST;
import static io.bonafide.retrieval.Loopback.OTHER;
import static io.bonafide.retrieval.Loopback.json;
import static io.bonafide.retrieval.Loopback.redirect;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.register.AccessKey;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AccessKeyTest {
    private static final AccessKey KEY = new AccessKey("Authorization", "Token token=swordfish");

    @Test
    void aKeyIsShownToItsHostAndToNobodyBehindARedirect() throws IOException, InterruptedException {
        try (Loopback issuer = new Loopback()) {
            issuer.plan("https://" + HOST + "/1", redirect("https://" + HOST + "/2"))
                    .plan("https://" + HOST + "/2", redirect("https://" + OTHER + "/3"))
                    .plan("https://" + OTHER + "/3", json("{}"));
            Errand errand = issuer.errand();
            issuer.fetcher(Loopback.settings()).fetch("https://" + HOST + "/1", KEY, errand);
            assertThat(issuer.server.takeRequest().getHeaders().get("Authorization"))
                    .isEqualTo(KEY.value());
            assertThat(issuer.server.takeRequest().getHeaders().get("Authorization"))
                    .isEqualTo(KEY.value());
            assertThat(issuer.server.takeRequest().getHeaders().get("Authorization"))
                    .isNull();
            assertThat(errand.attempts().toString() + errand.sources()).doesNotContain("swordfish");
        }
    }

    @Test
    void aKeyIsNeverWritten() {
        assertThat(KEY.toString()).doesNotContain("swordfish");
    }
}
