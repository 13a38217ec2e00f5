package io.bonafide.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks whether the ledger keeps its promises: one answer per claim, nothing lost, nothing twice, evidence unchanged. */
public final class Doctor {
    private static final Map<String, String> MUST_BE_ZERO = new LinkedHashMap<>();

    static {
        MUST_BE_ZERO.put("claims of finished runs with neither an outcome nor a due date", """
                select count(*) from claim c join run r on r.run_id = c.run_id
                where r.state = 'FINISHED' and c.due_at is null and not exists
                  (select 1 from outcome o where o.run_id = c.run_id and o.claim_id = c.claim_id)""");
        MUST_BE_ZERO.put("claims that are put off without a due date, or due without being put off", """
                select count(*) from claim c left join deferral d on d.run_id = c.run_id and d.claim_id = c.claim_id
                where (c.due_at is null) <> (d.claim_id is null)""");
        MUST_BE_ZERO.put("claims that are put off although they have their outcome", """
                select count(*) from deferral d join outcome o on o.run_id = d.run_id and o.claim_id = d.claim_id""");
        MUST_BE_ZERO.put("outcomes of finished runs that no candidate's recognition counts", """
                select count(*) from outcome o join run r on r.run_id = o.run_id
                where r.state = 'FINISHED' and not exists
                  (select 1 from decision d where d.run_id = o.run_id and d.claim_id = o.claim_id)""");
        MUST_BE_ZERO.put("candidates of finished runs without a recognition", """
                select count(*) from (select distinct c.run_id, c.file_id, c.candidate from claim c
                  join run r on r.run_id = c.run_id and r.state = 'FINISHED') k
                where not exists (select 1 from recognition g
                  where g.run_id = k.run_id and g.file_id = k.file_id and g.candidate = k.candidate)""");
        MUST_BE_ZERO.put("files of finished runs that were not read to the end", """
                select count(*) from run_file f join run r on r.run_id = f.run_id
                where r.state = 'FINISHED' and not f.complete""");
        MUST_BE_ZERO.put("confirmed outcomes without evidence", """
                select count(*) from outcome o where o.conclusion = 'CONFIRMED' and not exists
                  (select 1 from evidence e where e.run_id = o.run_id and e.claim_id = o.claim_id)""");
    }

    private final JdbcClient jdbc;
    private final EvidenceBodies evidence;

    Doctor(JdbcClient jdbc, EvidenceBodies evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /** One line per promise that is broken, with its count; empty when all is well. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        MUST_BE_ZERO.forEach((what, sql) -> {
            long count = jdbc.sql(sql).query(Long.class).single();
            if (count > 0) {
                complaints.add(count + " " + what);
            }
        });
        long damaged = evidence.damaged();
        if (damaged > 0) {
            complaints.add(damaged + " documents kept as evidence whose bytes no longer have their digest");
        }
        return List.copyOf(complaints);
    }
}
