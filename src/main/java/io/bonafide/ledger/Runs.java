package io.bonafide.ledger;

import io.bonafide.credential.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs and their leases. Heartbeats are judged by the database's own clock. */
public final class Runs {
    /** A lease whose heartbeat is older than this belongs to somebody who died. */
    static final Duration EXPIRY = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final String owner;
    private final boolean aloneWithDatabase;

    /**
     * @param owner who writes, for people: host and process
     * @param aloneWithDatabase whether the database lets in one process only (H2 file): then any other owner is dead
     */
    public Runs(JdbcClient jdbc, String owner, boolean aloneWithDatabase) {
        this.jdbc = jdbc;
        this.owner = owner;
        this.aloneWithDatabase = aloneWithDatabase;
    }

    /** Opens a run with its first lease. */
    public Lease open(RunRecord run) {
        jdbc.sql("""
                insert into run (run_id, job, state, policy_id, policy_version, policy_digest, started_at, owner, token, heartbeat)
                values (?, ?, 'OPEN', ?, ?, ?, ?, ?, 1, current_timestamp)""")
                .params(
                        run.runId(),
                        run.job(),
                        run.policyId(),
                        run.policyVersion(),
                        run.policyDigest().hex(),
                        Sql.time(run.startedAt()),
                        owner)
                .update();
        return new Lease(run.runId(), 1);
    }

    /** The oldest run of a job that was begun and not finished. */
    public Optional<RunRecord> unfinished(String job) {
        return jdbc.sql("select * from run where job = ? and state = 'OPEN' order by started_at fetch first 1 row only")
                .param(job)
                .query((row, number) -> read(row))
                .optional();
    }

    public Optional<RunRecord> find(String runId) {
        return jdbc.sql("select * from run where run_id = ?")
                .param(runId)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Takes an unfinished run over; empty when its owner is alive. */
    public Optional<Lease> takeOver(String runId) {
        long token = jdbc.sql("select token from run where run_id = ?")
                .param(runId)
                .query(Long.class)
                .single();
        int updated = jdbc.sql("""
                update run set owner = ?, token = token + 1, heartbeat = current_timestamp
                where run_id = ? and state = 'OPEN' and token = ?
                  and (owner is null or heartbeat < current_timestamp - interval '%d' second or ?)""".formatted(EXPIRY.toSeconds()))
                .params(owner, runId, token, aloneWithDatabase)
                .update();
        return updated == 1 ? Optional.of(new Lease(runId, token + 1)) : Optional.empty();
    }

    /**
     * Opens a finished run again, to take up claims that were put off; its reports are then issued anew. Empty when somebody
     * else was faster.
     *
     * @param policy with its id, version and digest as they are now
     */
    public Optional<Lease> reopen(RunRecord policy) {
        String runId = policy.runId();
        long token = jdbc.sql("select token from run where run_id = ?")
                .param(runId)
                .query(Long.class)
                .single();
        int updated = jdbc.sql("""
                update run set state = 'OPEN', owner = ?, token = token + 1, heartbeat = current_timestamp,
                  policy_id = ?, policy_version = ?, policy_digest = ?
                where run_id = ? and state = 'FINISHED' and token = ?""")
                .params(
                        owner,
                        policy.policyId(),
                        policy.policyVersion(),
                        policy.policyDigest().hex(),
                        runId,
                        token)
                .update();
        return updated == 1 ? Optional.of(new Lease(runId, token + 1)) : Optional.empty();
    }

    /** Shows that the owner lives. */
    public void beat(Lease lease) {
        expectOne(
                lease,
                jdbc.sql(
                                "update run set heartbeat = current_timestamp where run_id = ? and token = ? and state = 'OPEN'")
                        .params(lease.runId(), lease.token())
                        .update());
    }

    /** Gives an unfinished run back, so that anybody may go on with it at once. */
    public void release(Lease lease) {
        jdbc.sql("update run set owner = null where run_id = ? and token = ?")
                .params(lease.runId(), lease.token())
                .update();
    }

    /** Ends the run for good. */
    public void finish(Lease lease, Instant at) {
        expectOne(
                lease,
                jdbc.sql("""
                        update run set state = 'FINISHED', finished_at = ?, owner = null
                        where run_id = ? and token = ? and state = 'OPEN'""").params(Sql.time(at), lease.runId(), lease.token()).update());
    }

    /** Locks the run against a take-over for the rest of the transaction. */
    void hold(Lease lease) {
        boolean current = jdbc.sql("select token from run where run_id = ? and state = 'OPEN' for update")
                .param(lease.runId())
                .query(Long.class)
                .optional()
                .filter(token -> token == lease.token())
                .isPresent();
        if (!current) {
            throw new LeaseLost(lease);
        }
    }

    /** Whether this process is the one that answers to a scheduled moment. */
    public boolean answersTo(String job, Instant scheduledFor) {
        try {
            jdbc.sql("insert into firing (job, scheduled_for) values (?, ?)")
                    .params(job, Sql.time(scheduledFor))
                    .update();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    private static void expectOne(Lease lease, int updated) {
        if (updated != 1) {
            throw new LeaseLost(lease);
        }
    }

    private static RunRecord read(ResultSet row) throws SQLException {
        return new RunRecord(
                row.getString("run_id"),
                row.getString("job"),
                row.getString("policy_id"),
                row.getString("policy_version"),
                new Sha256(row.getString("policy_digest")),
                Objects.requireNonNull(Sql.instant(row, "started_at")),
                Sql.instant(row, "finished_at"));
    }
}
