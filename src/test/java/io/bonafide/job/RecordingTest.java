package io.bonafide.job;

import static io.bonafide.job.TestLedger.claim;
import static io.bonafide.job.TestLedger.confirmed;
import static io.bonafide.job.TestLedger.file;
import static io.bonafide.job.TestLedger.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.ledger.FileRecord;
import io.bonafide.ledger.Lease;
import io.bonafide.ledger.Ledger;
import io.bonafide.ledger.Staging;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

class RecordingTest {
    private static final int PARTITIONS = 16;

    /** Connections are few; on a busy disk those who waited with one in hand kept the others out, and the run failed. */
    @Test
    void partitionsThatRecordAtTheSameTimeNeedOneConnectionTogether(@TempDir Path folder) throws Exception {
        DataSource database = TestLedger.database(folder);
        Watched watched = new Watched(database);
        Ledger ledger = Ledger.on(database, watched, new JsonRecordFormat(), "first", true);
        Lease lease = staged(ledger);
        ExecutorService partitions = Executors.newFixedThreadPool(PARTITIONS);
        try {
            CountDownLatch ready = new CountDownLatch(PARTITIONS);
            List<Future<?>> recorded = new ArrayList<>();
            for (int number = 0; number < PARTITIONS; number++) {
                String id = "c" + number;
                recorded.add(partitions.submit(() -> {
                    ready.countDown();
                    ready.await();
                    ledger.outcomes().record(lease, List.of(confirmed(claim(id, "ann"), id)));
                    return id;
                }));
            }
            for (Future<?> one : recorded) {
                one.get(1, TimeUnit.MINUTES);
            }
        } finally {
            partitions.shutdownNow();
        }
        assertThat(ledger.claims().waiting("r1", TestLedger.NOON)).isZero();
        assertThat(watched.most.get()).isOne();
        JdbcClient.create(database).sql("shutdown").update();
    }

    private static Lease staged(Ledger ledger) {
        FileRecord file = file("people");
        Lease lease = ledger.runs().open(run("r1"));
        ledger.files().receive(lease, file);
        Staging staging = ledger.claims().stage(lease, file.fileId(), claim -> "host");
        for (int number = 0; number < PARTITIONS; number++) {
            staging.claim(claim("c" + number, "ann"));
        }
        staging.complete();
        return lease;
    }

    /** Counts transactions that are under way at the same time. */
    @NullUnmarked
    private static final class Watched extends TransactionTemplate {
        private static final long serialVersionUID = 1;
        private final transient AtomicInteger inside = new AtomicInteger();
        private final transient AtomicInteger most = new AtomicInteger();

        private Watched(DataSource database) {
            super(new DataSourceTransactionManager(database));
        }

        @Override
        public <T> T execute(TransactionCallback<T> action) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            try {
                return super.execute(action);
            } finally {
                inside.decrementAndGet();
            }
        }
    }
}
