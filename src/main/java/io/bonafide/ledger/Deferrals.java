package io.bonafide.ledger;

import io.bonafide.verification.Deferral;
import io.bonafide.verification.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims that are put off: when they are due again, and what is known until then. */
final class Deferrals {
    private final JdbcOperations batches;
    private final JdbcClient jdbc;
    private final RecordFormat format;

    Deferrals(JdbcOperations batches, JdbcClient jdbc, RecordFormat format) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.format = format;
    }

    /** Puts off the claims whose verdict is provisional and calls the others in. Belongs into the caller's transaction. */
    void replace(String runId, List<Verdict> verdicts) {
        // Most runs put nothing off; they need not pay for it with every answer.
        if (verdicts.stream().noneMatch(Verdict::isProvisional) && !hasAny(runId)) {
            return;
        }
        List<Object[]> keys = new ArrayList<>();
        List<Object[]> due = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            String claim = verdict.claim().id();
            @Nullable Deferral deferral = verdict.deferral();
            keys.add(new Object[] {runId, claim});
            due.add(new @Nullable Object[] {deferral == null ? null : Sql.time(deferral.due()), runId, claim});
            if (deferral != null) {
                rows.add(new Object[] {runId, claim, deferral.runs(), Sql.time(deferral.since()), format.write(verdict)
                });
            }
        }
        batches.batchUpdate("delete from deferral where run_id = ? and claim_id = ?", keys);
        batches.batchUpdate("update claim set due_at = ? where run_id = ? and claim_id = ?", due);
        batches.batchUpdate("insert into deferral (run_id, claim_id, runs, since, body) values (?, ?, ?, ?, ?)", rows);
    }

    private boolean hasAny(String runId) {
        return jdbc.sql("select run_id from deferral where run_id = ? fetch first 1 row only")
                .param(runId)
                .query(String.class)
                .optional()
                .isPresent();
    }
}
