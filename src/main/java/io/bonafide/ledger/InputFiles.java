package io.bonafide.ledger;

import io.bonafide.claim.RejectedRow;
import io.bonafide.claim.RowProblem;
import io.bonafide.claim.RowRef;
import io.bonafide.claim.SheetFacts;
import io.bonafide.credential.Sha256;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The dropped files of a run, and what was seen of them beside their claims. */
public final class InputFiles {
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Runs runs;
    private final RecordFormat format;

    public InputFiles(JdbcClient jdbc, TransactionOperations transactions, Runs runs, RecordFormat format) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.runs = runs;
        this.format = format;
    }

    /** Adds a file to the run; the same content twice is one file. */
    public void receive(Lease lease, FileRecord file) {
        transactions.executeWithoutResult(transaction -> {
            runs.hold(lease);
            jdbc.sql("""
                    insert into run_file (run_id, file_id, position, digest, name, copy, complete)
                    select ?, ?, (select count(*) from run_file f where f.run_id = r.run_id), ?, ?, ?, false
                    from run r where r.run_id = ?
                      and not exists (select 1 from run_file f where f.run_id = r.run_id and f.file_id = ?)""")
                    .params(
                            lease.runId(),
                            file.fileId(),
                            file.digest().hex(),
                            file.name(),
                            file.copy().toString(),
                            lease.runId(),
                            file.fileId())
                    .update();
        });
    }

    /** In the order received. */
    public List<FileRecord> of(String runId) {
        return jdbc.sql("select * from run_file where run_id = ? order by position")
                .param(runId)
                .query((row, number) -> file(row))
                .list();
    }

    /** The latest finished run of a job that read the same content under the same policy. */
    public Optional<String> earlierRun(String job, Sha256 content, Sha256 policy) {
        return jdbc.sql("""
                select r.run_id from run r join run_file f on f.run_id = r.run_id
                where r.job = ? and r.state = 'FINISHED' and r.policy_digest = ? and f.digest = ? and f.refused is null
                order by r.started_at desc fetch first 1 row only""")
                .params(job, policy.hex(), content.hex())
                .query(String.class)
                .optional();
    }

    /** Whether some run that has not ended, or has claims put off, will read the private copy of that content again. */
    public boolean isNeeded(Sha256 content) {
        return jdbc.sql("""
                select count(*) from run_file f join run r on r.run_id = f.run_id
                where f.digest = ? and (r.state <> 'FINISHED' or exists (select 1 from deferral d where d.run_id = r.run_id))""").param(content.hex()).query(Long.class).single() > 0;
    }

    /** Notes that nothing of a file could be read. */
    public void refuse(Lease lease, String fileId, String why) {
        transactions.executeWithoutResult(transaction -> {
            runs.hold(lease);
            jdbc.sql("update run_file set complete = true, refused = ? where run_id = ? and file_id = ?")
                    .params(why.substring(0, Math.min(why.length(), 2000)), lease.runId(), fileId)
                    .update();
        });
    }

    public List<SheetFacts> sheets(String runId, String fileId) {
        return jdbc
                .sql("select body from sheet where run_id = ? and file_id = ? order by position")
                .params(runId, fileId)
                .query(String.class)
                .list()
                .stream()
                .map(body -> format.read(body, SheetFacts.class))
                .toList();
    }

    /** Rows in quarantine, in file order. */
    public List<RejectedRow> rejected(String runId, String fileId) {
        return jdbc.sql("""
                select f.name, x.* from rejected_row x join run_file f on f.run_id = x.run_id and f.file_id = x.file_id
                where x.run_id = ? and x.file_id = ? order by x.position""")
                .params(runId, fileId)
                .query((row, number) -> rejectedRow(row))
                .list();
    }

    private static FileRecord file(ResultSet row) throws SQLException {
        return new FileRecord(
                row.getString("file_id"),
                new Sha256(row.getString("digest")),
                row.getString("name"),
                Path.of(row.getString("copy")),
                row.getBoolean("complete"),
                row.getString("refused"));
    }

    private static RejectedRow rejectedRow(ResultSet row) throws SQLException {
        return new RejectedRow(
                new RowRef(row.getString("name"), row.getString("sheet"), row.getInt("row_number")),
                RowProblem.valueOf(row.getString("problem")),
                row.getString("column_name"),
                row.getString("field"),
                row.getString("found"));
    }
}
