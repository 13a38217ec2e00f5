package io.bonafide.job;

import static io.bonafide.job.TestLedger.NOON;
import static io.bonafide.job.TestLedger.confirmed;
import static io.bonafide.job.TestLedger.digest;
import static io.bonafide.job.TestLedger.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.Candidate;
import io.bonafide.claim.Claim;
import io.bonafide.claim.CredentialLocator;
import io.bonafide.claim.RowRef;
import io.bonafide.ledger.Elsewhere;
import io.bonafide.ledger.FileRecord;
import io.bonafide.ledger.Lease;
import io.bonafide.ledger.Ledger;
import io.bonafide.ledger.RunRecord;
import io.bonafide.ledger.Staging;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@org.jspecify.annotations.NullUnmarked
class SharedCredentialsTest {
    private static final Candidate ANN = person("C-1", "Ann Lee", "ann@example.org");
    private static final Candidate BOB = person("C-2", "Bob Stone", "bob@example.org");

    private DataSource database;
    private Ledger ledger;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = TestLedger.database(folder);
        ledger = TestLedger.on(database, "first", true);
    }

    @AfterEach
    void close() {
        JdbcClient.create(database).sql("shutdown").update();
    }

    private static Candidate person(String reference, String name, String address) {
        return new Candidate(reference, name, List.of(), List.of(address));
    }

    private Lease begin(String run, Instant at) {
        return ledger.runs().open(new RunRecord(run, "nightly", "policy", "1", digest("policy"), at, null));
    }

    /** One file with one row, answered: that person, that credential. */
    private void row(Lease lease, String content, Candidate candidate, String credential) {
        FileRecord file = file(content);
        ledger.files().receive(lease, file);
        Claim claim = Claim.of(content + "-1", candidate, new RowRef(content + ".csv", null, 2))
                .achievement("SQL")
                .locator(new CredentialLocator.HostedAt("https://badges.issuer.example/1"))
                .build();
        Staging staging = ledger.claims().stage(lease, file.fileId(), any -> "host");
        staging.claim(claim);
        staging.complete();
        ledger.outcomes().record(lease, List.of(confirmed(claim, credential)));
    }

    private void finished(String run, Instant at, String content, Candidate candidate, String credential) {
        Lease lease = begin(run, at);
        row(lease, content, candidate, credential);
        ledger.runs().finish(lease, at.plusSeconds(60));
    }

    private static Elsewhere place(String run, String content) {
        return new Elsewhere(run, new RowRef(content + ".csv", null, 2));
    }

    @Test
    void anotherPersonInAnEarlierRunIsFoundByFileAndRowAlone() {
        finished("r1", NOON, "monday", ANN, "same");
        Lease later = begin("r2", NOON.plusSeconds(3600));
        row(later, "tuesday", BOB, "same");
        Map<String, List<Elsewhere>> shared = ledger.outcomes().shared("r2");
        assertThat(shared).isEqualTo(Map.of("tuesday-1", List.of(place("r1", "monday"))));
        assertThat(shared.toString()).contains("monday.csv, row 2 (run r1)").doesNotContain("Ann", "C-1", "@");
        assertThat(ledger.outcomes().shared("r1")).isEmpty();
    }

    @Test
    void bothSidesAreFlaggedInLaterRuns() {
        finished("r1", NOON, "monday", ANN, "same");
        finished("r2", NOON.plusSeconds(3600), "tuesday", BOB, "same");
        Lease again = begin("r3", NOON.plusSeconds(7200));
        row(again, "wednesday", ANN, "same");
        assertThat(ledger.outcomes().shared("r3")).isEqualTo(Map.of("wednesday-1", List.of(place("r2", "tuesday"))));
    }

    @Test
    void twoFilesOfOneRunAreCompared() {
        Lease lease = begin("r1", NOON);
        row(lease, "a", ANN, "same");
        row(lease, "b", BOB, "same");
        row(lease, "c", BOB, "own");
        assertThat(ledger.outcomes().shared("r1"))
                .isEqualTo(Map.of("a-1", List.of(place(null, "b")), "b-1", List.of(place(null, "a"))));
    }

    @Test
    void whoeverAppliesTwiceIsNotTwoPeople() {
        finished("r1", NOON, "monday", ANN, "same");
        Lease later = begin("r2", NOON.plusSeconds(3600));
        row(later, "tuesday", ANN, "same");
        row(later, "wednesday", person("X-7", "LEE, Ann", "ann@work.example"), "same");
        assertThat(ledger.outcomes().shared("r2")).isEmpty();
        Lease another = begin("r3", NOON.plusSeconds(1800));
        row(another, "thursday", person("X-8", "A. Stone", "Ann@Example.org"), "same");
        assertThat(ledger.outcomes().shared("r3")).isEmpty();
    }

    @Test
    void runsThatOverlapDoNotSeeEachOther() {
        Lease first = begin("r1", NOON);
        row(first, "a", ANN, "same");
        Lease second = begin("r2", NOON.plusSeconds(1));
        row(second, "b", BOB, "same");
        assertThat(ledger.outcomes().shared("r2")).isEmpty();
        ledger.runs().finish(first, NOON.plusSeconds(2));
        assertThat(ledger.outcomes().shared("r2"))
                .as("the same before and after")
                .isEmpty();
        ledger.runs().finish(second, NOON.plusSeconds(3));
        Lease third = begin("r3", NOON.plusSeconds(3));
        row(third, "c", ANN, "same");
        assertThat(ledger.outcomes().shared("r3")).containsOnlyKeys("c-1");
    }

    @Test
    void theSameRowsCheckedAgainAreThemselves() {
        finished("r1", NOON, "monday", ANN, "same");
        Lease again = begin("r2", NOON.plusSeconds(3600));
        row(again, "monday", person("C-1", "Bob Stone", "other@example.org"), "same");
        assertThat(ledger.outcomes().shared("r2")).isEmpty();
    }

    @Test
    void whatWasWrittenBeforeIsComparedByTheRowItself() {
        finished("r1", NOON, "monday", ANN, "same");
        JdbcClient.create(database)
                .sql("update outcome set person_digest = null")
                .update();
        Lease later = begin("r2", NOON.plusSeconds(3600));
        row(later, "tuesday", BOB, "same");
        row(later, "wednesday", ANN, "same");
        assertThat(ledger.outcomes().shared("r2")).containsOnlyKeys("tuesday-1", "wednesday-1");
        assertThat(ledger.outcomes().shared("r2").get("wednesday-1")).containsExactly(place(null, "tuesday"));
    }

    @Test
    void theLedgerHoldsDigestsOfCredentialAndPerson() {
        finished("r1", NOON, "monday", ANN, "same");
        assertThat(JdbcClient.create(database)
                        .sql("select credential_digest, person_digest from outcome")
                        .query()
                        .singleRow()
                        .values())
                .allSatisfy(value -> assertThat(value.toString()).matches("[0-9a-f]{64}"));
    }

    @Test
    void aLedgerOfTheFirstVersionIsMovedUp(@TempDir Path folder) {
        JdbcDataSource old = new JdbcDataSource();
        old.setURL("jdbc:h2:file:" + folder.resolve("old") + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(old).target("1").load().migrate();
        JdbcClient jdbc = JdbcClient.create(old);
        jdbc.sql("insert into run values ('r0', 'j', 'FINISHED', 'p', '1', '" + "0".repeat(64)
                        + "', current_timestamp, current_timestamp, null, 1, null)")
                .update();
        jdbc.sql("insert into run_file values ('r0', 'f', 0, '" + "0".repeat(64) + "', 'n', 'c', true, null)")
                .update();
        jdbc.sql("insert into claim values ('r0', 'c', 'f', 0, 'x', 'h', '{}', null)")
                .update();
        jdbc.sql("insert into outcome values ('r0', 'c', 'CONFIRMED', '', 'HOSTED', null, '" + "1".repeat(64)
                        + "', current_timestamp, 1, '{}')")
                .update();
        Flyway.configure().dataSource(old).load().migrate();
        assertThat(jdbc.sql("select count(*) from outcome where person_digest is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        jdbc.sql("shutdown").update();
    }
}
