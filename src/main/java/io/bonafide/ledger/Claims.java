package io.bonafide.ledger;

import io.bonafide.claim.Claim;
import io.bonafide.verification.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The claims of a run: which there are, and which wait for an answer. */
public final class Claims {
    private final JdbcOperations batches;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Runs runs;
    private final RecordFormat format;

    Claims(
            JdbcOperations batches,
            JdbcClient jdbc,
            TransactionOperations transactions,
            Runs runs,
            RecordFormat format) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.runs = runs;
        this.format = format;
    }

    /** How many claims of one host wait. */
    public record Waiting(String host, long claims) {}

    /**
     * Begins to take the rows of a file in.
     *
     * @param host by which a claim is later put into a partition
     */
    public Staging stage(Lease lease, String fileId, Function<Claim, String> host) {
        Staging staging = new Staging(batches, jdbc, transactions, runs, format, lease, fileId, host);
        staging.sweep();
        return staging;
    }

    /** Hosts with claims that wait for an answer and are due by then, the busiest first. */
    public List<Waiting> waitingByHost(String runId, Instant by) {
        return jdbc.sql("""
                select c.host, count(*) as waiting from claim c
                where c.run_id = ? and (c.due_at is null or c.due_at <= ?) and not exists
                  (select 1 from outcome o where o.run_id = c.run_id and o.claim_id = c.claim_id)
                group by c.host order by waiting desc, c.host""")
                .params(runId, Sql.time(by))
                .query((row, number) -> new Waiting(row.getString("host"), row.getLong("waiting")))
                .list();
    }

    /** Claims that wait for an answer and are due by then. */
    public long waiting(String runId, Instant by) {
        return waitingByHost(runId, by).stream().mapToLong(Waiting::claims).sum();
    }

    /** Claims of the run that are put off, due or not. */
    public long deferred(String runId) {
        return jdbc.sql("select count(*) from deferral where run_id = ?")
                .param(runId)
                .query(Long.class)
                .single();
    }

    /** Finished runs of a job with claims that are due again by then, the oldest first. */
    public List<String> runsDue(String job, Instant by) {
        return jdbc.sql("""
                select r.run_id from run r where r.job = ? and r.state = 'FINISHED' and exists
                  (select 1 from claim c where c.run_id = r.run_id and c.due_at <= ?)
                order by r.started_at, r.run_id""").params(job, Sql.time(by)).query(String.class).list();
    }

    /** Where reading the waiting claims of one host stands. */
    public record Cursor(String host, String fileId, int position) {
        public static Cursor start(String host) {
            return new Cursor(host, "", -1);
        }
    }

    /**
     * A claim with the place where reading goes on.
     *
     * @param earlier the provisional verdict of the runs before, where it was put off
     */
    public record Next(Claim claim, @Nullable Verdict earlier, Cursor cursor) {}

    /** The next waiting claims of a host behind the cursor, in file order. */
    public List<Next> waiting(String runId, Cursor after, Instant by, int most) {
        // A transaction of its own: the chunk's, which has no resources, would hold the connection while it fetches.
        return transactions.execute(status -> read(runId, after, by, most));
    }

    private List<Next> read(String runId, Cursor after, Instant by, int most) {
        return jdbc.sql("""
                select c.file_id, c.position, c.body, d.body as earlier from claim c
                left join deferral d on d.run_id = c.run_id and d.claim_id = c.claim_id
                where c.run_id = ? and c.host = ? and (c.file_id > ? or c.file_id = ? and c.position > ?)
                  and (c.due_at is null or c.due_at <= ?) and not exists (select 1 from outcome o where o.run_id = c.run_id and o.claim_id = c.claim_id)
                order by c.file_id, c.position fetch first %d rows only""".formatted(most))
                .params(runId, after.host(), after.fileId(), after.fileId(), after.position(), Sql.time(by))
                .query((row, number) -> new Next(
                        format.read(row.getString("body"), Claim.class),
                        verdict(row.getString("earlier")),
                        new Cursor(after.host(), row.getString("file_id"), row.getInt("position"))))
                .list();
    }

    private @Nullable Verdict verdict(@Nullable String body) {
        return body == null ? null : format.read(body, Verdict.class);
    }

    /** Claims of one file. */
    public int count(String runId, String fileId) {
        return jdbc.sql("select count(*) from claim where run_id = ? and file_id = ?")
                .params(runId, fileId)
                .query(Integer.class)
                .single();
    }

    /** A person of one file, with the place of the first row in which they appear. */
    public record CandidateKey(String fileId, String candidate, int position) {}

    /** Everybody with claims, by file and first row. */
    public List<CandidateKey> candidates(String runId) {
        return jdbc.sql("""
                select c.file_id, c.candidate, min(c.position) as first_row, min(f.position) as file_position
                from claim c join run_file f on f.run_id = c.run_id and f.file_id = c.file_id
                where c.run_id = ? group by c.file_id, c.candidate order by file_position, first_row""")
                .param(runId)
                .query((row, number) -> new CandidateKey(row.getString("file_id"), row.getString("candidate"), number))
                .list();
    }
}
