package io.bonafide.retrieval;

import static io.bonafide.retrieval.Loopback.HOST;
import static io.bonafide.retrieval.Loopback.OTHER;
import static io.bonafide.retrieval.Loopback.answer;
import static io.bonafide.retrieval.Loopback.failureOf;
import static io.bonafide.retrieval.Loopback.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.dossier.RetrievalFailure;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import mockwebserver3.MockResponse;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {
    private static final String ADDRESS = "https://" + HOST + "/a";
    private static final MockResponse TROUBLE = answer(503).build();

    private Loopback issuer;
    private Fetcher fetcher;

    @BeforeEach
    void open() throws IOException {
        issuer = new Loopback();
        fetcher = issuer.fetcher(Loopback.settings());
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void aHostThatDoesNotAnswerIsAskedFiveTimesAndThenLeftAlone() {
        issuer.plan(ADDRESS, TROUBLE);
        for (int claim = 0; claim < 50; claim++) {
            assertThat(failureOf(fetcher.fetch(ADDRESS, issuer.errand())).isTransient())
                    .isTrue();
        }
        assertThat(issuer.server.getRequestCount()).isEqualTo(Breakers.LOST_IN_A_ROW);
        Errand errand = issuer.errand();
        fetcher.fetch(ADDRESS, errand);
        assertThat(errand.attempts())
                .singleElement()
                .extracting(attempt -> attempt.result())
                .isEqualTo("not asked, did not answer lately");
    }

    @Test
    void itsNeighbourIsStillAsked() {
        issuer.plan(ADDRESS, TROUBLE).plan("https://" + OTHER + "/b", json("{}"));
        for (int claim = 0; claim < 10; claim++) {
            fetcher.fetch(ADDRESS, issuer.errand());
        }
        assertThat(fetcher.fetch("https://" + OTHER + "/b", issuer.errand())
                        .<Boolean>fold(had -> true, failed -> false))
                .isTrue();
    }

    @Test
    void afterAMinuteASingleRequestFindsOutWhetherTheHostIsBack() {
        lose();
        issuer.pause.rest(Breakers.FIRST_REST.plusMillis(1));
        issuer.plan(ADDRESS, json("{}"));
        for (int claim = 0; claim < 3; claim++) {
            assertThat(fetcher.fetch(ADDRESS, issuer.errand()).<Boolean>fold(had -> true, failed -> false))
                    .isTrue();
        }
    }

    @Test
    void aHostThatIsNotBackRestsTwiceAsLongUpToAQuarterOfAnHour() {
        lose();
        Duration rest = Breakers.FIRST_REST;
        for (int probe = 1; probe <= 8; probe++) {
            issuer.pause.rest(rest.minusSeconds(1));
            fetcher.fetch(ADDRESS, issuer.errand());
            assertThat(issuer.server.getRequestCount()).isEqualTo(Breakers.LOST_IN_A_ROW + probe - 1);
            issuer.pause.rest(Duration.ofSeconds(2));
            fetcher.fetch(ADDRESS, issuer.errand());
            assertThat(issuer.server.getRequestCount()).isEqualTo(Breakers.LOST_IN_A_ROW + probe);
            Duration twice = rest.multipliedBy(2);
            rest = twice.compareTo(Breakers.LONGEST_REST) < 0 ? twice : Breakers.LONGEST_REST;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 403, 404, 410, 429})
    void anAnswerOfAnyKindSaysThatTheHostWorks(int status) {
        issuer.plan(ADDRESS, answer(status).body("{}").build());
        for (int claim = 0; claim < 20; claim++) {
            fetcher.fetch(ADDRESS, issuer.errand());
        }
        assertThat(issuer.server.getRequestCount()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void aRequestCutShortByTheClaimsOwnTimeSaysNothingAboutTheHost() {
        Hosts hosts = new Hosts(Duration.ofSeconds(20), issuer.pause);
        for (int claim = 0; claim < 20; claim++) {
            takeTimingOut(hosts, Duration.ofSeconds(19));
        }
        assertThat(asked(hosts)).isTrue();
        for (int claim = 0; claim < Breakers.LOST_IN_A_ROW; claim++) {
            takeTimingOut(hosts, Duration.ofSeconds(20));
        }
        assertThat(asked(hosts)).isFalse();
    }

    @Test
    void aLoneClaimHasTwoFurtherTriesAndThenATenthOfWhatWasAnswered() {
        RetryBudget budget = new RetryBudget();
        assertThat(budget.spend("a")).isTrue();
        assertThat(budget.spend("a")).isTrue();
        assertThat(budget.spend("a")).isFalse();
        assertThat(budget.spend("b")).isTrue();
        for (int answered = 0; answered < 9; answered++) {
            budget.earn("a");
        }
        assertThat(budget.spend("a")).isFalse();
        budget.earn("a");
        assertThat(budget.spend("a")).isTrue();
        assertThat(budget.spend("a")).isFalse();
    }

    @Test
    void creditDoesNotPileUpForEver() {
        RetryBudget budget = new RetryBudget();
        for (int answered = 0; answered < 100_000; answered++) {
            budget.earn("a");
        }
        int tries = 0;
        while (budget.spend("a")) {
            tries++;
        }
        assertThat(tries).isEqualTo(20);
    }

    @Test
    void aStrugglingHostIsNotAskedAgainBeyondItsBudget() {
        for (int claim = 0; claim < 40; claim++) {
            issuer.plan(ADDRESS + claim, claim % 4 == 0 ? TROUBLE : json("{}"));
            fetcher.fetch(ADDRESS + claim, issuer.errand());
        }
        // 40 first tries, two further ones to begin with, and a tenth of the 30 that were answered.
        assertThat(issuer.server.getRequestCount()).isBetween(42, 45);
    }

    private void lose() {
        issuer.plan(ADDRESS, TROUBLE);
        for (int claim = 0; claim < Breakers.LOST_IN_A_ROW; claim++) {
            assertThat(failureOf(fetcher.fetch(ADDRESS, issuer.errand()))).isNotEqualTo(RetrievalFailure.BLOCKED);
        }
    }

    private static void takeTimingOut(Hosts hosts, Duration patience) {
        try (Hosts.Turn turn = hosts.turn(HOST)) {
            turn.take(patience, () -> {
                throw new SocketTimeoutException("late");
            });
        } catch (IOException late) {
            assertThat(late).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static boolean asked(Hosts hosts) {
        try (Hosts.Turn turn = hosts.turn(HOST)) {
            return turn.take(Duration.ofSeconds(20), () -> new GuardedClient.Reply(404, Headers.EMPTY, null))
                            .status()
                    == 404;
        } catch (IOException resting) {
            return false;
        }
    }
}
