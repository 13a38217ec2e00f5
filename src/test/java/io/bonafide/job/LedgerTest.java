package io.bonafide.job;

import static io.bonafide.job.TestLedger.NOON;
import static io.bonafide.job.TestLedger.claim;
import static io.bonafide.job.TestLedger.confirmed;
import static io.bonafide.job.TestLedger.file;
import static io.bonafide.job.TestLedger.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.claim.Claim;
import io.bonafide.claim.RejectedRow;
import io.bonafide.claim.RowProblem;
import io.bonafide.claim.RowRef;
import io.bonafide.claim.SheetFacts;
import io.bonafide.ledger.Claims.CandidateKey;
import io.bonafide.ledger.Claims.Cursor;
import io.bonafide.ledger.Claims.Waiting;
import io.bonafide.ledger.FileRecord;
import io.bonafide.ledger.Lease;
import io.bonafide.ledger.LeaseLost;
import io.bonafide.ledger.Ledger;
import io.bonafide.ledger.Staging;
import io.bonafide.recognition.DecidedVerdict;
import io.bonafide.recognition.Decision;
import io.bonafide.recognition.Ground;
import io.bonafide.recognition.PolicyCode;
import io.bonafide.recognition.Recognition;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class LedgerTest {
    private DataSource database;
    private Ledger ledger;
    private final FileRecord file = file("people");

    @BeforeEach
    void open(@TempDir Path folder) {
        database = TestLedger.database(folder);
        ledger = TestLedger.on(database, "first", true);
    }

    @AfterEach
    void close() {
        JdbcClient.create(database).sql("shutdown").update();
    }

    private Lease staged(String... candidates) {
        Lease lease = ledger.runs().open(run("r1"));
        ledger.files().receive(lease, file);
        Staging staging = ledger.claims()
                .stage(lease, file.fileId(), claim -> "host" + claim.id().length() % 2);
        for (int row = 0; row < candidates.length; row++) {
            staging.claim(claim("c" + row, candidates[row]));
        }
        staging.complete();
        return lease;
    }

    @Test
    void aClaimHasOneOutcomeHoweverOftenItIsRecorded() {
        Lease lease = staged("ann", "bob");
        Verdict first = confirmed(claim("c0", "ann"), "one");
        ledger.outcomes().record(lease, List.of(first));
        ledger.outcomes().record(lease, List.of(Verdict.notChecked(claim("c0", "ann"), Reason.OUT_OF_SCOPE, NOON)));
        assertThat(ledger.outcomes().of("r1", new CandidateKey(file.fileId(), "ann", 0)))
                .containsExactly(first);
        assertThat(ledger.claims().waiting("r1", TestLedger.NOON)).isOne();
    }

    @Test
    void whoeverHoldsAnOldLeaseWritesNothing() {
        Lease old = staged("ann");
        Lease current = ledger.runs().takeOver("r1").orElseThrow();
        assertThatThrownBy(() -> ledger.outcomes().record(old, List.of(confirmed(claim("c0", "ann"), "one"))))
                .isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> ledger.runs().beat(old)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> ledger.runs().finish(old, NOON)).isInstanceOf(LeaseLost.class);
        assertThat(ledger.claims().waiting("r1", TestLedger.NOON)).isOne();
        ledger.outcomes().record(current, List.of(confirmed(claim("c0", "ann"), "one")));
        assertThat(ledger.claims().waiting("r1", TestLedger.NOON)).isZero();
    }

    @Test
    void aLivingOwnerIsNotTakenOverWhereOthersMayShareTheDatabase() {
        ledger.runs().open(run("r1"));
        Ledger other = TestLedger.on(database, "second", false);
        assertThat(other.runs().takeOver("r1")).isEmpty();
        age("61");
        assertThat(other.runs().takeOver("r1")).hasValue(new Lease("r1", 2));
    }

    @Test
    void aLeaseHoldsForAMinuteAfterItsLastBeat() {
        ledger.runs().open(run("r1"));
        age("50");
        assertThat(TestLedger.on(database, "second", false).runs().takeOver("r1"))
                .isEmpty();
    }

    private void age(String seconds) {
        JdbcClient.create(database)
                .sql("update run set heartbeat = heartbeat - interval '" + seconds + "' second")
                .update();
    }

    @Test
    void aRunThatWasGivenBackIsTakenAtOnce() {
        Lease lease = ledger.runs().open(run("r1"));
        ledger.runs().release(lease);
        assertThat(TestLedger.on(database, "second", false).runs().takeOver("r1"))
                .isPresent();
    }

    @Test
    void anInterruptedReadingIsSweptAwayByTheNext() {
        Lease lease = ledger.runs().open(run("r1"));
        ledger.files().receive(lease, file);
        Staging interrupted = ledger.claims().stage(lease, file.fileId(), claim -> "h");
        for (int row = 0; row < 1200; row++) {
            interrupted.claim(claim("c" + row, "ann"));
        }
        Staging whole = ledger.claims().stage(lease, file.fileId(), claim -> "h");
        whole.claim(claim("c0", "ann"));
        whole.rejected(new RejectedRow(
                new RowRef(file.name(), "S", 3), RowProblem.VALUE_MISSING, "Title", "claim_title", null));
        whole.sheet(new SheetFacts(
                file.name(), "S", 1, Map.of("Title", "claim_title"), List.of(), List.of(), 2, List.of(), List.of()));
        assertThat(ledger.files().of("r1").get(0).complete()).isFalse();
        whole.complete();
        assertThat(ledger.files().of("r1").get(0).complete()).isTrue();
        assertThat(ledger.claims().count("r1", file.fileId())).isOne();
        assertThat(ledger.files().rejected("r1", file.fileId()))
                .singleElement()
                .satisfies(row -> assertThat(row.source()).isEqualTo(new RowRef(file.name(), "S", 3)));
        assertThat(ledger.files().sheets("r1", file.fileId())).hasSize(1);
    }

    @Test
    void waitingClaimsAreReadHostByHostAndPageByPage() {
        staged("ann", "ann", "bob");
        assertThat(ledger.claims().waitingByHost("r1", TestLedger.NOON)).containsExactly(new Waiting("host0", 3));
        List<Claim> read = new ArrayList<>();
        Cursor cursor = Cursor.start("host0");
        for (var page = ledger.claims().waiting("r1", cursor, TestLedger.NOON, 2);
                !page.isEmpty();
                page = ledger.claims().waiting("r1", cursor, TestLedger.NOON, 2)) {
            page.forEach(next -> read.add(next.claim()));
            cursor = page.get(page.size() - 1).cursor();
        }
        assertThat(read).extracting(Claim::id).containsExactly("c0", "c1", "c2");
        assertThat(read.get(0)).isEqualTo(claim("c0", "ann"));
    }

    @Test
    void oneCredentialUnderTwoNamesIsSeenAndTwiceUnderOneIsNot() {
        Lease lease = staged("ann", "bob", "cid", "cid");
        ledger.outcomes()
                .record(
                        lease,
                        List.of(
                                confirmed(claim("c0", "ann"), "same"),
                                confirmed(claim("c1", "bob"), "same"),
                                confirmed(claim("c2", "cid"), "own"),
                                confirmed(claim("c3", "cid"), "own")));
        assertThat(ledger.outcomes().shared("r1")).containsOnlyKeys("c0", "c1");
    }

    @Test
    void recognitionsComeBackInOrderAndAreForgottenWhenRecognisedAgain() {
        Lease lease = staged("ann", "bob");
        List<Verdict> verdicts = List.of(confirmed(claim("c0", "ann"), "one"), confirmed(claim("c1", "bob"), "two"));
        ledger.outcomes().record(lease, verdicts);
        List<CandidateKey> keys = ledger.claims().candidates("r1");
        assertThat(keys).extracting(CandidateKey::candidate).containsExactly("ann", "bob");
        for (int round = 0; round < 2; round++) {
            ledger.recognitions().clear(lease);
            ledger.recognitions()
                    .record(
                            lease,
                            List.of(
                                    new io.bonafide.ledger.Recognitions.Keyed(keys.get(0), recognised(verdicts.get(0))),
                                    new io.bonafide.ledger.Recognitions.Keyed(
                                            keys.get(1), recognised(verdicts.get(1)))));
        }
        List<Recognition> read = new ArrayList<>();
        ledger.recognitions().forEach("r1", read::add);
        assertThat(read).containsExactly(recognised(verdicts.get(0)), recognised(verdicts.get(1)));
        assertThat(ledger.recognitions().counts("r1")).containsExactly(Map.entry("CONFIRMED", 2L));
        ledger.runs().finish(lease, NOON);
        assertThat(ledger.doctor().complaints()).isEmpty();
    }

    private static Recognition recognised(Verdict verdict) {
        return new Recognition(
                verdict.claim().candidate(),
                "engineer",
                List.of(new DecidedVerdict(
                        verdict,
                        Decision.RECOGNISED,
                        List.of(new Ground(PolicyCode.MEETS_POLICY, Map.of("issuer", "Issuer"))))),
                List.of());
    }

    @Test
    void theDoctorComplainsOfAFinishedRunWithAnUnansweredClaim() {
        Lease lease = staged("ann");
        ledger.runs().finish(lease, NOON);
        assertThat(ledger.doctor().complaints())
                .contains("1 claims of finished runs with neither an outcome nor a due date")
                .contains("1 candidates of finished runs without a recognition");
    }

    @Test
    void theSameContentIsKnownFromAFinishedRunUnderTheSamePolicyOnly() {
        Lease lease = staged("ann");
        assertThat(ledger.files().earlierRun("nightly", file.digest(), TestLedger.digest("policy")))
                .isEmpty();
        ledger.runs().finish(lease, NOON);
        assertThat(ledger.files().earlierRun("nightly", file.digest(), TestLedger.digest("policy")))
                .hasValue("r1");
        assertThat(ledger.files().earlierRun("nightly", file.digest(), TestLedger.digest("another")))
                .isEmpty();
        assertThat(ledger.files().earlierRun("other", file.digest(), TestLedger.digest("policy")))
                .isEmpty();
    }

    @Test
    void aScheduledMomentIsAnsweredOnce() {
        Ledger other = TestLedger.on(database, "second", false);
        assertThat(List.of(
                        ledger.runs().answersTo("nightly", NOON),
                        other.runs().answersTo("nightly", NOON),
                        other.runs().answersTo("nightly", NOON.plusSeconds(1))))
                .containsExactly(true, false, true);
    }
}
