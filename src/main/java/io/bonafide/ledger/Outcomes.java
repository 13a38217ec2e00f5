package io.bonafide.ledger;

import io.bonafide.dossier.Source;
import io.bonafide.verification.AttestedCredential;
import io.bonafide.verification.Reason;
import io.bonafide.verification.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The answers: exactly one per run and claim. */
public final class Outcomes {
    private final JdbcOperations batches;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Runs runs;
    private final RecordFormat format;
    private final Deferrals deferrals;

    Outcomes(
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
        this.deferrals = new Deferrals(batches, jdbc, format);
    }

    /**
     * Records verdicts in one short transaction: final ones as outcomes, provisional ones as claims put off. A claim that
     * has its answer keeps it.
     *
     * @throws LeaseLost when somebody else has taken the run over
     */
    public void record(Lease lease, List<Verdict> verdicts) {
        transactions.executeWithoutResult(transaction -> {
            runs.hold(lease);
            Set<String> answered = answered(lease.runId(), verdicts);
            List<Object[]> outcomes = new ArrayList<>();
            List<Object[]> evidence = new ArrayList<>();
            List<Verdict> open = verdicts.stream()
                    .filter(verdict -> !answered.contains(verdict.claim().id()))
                    .toList();
            for (Verdict verdict : open) {
                if (!verdict.isProvisional()) {
                    outcomes.add(outcome(lease, verdict));
                    addEvidence(lease.runId(), verdict, evidence);
                }
            }
            insert(outcomes, evidence);
            deferrals.replace(lease.runId(), open);
        });
    }

    private void insert(List<Object[]> outcomes, List<Object[]> evidence) {
        batches.batchUpdate("""
                insert into outcome (run_id, claim_id, conclusion, codes, grade, issuer_id, credential_digest, person_digest, decided_at, token, body)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", outcomes);
        batches.batchUpdate("""
                insert into evidence (run_id, claim_id, position, asked, answered, status, media_type, digest, size, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", evidence);
    }

    private Set<String> answered(String runId, List<Verdict> verdicts) {
        List<String> claims =
                verdicts.stream().map(verdict -> verdict.claim().id()).toList();
        return claims.isEmpty()
                ? Set.of()
                : jdbc.sql("select claim_id from outcome where run_id = :run and claim_id in (:claims)")
                        .param("run", runId)
                        .param("claims", claims)
                        .query(String.class)
                        .set();
    }

    private Object[] outcome(Lease lease, Verdict verdict) {
        AttestedCredential found = verdict.found();
        return new Object[] {
            lease.runId(),
            verdict.claim().id(),
            verdict.conclusion().name(),
            verdict.reasons().stream().map(Reason::code).collect(Collectors.joining(" ")),
            verdict.grade().name(),
            found == null ? null : Sql.fitting(found.issuer().id(), 2000),
            found == null ? null : found.identity().hex(),
            found == null
                    ? null
                    : SharedCredentials.personDigest(verdict.claim().candidate())
                            .hex(),
            Sql.time(verdict.asOf()),
            lease.token(),
            format.write(verdict)
        };
    }

    private static void addEvidence(String runId, Verdict verdict, List<Object[]> rows) {
        int position = 0;
        for (Source source : verdict.sources()) {
            rows.add(new Object[] {
                runId,
                verdict.claim().id(),
                position++,
                Sql.fitting(source.asked(), 4000),
                Sql.fitting(source.answered(), 4000),
                source.status(),
                Sql.fitting(source.mediaType(), 500),
                source.digest().hex(),
                source.size(),
                Sql.time(source.at())
            });
        }
    }

    /** The verdicts on one candidate's claims, final and provisional, in row order. */
    public List<Verdict> of(String runId, Claims.CandidateKey candidate) {
        return jdbc
                .sql("""
                select coalesce(o.body, d.body) as body from claim c
                left join outcome o on o.run_id = c.run_id and o.claim_id = c.claim_id
                left join deferral d on d.run_id = c.run_id and d.claim_id = c.claim_id
                where c.run_id = ? and c.file_id = ? and c.candidate = ?
                  and (o.claim_id is not null or d.claim_id is not null) order by c.position""")
                .params(runId, candidate.fileId(), candidate.candidate())
                .query(String.class)
                .list()
                .stream()
                .map(body -> format.read(body, Verdict.class))
                .toList();
    }

    /** The verdict on one claim, final or provisional. */
    public Optional<Verdict> ofClaim(String runId, String claimId) {
        return verdicts("c.claim_id = ?", runId, claimId).stream().findFirst();
    }

    /** The verdicts on the claims of a row, whatever file and sheet it stands in. */
    public List<Verdict> ofRow(String runId, int row) {
        // An id ends with its row, or with that and the claim's number in it.
        return verdicts("(c.claim_id like ? or c.claim_id like ?)", runId, "%-" + row, "%-" + row + "-%").stream()
                .filter(verdict -> verdict.claim().source().row() == row)
                .toList();
    }

    private List<Verdict> verdicts(String which, Object... runAndClaim) {
        return jdbc.sql("""
                select coalesce(o.body, d.body) as body from claim c
                left join outcome o on o.run_id = c.run_id and o.claim_id = c.claim_id
                left join deferral d on d.run_id = c.run_id and d.claim_id = c.claim_id
                where c.run_id = ? and (o.claim_id is not null or d.claim_id is not null) and %s
                order by c.file_id, c.position""".formatted(which)).params(runAndClaim).query(String.class).list().stream()
                .map(body -> format.read(body, Verdict.class))
                .toList();
    }

    /** Claims of a run whose credential is claimed for another person too (BF-206), with where. */
    public Map<String, List<Elsewhere>> shared(String runId) {
        return new SharedCredentials(jdbc, format).of(runId);
    }
}
