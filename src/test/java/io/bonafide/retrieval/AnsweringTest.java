package io.bonafide.retrieval;

import static io.bonafide.retrieval.Answering.Kind.LINKED;
import static io.bonafide.retrieval.Answering.Kind.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.dossier.Finality;
import io.bonafide.dossier.Retrieval;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Not found", of a host that is seen to have others, is final at once; so is a page of one that has documents. */
class AnsweringTest {
    private static final String SITE = "https://" + Loopback.HOST;
    private static final String MISSING = SITE + "/missing";
    private static final String PAGE = "<!doctype html><title>Back soon</title>";

    private final FakePause pause = new FakePause();
    private final Answering answering = new Answering(pause);
    private Loopback issuer;
    private Documents documents;

    @BeforeEach
    void open() throws IOException {
        issuer = new Loopback();
        documents = new Documents(issuer.fetcher(Loopback.settings()), issuer.pause);
        issuer.plan(SITE + "/other", Loopback.json("{}")).plan(SITE + "/page", Loopback.json(PAGE));
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void ofAHostThatNothingElseIsKnownOfItMayBeABadDay() {
        assertThat(pointedAt(MISSING)).isEqualTo(Finality.SECOND_RUN);
        assertThat(pointedAt(SITE + "/missing-too")).isEqualTo(Finality.SECOND_RUN);
        assertThat(issuer.asked).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"/other", "/page"})
    void ofAHostThatGaveAnotherItIsFinalAlsoForWhatWasAskedBefore(String other) {
        assertThat(pointedAt(MISSING)).isEqualTo(Finality.SECOND_RUN);
        documents.pointedAt(SITE + other, issuer.errand());
        assertThat(pointedAt(MISSING)).isEqualTo(Finality.AT_ONCE);
        assertThat(issuer.timesAsked(MISSING)).isEqualTo(1);
    }

    @Test
    void whatTheIssuerPublishesElsewhereSaysNothingAboutWhatItAwarded() {
        documents.common(SITE + "/other", Lasting.ISSUER, issuer.errand());
        assertThat(pointedAt(MISSING)).isEqualTo(Finality.SECOND_RUN);
        assertThat(finality(documents.common(SITE + "/keys", Lasting.ISSUER, issuer.errand())))
                .isEqualTo(Finality.AT_ONCE);
    }

    @Test
    void aPageIsFinalWhereDocumentsAreGivenOutAndNotWhereOnlyPagesAre() {
        assertThat(finality(documents.fresh(SITE + "/page", issuer.errand()))).isEqualTo(Finality.SECOND_RUN);
        issuer.plan(SITE + "/page-too", Loopback.json(PAGE));
        documents.pointedAt(SITE + "/page-too", issuer.errand());
        assertThat(finality(documents.fresh(SITE + "/page", issuer.errand()))).isEqualTo(Finality.SECOND_RUN);
        documents.pointedAt(SITE + "/other", issuer.errand());
        assertThat(finality(documents.fresh(SITE + "/page", issuer.errand()))).isEqualTo(Finality.AT_ONCE);
    }

    @ParameterizedTest
    @CsvSource({"500, PATIENCE", "501, SECOND_RUN", "204, SECOND_RUN", "403, AT_ONCE"})
    void otherFailuresAreWhatTheyAre(int status, Finality finality) {
        documents.pointedAt(SITE + "/other", issuer.errand());
        issuer.plan(MISSING, Loopback.answer(status).build());
        assertThat(pointedAt(MISSING)).isEqualTo(finality);
    }

    @Test
    void theSameAddressIsNoOtherDocument() {
        answering.note(LINKED, SITE + "/a");
        assertThat(answering.gaveAnother(LINKED, SITE + "/a#top")).isFalse();
        assertThat(answering.gaveAnother(LINKED, SITE + "/b")).isTrue();
        assertThat(answering.gaveAnother(PUBLISHED, SITE + "/b")).isFalse();
        assertThat(answering.gaveAnother(LINKED, "https://" + Loopback.OTHER + "/b"))
                .isFalse();
        assertThat(answering.gaveAnother(LINKED, "no address")).isFalse();
        answering.note(LINKED, SITE + "/b");
        assertThat(answering.gaveAnother(LINKED, SITE + "/a")).isTrue();
        assertThat(answering.gaveAnother(LINKED, SITE + "/b")).isTrue();
    }

    @Test
    void itHoldsForAnHour() {
        answering.note(LINKED, SITE + "/a");
        pause.rest(Answering.LATELY.minusMillis(1));
        assertThat(answering.gaveAnother(LINKED, SITE + "/b")).isTrue();
        answering.note(LINKED, SITE + "/b");
        pause.rest(Duration.ofMillis(1));
        assertThat(answering.gaveAnother(LINKED, SITE + "/b")).isFalse();
        assertThat(answering.gaveAnother(LINKED, SITE + "/a")).isTrue();
    }

    private Finality pointedAt(String address) {
        return finality(documents.pointedAt(address, issuer.errand()));
    }

    private static Finality finality(Retrieval<?> had) {
        return had.<Finality>fold(got -> Finality.AT_ONCE, Retrieval.Unavailable::finality);
    }
}
