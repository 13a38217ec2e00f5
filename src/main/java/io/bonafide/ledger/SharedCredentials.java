package io.bonafide.ledger;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.credential.Sha256;
import io.bonafide.verification.SamePerson;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds credentials that are claimed for more than one person (BF-206): within the run, and against every run that had
 * ended when this one began. Runs that overlap do not see each other, so that the answer is the same however often a run
 * is interrupted and in whatever order its claims are worked on; what is found later never changes an earlier report.
 */
final class SharedCredentials {
    private final JdbcClient jdbc;
    private final RecordFormat format;

    SharedCredentials(JdbcClient jdbc, RecordFormat format) {
        this.jdbc = jdbc;
        this.format = format;
    }

    /** Where else a credential is claimed, by claim; the places hold no personal data but what the row has for a name. */
    Map<String, List<Elsewhere>> of(String runId) {
        Map<String, TreeSet<Elsewhere>> found = new LinkedHashMap<>();
        jdbc.sql("""
                select o.claim_id, c.file_id, c.body, p.run_id as other_run, d.file_id as other_file, d.body as other_body
                from outcome o
                  join claim c on c.run_id = o.run_id and c.claim_id = o.claim_id
                  join outcome p on p.credential_digest = o.credential_digest
                    and (p.person_digest is null or o.person_digest is null or p.person_digest <> o.person_digest)
                    and p.claim_id <> o.claim_id
                  join claim d on d.run_id = p.run_id and d.claim_id = p.claim_id
                  join run r on r.run_id = p.run_id
                where o.run_id = ? and (p.run_id = o.run_id
                  or r.finished_at <= (select started_at from run where run_id = ?))""").params(runId, runId).query(row -> {
            if (!samePerson(row)) {
                found.computeIfAbsent(row.getString("claim_id"), claim -> new TreeSet<>())
                        .add(elsewhere(runId, row));
            }
        });
        Map<String, List<Elsewhere>> places = new LinkedHashMap<>();
        found.forEach((claim, elsewhere) -> places.put(claim, List.copyOf(elsewhere)));
        return places;
    }

    private boolean samePerson(ResultSet row) throws SQLException {
        Candidate one = claim(row, "body").candidate();
        Candidate other = claim(row, "other_body").candidate();
        return row.getString("file_id").equals(row.getString("other_file"))
                ? SamePerson.inOneList(one, other)
                : SamePerson.inTwoLists(one, other);
    }

    private Elsewhere elsewhere(String runId, ResultSet row) throws SQLException {
        String run = row.getString("other_run");
        return new Elsewhere(
                run.equals(runId) ? null : run, claim(row, "other_body").source());
    }

    private Claim claim(ResultSet row, String column) throws SQLException {
        return format.read(row.getString(column), Claim.class);
    }

    /** How a row names a person, as a digest: two rows that name them in the very same way have the same. */
    static Sha256 personDigest(Candidate person) {
        String all = person.reference()
                + '\n'
                + person.name()
                + '\n'
                + person.formerNames()
                + '\n'
                + person.emailAddresses();
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
    }
}
