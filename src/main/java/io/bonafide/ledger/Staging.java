package io.bonafide.ledger;

import io.bonafide.claim.Claim;
import io.bonafide.claim.RejectedRow;
import io.bonafide.claim.SheetFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes the rows of one file in, in batches; memory does not grow with the file. The file counts as read only after
 * {@link #complete}; an interrupted attempt is swept away by the next one.
 */
public final class Staging {
    private static final int BATCH = 500;

    private final JdbcOperations batches;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Runs runs;
    private final RecordFormat format;
    private final Lease lease;
    private final String fileId;
    private final Function<Claim, String> host;
    private final List<Object[]> claims = new ArrayList<>();
    private final List<Object[]> rejected = new ArrayList<>();
    private final List<Object[]> sheets = new ArrayList<>();
    private int position;
    private int rejectedPosition;
    private int sheetPosition;

    Staging(
            JdbcOperations batches,
            JdbcClient jdbc,
            TransactionOperations transactions,
            Runs runs,
            RecordFormat format,
            Lease lease,
            String fileId,
            Function<Claim, String> host) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.runs = runs;
        this.format = format;
        this.lease = lease;
        this.fileId = fileId;
        this.host = host;
    }

    /** Removes what an interrupted attempt left. */
    void sweep() {
        transactions.executeWithoutResult(transaction -> {
            runs.hold(lease);
            for (String table : List.of("claim", "rejected_row", "sheet")) {
                jdbc.sql("delete from " + table + " where run_id = ? and file_id = ?")
                        .params(lease.runId(), fileId)
                        .update();
            }
        });
    }

    public void claim(Claim claim) {
        claims.add(new Object[] {
            lease.runId(),
            claim.id(),
            fileId,
            position++,
            claim.candidate().reference(),
            host.apply(claim),
            format.write(claim)
        });
        flushWhenFull(claims);
    }

    public void rejected(RejectedRow row) {
        rejected.add(new Object[] {
            lease.runId(),
            fileId,
            rejectedPosition++,
            Sql.fitting(row.source().sheet(), 500),
            row.source().row(),
            row.problem().name(),
            Sql.fitting(row.column(), 500),
            row.field(),
            Sql.fitting(row.found(), 2000)
        });
        flushWhenFull(rejected);
    }

    public void sheet(SheetFacts facts) {
        sheets.add(new Object[] {lease.runId(), fileId, sheetPosition++, format.write(facts)});
    }

    /** Writes the rest and flips the flag: from here on the file's claims count. */
    public void complete() {
        flush();
        transactions.executeWithoutResult(transaction -> {
            runs.hold(lease);
            jdbc.sql("update run_file set complete = true where run_id = ? and file_id = ?")
                    .params(lease.runId(), fileId)
                    .update();
        });
    }

    private void flushWhenFull(List<Object[]> rows) {
        if (rows.size() >= BATCH) {
            flush();
        }
    }

    private void flush() {
        transactions.executeWithoutResult(transaction -> {
            runs.hold(lease);
            batches.batchUpdate(
                    "insert into claim (run_id, claim_id, file_id, position, candidate, host, body) values (?, ?, ?, ?, ?, ?, ?)",
                    claims);
            batches.batchUpdate("""
                    insert into rejected_row (run_id, file_id, position, sheet, row_number, problem, column_name, field, found)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rejected);
            batches.batchUpdate("insert into sheet (run_id, file_id, position, body) values (?, ?, ?, ?)", sheets);
        });
        claims.clear();
        rejected.clear();
        sheets.clear();
    }
}
