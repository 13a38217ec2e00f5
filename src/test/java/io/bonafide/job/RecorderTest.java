package io.bonafide.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.claim.Claim;
import io.bonafide.ledger.FileRecord;
import io.bonafide.ledger.Lease;
import io.bonafide.ledger.LeaseLost;
import io.bonafide.ledger.Ledger;
import io.bonafide.ledger.Staging;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class RecorderTest {
    private static final int PARTITIONS = 16;
    private static final int EACH = 25;

    private DataSource database;
    private Ledger ledger;
    private Lease lease;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = TestLedger.database(folder);
        ledger = TestLedger.on(database, "first", true);
        lease = ledger.runs().open(TestLedger.run("r1"));
        FileRecord file = TestLedger.file("people");
        ledger.files().receive(lease, file);
        Staging staging = ledger.claims().stage(lease, file.fileId(), claim -> "host");
        for (int number = 0; number < PARTITIONS * EACH; number++) {
            staging.claim(claim(number));
        }
        staging.complete();
    }

    @AfterEach
    void close() {
        JdbcClient.create(database).sql("shutdown").update();
    }

    private static Claim claim(int number) {
        return TestLedger.claim("c" + number, "ann");
    }

    private static Verdict verdict(int number) {
        return Verdict.notChecked(claim(number), Reason.OUT_OF_SCOPE, TestLedger.NOON);
    }

    @Test
    void whatSixteenPartitionsLearnAtOnceIsAllRecordedOnce() throws Exception {
        Recorder recorder = new Recorder(ledger.outcomes(), lease);
        ExecutorService partitions = Executors.newFixedThreadPool(PARTITIONS);
        List<Future<?>> done = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            int first = partition * EACH;
            done.add(partitions.submit(() -> {
                for (int number = first; number < first + EACH; number++) {
                    recorder.record(List.of(verdict(number)));
                    assertThat(answersTo(number)).isOne();
                }
            }));
        }
        for (Future<?> over : done) {
            over.get(2, TimeUnit.MINUTES);
        }
        partitions.shutdown();
        assertThat(ledger.claims().waiting("r1", TestLedger.NOON)).isZero();
    }

    @Test
    void whoHasLostTheRunIsTold() {
        Recorder recorder = new Recorder(ledger.outcomes(), new Lease(lease.runId(), lease.token() + 1));
        assertThatThrownBy(() -> recorder.record(List.of(verdict(0)))).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> recorder.record(List.of(verdict(1)))).isInstanceOf(LeaseLost.class);
        assertThat(ledger.claims().waiting("r1", TestLedger.NOON)).isEqualTo(PARTITIONS * EACH);
    }

    private int answersTo(int number) {
        return JdbcClient.create(database)
                .sql("select count(*) from outcome where claim_id = ?")
                .param("c" + number)
                .query(Integer.class)
                .single();
    }
}
