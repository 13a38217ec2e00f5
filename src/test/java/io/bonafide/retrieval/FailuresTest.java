package io.bonafide.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import java.io.IOException;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of what an answer without a document means: what it is called, whether it passes, whether within a run. */
class FailuresTest {
    private static final String ADDRESS = "https://" + Loopback.HOST + "/a";

    private Loopback issuer;

    @BeforeEach
    void open() throws IOException {
        issuer = new Loopback();
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    @ParameterizedTest
    @CsvSource({
        "200, CONNECTION, 3",
        "204, CONNECTION, 3",
        "205, CONNECTION, 3",
        "304, CONNECTION, 3",
        "400, NOT_FOUND, 2",
        "404, NOT_FOUND, 1",
        "405, NOT_FOUND, 2",
        "406, NOT_FOUND, 2",
        "415, NOT_FOUND, 2",
        "422, NOT_FOUND, 2",
        "410, GONE, 1",
        "401, NOT_PUBLIC, 1",
        "403, NOT_PUBLIC, 1",
        "407, NOT_PUBLIC, 1",
        "451, NOT_PUBLIC, 1",
        "408, SERVER_ERROR, 3",
        "425, SERVER_ERROR, 3",
        "429, RATE_LIMITED, 3",
        "500, SERVER_ERROR, 3",
        "502, SERVER_ERROR, 3",
        "503, SERVER_ERROR, 3",
        "504, SERVER_ERROR, 3",
        "520, SERVER_ERROR, 3",
        "521, SERVER_ERROR, 3",
        "522, SERVER_ERROR, 3",
        "523, SERVER_ERROR, 3",
        "524, SERVER_ERROR, 3",
        "525, SERVER_ERROR, 3",
        "526, SERVER_ERROR, 3",
        "527, SERVER_ERROR, 3",
        "529, SERVER_ERROR, 3",
        "501, SERVER_ERROR, 1",
        "505, SERVER_ERROR, 1",
        "508, SERVER_ERROR, 1",
    })
    void anAnswerWithoutADocumentHasOneMeaning(int status, RetrievalFailure failure, int tries) {
        issuer.plan(ADDRESS, Loopback.answer(status).build());
        Retrieval<Fetched> result = issuer.fetch(ADDRESS);
        assertThat(Loopback.failureOf(result)).isEqualTo(failure);
        assertThat(issuer.timesAsked(ADDRESS)).isEqualTo(tries);
    }

    @ParameterizedTest
    @CsvSource({
        "403, cf-mitigated, challenge", "503, cf-mitigated, challenge",
        "202, x-amzn-waf-action, challenge", "405, x-amzn-waf-action, captcha",
    })
    void aRobotCheckIsMetLaterAndNotAgainAtOnce(int status, String name, String value) {
        MockResponse check = Loopback.answer(status).setHeader(name, value).build();
        issuer.plan(ADDRESS, check);
        RetrievalFailure failure = Loopback.failureOf(issuer.fetch(ADDRESS));
        assertThat(failure).isEqualTo(RetrievalFailure.RATE_LIMITED);
        assertThat(failure.isTransient()).isTrue();
        assertThat(issuer.timesAsked(ADDRESS)).isEqualTo(1);
    }

    @Test
    void aDocumentShorterThanAnnouncedIsALostConnection() {
        issuer.plan(
                ADDRESS,
                Loopback.answer(200)
                        .body("{\"id\":")
                        .setHeader("Content-Length", "500")
                        .build());
        assertThat(Loopback.failureOf(issuer.fetcher(Loopback.impatient()).fetch(ADDRESS, issuer.errand()))
                        .isTransient())
                .isTrue();
    }
}
