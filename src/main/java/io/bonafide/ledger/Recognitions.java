package io.bonafide.ledger;

import io.bonafide.recognition.DecidedVerdict;
import io.bonafide.recognition.Ground;
import io.bonafide.recognition.Recognition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What the policy made of each candidate. Written anew whenever a run is recognised again. */
public final class Recognitions {
    private static final int PAGE = 200;

    private final JdbcOperations batches;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Runs runs;
    private final RecordFormat format;

    Recognitions(
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

    /** One candidate's recognition with the key it is kept under. */
    public record Keyed(Claims.CandidateKey key, Recognition recognition) {}

    /** Forgets what an earlier policy, or an interrupted attempt, made of the run. */
    public void clear(Lease lease) {
        transactions.executeWithoutResult(transaction -> {
            runs.hold(lease);
            for (String table : List.of("decision", "recognition")) {
                jdbc.sql("delete from " + table + " where run_id = ?")
                        .param(lease.runId())
                        .update();
            }
        });
    }

    public void record(Lease lease, List<Keyed> recognitions) {
        List<Object[]> bodies = new ArrayList<>();
        List<Object[]> decisions = new ArrayList<>();
        for (Keyed keyed : recognitions) {
            Claims.CandidateKey key = keyed.key();
            bodies.add(new Object[] {
                lease.runId(), key.fileId(), key.candidate(), key.position(), format.write(keyed.recognition())
            });
            keyed.recognition().decisions().forEach(decided -> decisions.add(decision(lease, decided)));
        }
        transactions.executeWithoutResult(transaction -> {
            runs.hold(lease);
            batches.batchUpdate(
                    "insert into recognition (run_id, file_id, candidate, position, body) values (?, ?, ?, ?, ?)",
                    bodies);
            batches.batchUpdate(
                    "insert into decision (run_id, claim_id, conclusion, decision, grounds) values (?, ?, ?, ?, ?)",
                    decisions);
        });
    }

    private static Object[] decision(Lease lease, DecidedVerdict decided) {
        return new Object[] {
            lease.runId(),
            decided.verdict().claim().id(),
            decided.verdict().conclusion().name(),
            decided.decision().name(),
            decided.grounds().stream()
                    .map(Ground::code)
                    .map(code -> code.code())
                    .distinct()
                    .collect(Collectors.joining(" "))
        };
    }

    /** One candidate after the other, in order, a page at a time: memory does not grow with the run. */
    public void forEach(String runId, Consumer<Recognition> action) {
        int from = 0;
        List<String> page;
        do {
            page = jdbc.sql(
                            "select body from recognition where run_id = ? and position >= ? and position < ? order by position")
                    .params(runId, from, from + PAGE)
                    .query(String.class)
                    .list();
            page.forEach(body -> action.accept(format.read(body, Recognition.class)));
            from += PAGE;
        } while (!page.isEmpty());
    }

    /** How many claims ended in each conclusion, by the conclusion's name. */
    public Map<String, Long> counts(String runId) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("select conclusion, count(*) as claims from decision where run_id = ? group by conclusion")
                .param(runId)
                .query(row -> {
                    counts.put(row.getString("conclusion"), row.getLong("claims"));
                });
        return counts;
    }
}
