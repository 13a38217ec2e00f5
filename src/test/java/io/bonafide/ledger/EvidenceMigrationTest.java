package io.bonafide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.SecuredDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class EvidenceMigrationTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final List<String> TABLES =
            List.of("run", "run_file", "claim", "outcome", "evidence", "deferral", "kept_document");

    @TempDir
    private Path folder;

    @Test
    void aLedgerFromBeforeKeepsWhatItHasAndCanKeepDocuments() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("ledger") + ";DB_CLOSE_DELAY=-1");
        JdbcClient jdbc = JdbcClient.create(database);
        Flyway.configure().dataSource(database).target("4").load().migrate();
        fill(jdbc);
        Flyway.configure().dataSource(database).load().migrate();
        for (String table : TABLES) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isEqualTo(table.equals("claim") ? 2 : 1);
        }
        EvidenceBodies bodies = new EvidenceBodies(
                new EvidenceRows(new JdbcTemplate(database), jdbc),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                EvidenceBodies.MOST);
        SecuredDocument document = new SecuredDocument("body".getBytes(StandardCharsets.UTF_8), "");
        // What earlier runs rest on was not kept, and that is no complaint.
        assertThat(bodies.find("nightly", document.digest(), NOON)).isEmpty();
        assertThat(bodies.damaged()).isZero();
        bodies.ofRun("nightly", NOON, NOON.plusSeconds(60)).keep(document);
        assertThat(bodies.find("nightly", document.digest(), NOON)).isPresent();
    }

    private static void fill(JdbcClient jdbc) {
        String digest = "0".repeat(64);
        String at = "timestamp with time zone '2026-11-01 12:00:00+00'";
        jdbc.sql("insert into run (run_id, job, state, policy_id, policy_version, policy_digest, started_at, token)"
                        + " values ('r', 'nightly', 'FINISHED', 'p', '1', '" + digest + "', " + at + ", 1)")
                .update();
        jdbc.sql("insert into run_file (run_id, file_id, position, digest, name, copy, complete)"
                        + " values ('r', 'f', 0, '" + digest + "', 'a.csv', 'a', true)")
                .update();
        jdbc.sql("insert into claim (run_id, claim_id, file_id, position, candidate, host, body, due_at) values"
                        + " ('r', 'f-1-2', 'f', 0, 'c', 'h', '{}', null), ('r', 'f-1-3', 'f', 1, 'c', 'h', '{}', " + at
                        + ")")
                .update();
        jdbc.sql("insert into outcome (run_id, claim_id, conclusion, codes, grade, decided_at, token, body)"
                        + " values ('r', 'f-1-2', 'CONFIRMED', '', 'HOSTED', " + at + ", 1, '{}')")
                .update();
        jdbc.sql("insert into evidence (run_id, claim_id, position, asked, answered, status, media_type, digest, size,"
                        + " received_at) values ('r', 'f-1-2', 0, 'a', 'a', 200, 'm', '" + digest + "', 1, " + at + ")")
                .update();
        jdbc.sql("insert into deferral (run_id, claim_id, runs, since, body) values ('r', 'f-1-3', 1, " + at
                        + ", '{}')")
                .update();
        jdbc.sql("insert into kept_document (document_key, media_type, digest, body, size, fetched_at, checked_at,"
                        + " fresh_until, expires_at) values ('" + digest + "', 'm', '" + digest + "', X'00', 1, " + at
                        + ", " + at + ", " + at + ", " + at + ")")
                .update();
    }
}
