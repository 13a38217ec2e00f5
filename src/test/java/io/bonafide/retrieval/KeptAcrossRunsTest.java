package io.bonafide.retrieval;

import static io.bonafide.retrieval.Loopback.HOST;
import static io.bonafide.retrieval.Loopback.OTHER;
import static io.bonafide.retrieval.Loopback.answer;
import static io.bonafide.retrieval.Loopback.failureOf;
import static io.bonafide.retrieval.Loopback.json;
import static io.bonafide.retrieval.Loopback.redirect;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.dossier.Attempt;
import io.bonafide.dossier.KeptDocument;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An issuer's document over several runs: each with documents of its own, one store, and a clock that goes on. */
class KeptAcrossRunsTest {
    private static final String ADDRESS = "https://" + HOST + "/issuer.json";

    private final MemoryStore store = new MemoryStore();
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private Loopback issuer;
    private Errand errand;

    @BeforeEach
    void open() throws IOException {
        issuer = new Loopback();
        errand = issuer.errand();
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void withinItsTimeItIsUsedUnaskedAndTheRecordSaysSo() {
        issuer.plan(ADDRESS, stating("{}", "Cache-Control", "max-age=600"));
        Fetched first = run(ADDRESS);
        Instant vouched = now;
        now = now.plusSeconds(599);
        Fetched second = run(ADDRESS);
        assertThat(issuer.server.getRequestCount()).isEqualTo(1);
        assertThat(second.document()).isEqualTo(first.document());
        assertThat(second.origin()).isEqualTo(ADDRESS);
        assertThat(errand.attempts()).isEmpty();
        assertThat(errand.sources()).singleElement().satisfies(source -> {
            assertThat(source.status()).isZero();
            assertThat(source.at()).isEqualTo(vouched);
            assertThat(source.digest()).isEqualTo(first.document().digest());
        });
        now = now.plusSeconds(1);
        run(ADDRESS);
        assertThat(issuer.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void beyondItsTimeItIsComparedAndUnchangedIsFreshProof() throws Exception {
        issuer.plan(
                ADDRESS,
                stating("{}", "ETag", "W/\"7\"", "Cache-Control", "max-age=60"),
                answer(304).setHeader("Cache-Control", "max-age=60").build());
        run(ADDRESS);
        Instant first = now;
        now = now.plus(Duration.ofDays(6));
        Fetched again = run(ADDRESS);
        issuer.server.takeRequest();
        RecordedRequest compared = issuer.server.takeRequest();
        assertThat(compared.getHeaders().get("If-None-Match")).isEqualTo("W/\"7\"");
        assertThat(again.document().text()).isEqualTo("{}");
        assertThat(errand.attempts()).extracting(Attempt::result).containsExactly("304");
        assertThat(errand.sources()).singleElement().satisfies(source -> {
            assertThat(source.status()).isEqualTo(304);
            assertThat(source.at()).isEqualTo(now);
            assertThat(source.digest()).isEqualTo(again.document().digest());
            assertThat(source.size()).isEqualTo(2);
        });
        KeptDocument kept = store.only();
        assertThat(kept.fetchedAt()).isEqualTo(first);
        assertThat(kept.checkedAt()).isEqualTo(now);
        assertThat(kept.freshUntil()).isEqualTo(now.plusSeconds(60));
        assertThat(kept.expires()).isEqualTo(now.plus(Lasting.KEPT));
        now = now.plusSeconds(59);
        run(ADDRESS);
        assertThat(issuer.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aDateComparesWhereThereIsNoTag() throws Exception {
        String sunday = "Sun, 01 Nov 2026 08:09:10 GMT";
        issuer.plan(
                ADDRESS,
                stating("{}", "Last-Modified", sunday, "Cache-Control", "no-cache"),
                answer(304).build());
        run(ADDRESS);
        now = now.plusSeconds(1);
        assertThat(run(ADDRESS).document().text()).isEqualTo("{}");
        issuer.server.takeRequest();
        assertThat(issuer.server.takeRequest().getHeaders().get("If-Modified-Since"))
                .isEqualTo(sunday);
    }

    @Test
    void aChangedDocumentTakesThePlaceOfTheOld() {
        issuer.plan(
                ADDRESS,
                stating("{\"v\":1}", "ETag", "\"1\"", "Cache-Control", "no-cache"),
                stating("{\"v\":2}", "ETag", "\"2\""));
        run(ADDRESS);
        now = now.plusSeconds(1);
        assertThat(run(ADDRESS).document().text()).isEqualTo("{\"v\":2}");
        assertThat(store.only().etag()).isEqualTo("\"2\"");
        assertThat(store.documents).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-store", "max-age=600, no-store"})
    void whatIsNotToBeKeptIsNotAndTakesTheOldCopyWithIt(String cacheControl) {
        issuer.plan(
                ADDRESS,
                stating("{}", "ETag", "\"1\"", "Cache-Control", "no-cache"),
                stating("{}", "ETag", "\"1\"", "Cache-Control", cacheControl));
        run(ADDRESS);
        assertThat(store.documents).hasSize(1);
        now = now.plusSeconds(1);
        run(ADDRESS);
        assertThat(store.documents).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429})
    void anOutageIsNoReasonToUseAnOldCopy(int status) {
        issuer.plan(
                ADDRESS,
                stating("{}", "ETag", "\"1\"", "Cache-Control", "max-age=60, stale-if-error=999999"),
                answer(status).build());
        run(ADDRESS);
        now = now.plusSeconds(60);
        assertThat(failureOf(had(ADDRESS)).isTransient()).isTrue();
        assertThat(store.documents).hasSize(1);
        assertThat(errand.sources()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void whatIsGoneIsForgottenAndAskedForAgainInTheNextRun(int status) {
        issuer.plan(
                ADDRESS,
                stating("{}", "Cache-Control", "no-cache"),
                answer(status).build(),
                stating("{\"v\":2}", "Cache-Control", "no-cache"));
        run(ADDRESS);
        now = now.plusSeconds(1);
        assertThat(failureOf(had(ADDRESS)).isTransient()).isFalse();
        assertThat(store.documents).isEmpty();
        assertThat(run(ADDRESS).document().text()).isEqualTo("{\"v\":2}");
    }

    @Test
    void unchangedWithoutHavingBeenComparedIsNoAnswer() {
        issuer.plan(
                ADDRESS, stating("{}", "Cache-Control", "no-cache"), answer(304).build());
        run(ADDRESS);
        now = now.plusSeconds(1);
        assertThat(failureOf(had(ADDRESS))).isEqualTo(RetrievalFailure.CONNECTION);
    }

    @Test
    void unchangedAboutAnotherStateIsAskedAgainAsAWhole() throws Exception {
        issuer.plan(
                ADDRESS,
                stating("{}", "ETag", "\"1\"", "Cache-Control", "no-cache"),
                answer(304).setHeader("ETag", "\"2\"").build(),
                stating("{\"v\":2}", "ETag", "\"2\""));
        run(ADDRESS);
        now = now.plusSeconds(1);
        assertThat(run(ADDRESS).document().text()).isEqualTo("{\"v\":2}");
        issuer.server.takeRequest();
        issuer.server.takeRequest();
        assertThat(issuer.server.takeRequest().getHeaders().get("If-None-Match"))
                .isNull();
    }

    @Test
    void onlyTheHostThatNamedAStateIsShownIt() throws Exception {
        String far = "https://" + OTHER + "/elsewhere.json";
        issuer.plan(ADDRESS, redirect(far), redirect(far), json("{}"))
                .plan(
                        far,
                        stating("{}", "ETag", "\"1\"", "Cache-Control", "max-age=600"),
                        answer(304).build());
        run(ADDRESS);
        now = now.plusSeconds(1);
        assertThat(run(ADDRESS).origin()).isEqualTo(far);
        List<String> shown = List.of(tag(), tag(), tag(), tag());
        assertThat(shown).containsExactly("", "", "", "\"1\"");
        assertThat(issuer.timesAsked(ADDRESS))
                .as("where a redirect leads is asked every time")
                .isEqualTo(2);
        now = now.plusSeconds(1);
        run(ADDRESS);
        assertThat(tag()).isEmpty();
    }

    @Test
    void whatLiesBehindARedirectWithAQueryIsNotKept() {
        String signed = "https://" + HOST + "/file.json?token=secret";
        issuer.plan(ADDRESS, redirect(signed)).plan(signed, stating("{}", "Cache-Control", "max-age=600"));
        run(ADDRESS);
        assertThat(store.documents).isEmpty();
    }

    @Test
    void anAddressWithAQueryIsKeptUnderItsDigestAlone() {
        String query = ADDRESS + "?name=Mary";
        issuer.plan(query, stating("{}", "Cache-Control", "max-age=600"));
        run(query);
        run(query);
        assertThat(issuer.server.getRequestCount()).isEqualTo(1);
        assertThat(store.only().address()).isNull();
        assertThat(store.only().toString()).doesNotContain("Mary");
    }

    @Test
    void oneAddressHasOneSpelling() {
        issuer.plan(ADDRESS, stating("{}", "Cache-Control", "max-age=600"));
        run("https://" + HOST.toUpperCase(java.util.Locale.ROOT) + ":443/x/../issuer.json#key-1");
        run(ADDRESS);
        assertThat(issuer.server.getRequestCount()).isEqualTo(1);
        assertThat(failureOf(had("https://" + HOST + "/iss\tuer.json"))).isEqualTo(RetrievalFailure.BLOCKED);
    }

    @Test
    void aClockThatGoesBackMakesNothingFresh() {
        issuer.plan(ADDRESS, stating("{}", "Cache-Control", "max-age=600"));
        run(ADDRESS);
        now = now.minusSeconds(1);
        run(ADDRESS);
        assertThat(issuer.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aPageInsteadOfADocumentIsNotKept() {
        issuer.plan(ADDRESS, stating("<!DOCTYPE html><html></html>", "Cache-Control", "max-age=600"));
        had(ADDRESS);
        assertThat(store.documents).isEmpty();
    }

    private String tag() throws InterruptedException {
        String shown = issuer.server.takeRequest().getHeaders().get("If-None-Match");
        return shown == null ? "" : shown;
    }

    private Fetched run(String address) {
        return had(address).fold(fetched -> fetched, failed -> {
            throw new AssertionError(failed.toString());
        });
    }

    /** As a run of its own would have it, and reads it. */
    private Retrieval<Fetched> had(String address) {
        Documents documents = new Documents(issuer.fetcher(Loopback.settings()), store, issuer.pause);
        errand = Errand.begin("claim-1", () -> now, issuer.pause, Duration.ofSeconds(60));
        Retrieval<Fetched> had = documents.common(address, Lasting.BADGE_CLASS, errand);
        return had.fold(fetched -> documents.keptIf(had, address, fetched, Lasting.BADGE_CLASS), failed -> had);
    }

    static MockResponse stating(String body, String... headers) {
        MockResponse.Builder response = json(body).newBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            response.setHeader(headers[i], headers[i + 1]);
        }
        return response.build();
    }
}
