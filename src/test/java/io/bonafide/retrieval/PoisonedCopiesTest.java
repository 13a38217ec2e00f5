package io.bonafide.retrieval;

import static io.bonafide.retrieval.KeptAcrossRunsTest.stating;
import static io.bonafide.retrieval.Loopback.HOST;
import static io.bonafide.retrieval.Loopback.OTHER;
import static io.bonafide.retrieval.Loopback.failureOf;
import static io.bonafide.retrieval.Loopback.json;
import static io.bonafide.retrieval.Loopback.redirect;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.claim.RowRef;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.dossier.Retrieval;
import io.bonafide.dossier.RetrievalFailure;
import io.bonafide.format.CredentialReaders;
import io.bonafide.format.IssuerDocuments;
import io.bonafide.format.StatusLists;
import io.bonafide.register.IssuerRegister;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a candidate could choose so that what is kept for everybody says something else to others. */
class PoisonedCopiesTest {
    private static final String ADDRESS = "https://" + HOST + "/issuer.json";
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String[] FOR_AN_HOUR = {"Cache-Control", "max-age=3600"};

    private final MemoryStore store = new MemoryStore();
    private Instant now = NOON;
    private Loopback issuer;
    private Documents documents;

    @BeforeEach
    void open() throws IOException {
        issuer = new Loopback();
        nextRun();
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    private void nextRun() {
        documents = new Documents(issuer.fetcher(Loopback.settings()), store, issuer.pause);
    }

    @Test
    void aNameMadeToLookLikeAnotherKeyIsOnlyItself() {
        issuer.plan(ADDRESS, stating("{}", FOR_AN_HOUR));
        kept(ADDRESS);
        nextRun();
        for (String guess : List.of("ISSUER " + ADDRESS, " " + ADDRESS + "\n", Lasting.ISSUER + "\n" + ADDRESS)) {
            documents.common(guess, Lasting.BADGE_CLASS, errand());
        }
        assertThat(had(documents.ofIssuer(ADDRESS, Lasting.ISSUER, errand())).terms())
                .isNotNull();
        assertThat(issuer.timesAsked(ADDRESS)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aClaimThatHasUsedUpItsTimeDoesNotAnswerForOthers() {
        issuer.plan(ADDRESS, json("{}"));
        Errand late = Errand.begin("slow", () -> now, issuer.pause, Duration.ZERO);
        assertThat(failureOf(documents.common(ADDRESS, Lasting.BADGE_CLASS, late)))
                .isEqualTo(RetrievalFailure.TIMEOUT);
        had(documents.common(ADDRESS, Lasting.BADGE_CLASS, errand()));
    }

    @Test
    void whoSendsUsToAnIssuerDoesNotSpeakForIt() {
        String lure = "https://" + OTHER + "/lure.json";
        issuer.plan(lure, redirect(ADDRESS), json("{\"mine\":true}"))
                .plan(ADDRESS, stating("{\"its\":true}", "ETag", "\"1\"", "Cache-Control", "max-age=3600"));
        kept(lure);
        nextRun();
        assertThat(had(documents.common(ADDRESS, Lasting.BADGE_CLASS, errand()))
                        .document()
                        .text())
                .isEqualTo("{\"its\":true}");
        assertThat(issuer.timesAsked(ADDRESS)).isEqualTo(2);
        Fetched again = had(documents.common(lure, Lasting.BADGE_CLASS, errand()));
        assertThat(again.document().text()).isEqualTo("{\"mine\":true}");
        assertThat(again.origin()).isEqualTo(lure);
        assertThat(failureOf(documents.ofIssuer(ADDRESS + "?", Lasting.BADGE_CLASS, errand())))
                .isEqualTo(RetrievalFailure.NOT_FOUND);
    }

    @Test
    void anIssuerThatSendsUsElsewhereIsNotAnsweredForByThatPlaceLater() {
        String theirs = "https://" + OTHER + "/theirs.json";
        issuer.plan(ADDRESS, redirect(theirs)).plan(theirs, stating("{}", FOR_AN_HOUR));
        kept(ADDRESS);
        nextRun();
        assertThat(failureOf(documents.ofIssuer(ADDRESS, Lasting.BADGE_CLASS, errand())))
                .isEqualTo(RetrievalFailure.BLOCKED);
    }

    @Test
    void aProfileIsNoStatusListAndAListNoProfile() {
        issuer.plan(ADDRESS, stating("{}", FOR_AN_HOUR));
        kept(ADDRESS);
        nextRun();
        Fetched list = had(documents.list(ADDRESS, errand()));
        assertThat(list.terms()).isNotNull();
        documents.keepList(ADDRESS, list, NOON.plusSeconds(1));
        assertThat(store.documents).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "Cache-Control, max-age=999999999999999999",
        "Cache-Control, 'max-age=31536000, immutable, stale-while-revalidate=31536000'",
        "Expires, 'Fri, 31 Dec 9999 23:59:59 GMT'",
        "Age, -999999999"
    })
    void noDateOrTimeMakesACopyLastLongerThanOurOwnBounds(String name, String value) {
        issuer.plan(ADDRESS, stating("{}", name, value, "Date", "Fri, 01 Jan 2100 00:00:00 GMT"));
        kept(ADDRESS);
        assertThat(store.only().freshUntil()).isBeforeOrEqualTo(NOON.plus(Duration.ofHours(24)));
        assertThat(store.only().expires()).isEqualTo(NOON.plus(Lasting.KEPT));
        store.documents.clear();
        nextRun();
        documents.keepList(ADDRESS, had(documents.list(ADDRESS, errand())), Instant.MAX);
        assertThat(store.only().freshUntil()).isBeforeOrEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01T00:00:00Z", "-4800-01-01T00:00:00Z", "2026-11-23T11:59:59Z"})
    void aListThatEndedLongAgoIsKeptForComparisonAlone(Instant end) {
        issuer.plan(ADDRESS, stating("{}", "ETag", "\"1\"", "Cache-Control", "max-age=3600"));
        documents.keepList(ADDRESS, had(documents.list(ADDRESS, errand())), end);
        assertThat(store.only().freshUntil()).isEqualTo(NOON);
        assertThat(store.only().isFresh(NOON)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60_000})
    void aTagOfAnySizeOrShapeCostsTheComparisonAndNothingElse(int size) {
        issuer.plan(ADDRESS, stating("{}", "ETag", "e".repeat(size), "Cache-Control", "no-cache"));
        kept(ADDRESS);
        assertThat(store.only().etag()).isNull();
        nextRun();
        had(documents.common(ADDRESS, Lasting.BADGE_CLASS, errand()));
        assertThat(issuer.timesAsked(ADDRESS)).isEqualTo(2);
    }

    @Test
    void whatDependsOnWhoKnowsWhatIsNotKept() {
        issuer.plan(ADDRESS, stating("{}", "Vary", "Accept, *", "Cache-Control", "max-age=3600"));
        kept(ADDRESS);
        assertThat(store.documents).isEmpty();
    }

    @Test
    void whatCameWithoutTlsIsNotKept() {
        SecuredDocument document = new SecuredDocument("{}".getBytes(StandardCharsets.UTF_8), "application/json");
        Terms terms = Terms.of(Headers.of(FOR_AN_HOUR), NOON);
        String plain = "http://" + HOST + "/issuer.json";
        new Shelf(store).keep(plain, Fetched.answered(document, plain, false, terms), Lasting.BADGE_CLASS, Instant.MAX);
        assertThat(store.documents).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"%s\",\"type\":[\"VerifiableCredential\",\"Profile\"],\"credentialSubject\":{\"name\":\"Mary\"}}",
                "{\"id\":\"%s\",\"type\":[\"Assertion\",\"Issuer\"],\"recipient\":{\"identity\":\"mary@example.org\"}}",
                "{\"id\":\"%s\",\"type\":\"VerifiablePresentation\",\"verifiableCredential\":[]}"
            })
    void somebodysCredentialThatIsNamedAsAnIssuerIsNotKept(String credential) {
        issuer.plan(ADDRESS, stating(credential.formatted(ADDRESS), FOR_AN_HOUR));
        assertThat(failureOf(gathered("FAKE issuer=" + ADDRESS))).isEqualTo(RetrievalFailure.MALFORMED);
        assertThat(issuer.timesAsked(ADDRESS)).isEqualTo(1);
        assertThat(store.documents).isEmpty();
    }

    @Test
    void aProfileThatIsOneIsKept() {
        issuer.plan(ADDRESS, stating("{\"id\":\"" + ADDRESS + "\",\"type\":\"Profile\"}", FOR_AN_HOUR));
        assertThat(gathered("FAKE issuer=" + ADDRESS)).isInstanceOf(Retrieval.Retrieved.class);
        assertThat(store.documents).hasSize(1);
    }

    @Test
    void aServerThatNeverAnswersAgainHidesNothingBehindItsOldAnswer() {
        issuer.plan(
                ADDRESS,
                stating("{}", "ETag", "\"1\"", "Cache-Control", "max-age=60, stale-if-error=86400"),
                Loopback.answer(503).build());
        documents.keepList(ADDRESS, had(documents.list(ADDRESS, errand())), Instant.MAX);
        now = now.plusSeconds(59);
        nextRun();
        had(documents.list(ADDRESS, errand()));
        now = now.plusSeconds(1);
        nextRun();
        assertThat(failureOf(documents.list(ADDRESS, errand())).isTransient()).isTrue();
    }

    /** What the issuer of a pasted credential turned out to be. */
    private Retrieval<?> gathered(String pasted) {
        DossierAssembler dossiers = new DossierAssembler(
                Loopback.settings(),
                new IssuerRegister(List.of(), List.of()),
                new DossierAssembler.Readers(
                        CredentialReaders.of(List.of(new FakeReader())), new IssuerDocuments(), new StatusLists()),
                () -> now,
                new DossierAssembler.World(issuer.stage(), Loopback::nowhere, issuer.pause, store));
        Claim claim = Claim.of("c", new Candidate("C-1", null, List.of(), List.of()), new RowRef("a.csv", null, 2))
                .locator(new CredentialLocator.Inline(pasted))
                .build();
        return dossiers.assemble(claim).exhibit().<Retrieval<?>>fold(found -> found.issuer(), failed -> failed);
    }

    private void kept(String address) {
        Retrieval<Fetched> found = documents.common(address, Lasting.BADGE_CLASS, errand());
        documents.keptIf(found, address, had(found), Lasting.BADGE_CLASS);
    }

    private Errand errand() {
        return Errand.begin("c", () -> now, issuer.pause, Duration.ofSeconds(60));
    }

    private static Fetched had(Retrieval<Fetched> result) {
        @Nullable Fetched fetched = result.<@Nullable Fetched>fold(value -> value, failed -> null);
        assertThat(fetched).as("%s", result).isNotNull();
        return java.util.Objects.requireNonNull(fetched);
    }
}
