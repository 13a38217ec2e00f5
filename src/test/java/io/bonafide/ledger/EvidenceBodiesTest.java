package io.bonafide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.SecuredDocument;
import io.bonafide.dossier.EvidenceStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class EvidenceBodiesTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00.123456789Z");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final String JOB = "nightly";

    @TempDir
    private Path folder;

    private JdbcClient jdbc;
    private JdbcDataSource database;
    private EvidenceBodies bodies;

    @BeforeEach
    void open() {
        database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("ledger") + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
        bodies = bodies(EvidenceBodies.MOST);
    }

    private EvidenceBodies bodies(long most) {
        return new EvidenceBodies(
                new EvidenceRows(new JdbcTemplate(database), jdbc),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                most);
    }

    @Test
    void whatWasKeptIsFoundByteForByte() {
        EvidenceStore run = run(JOB, NOON);
        for (byte[] bytes : List.of(new byte[0], new byte[] {0, -1, 13, 10, 127}, noise(600_000), noise(5 << 20))) {
            SecuredDocument document = new SecuredDocument(bytes, "image/png");
            run.keep(document);
            SecuredDocument found =
                    Objects.requireNonNull(found(JOB, document, NOON).document());
            assertThat(found).isEqualTo(document);
            assertThat(found.bytes()).isEqualTo(bytes);
            assertThat(found(JOB, document, NOON).isDamaged()).isFalse();
        }
        assertThat(run.missing()).isZero();
        assertThat(bodies.damaged()).isZero();
        assertThat(bodies.find(JOB, text("never seen").digest(), NOON)).isEmpty();
        assertThat(bodies.find("another", new SecuredDocument(new byte[0], "").digest(), NOON))
                .isEmpty();
    }

    @Test
    void itIsPacked() {
        run(JOB, NOON).keep(new SecuredDocument(new byte[2 << 20], "application/json"));
        assertThat(packed()).isLessThan(10_000);
        assertThat(count("select size from evidence_body")).isEqualTo(2 << 20);
    }

    @Test
    void aDocumentThatManyClaimsRestOnIsWrittenOnceARun() {
        EvidenceStore run = run(JOB, NOON);
        run.keep(text("list"));
        jdbc.sql("update evidence_body set packed = 7").update();
        IntStream.range(0, 10_000).forEach(claim -> run.keep(text("list")));
        jdbc.sql("drop table evidence_piece").update();
        jdbc.sql("drop table evidence_body").update();
        // No statement is made any more: one would fail, and count.
        run.keep(text("list"));
        assertThat(run.missing()).isZero();
        run.keep(text("another"));
        assertThat(run.missing()).isEqualTo(1);
    }

    @Test
    void itsTimeIsOverOnTheInstant() {
        run(JOB, NOON).keep(text("body"));
        Instant end = micros(NOON.plus(MONTH));
        assertThat(found(JOB, text("body"), end.minusNanos(1_000)).document()).isNotNull();
        assertThat(found(JOB, text("body"), end).document()).isNull();
        assertThat(found(JOB, text("body"), end).deletedAt()).isEqualTo(end);
        assertThat(bodies.deleteOld(end.minusNanos(1_000))).isZero();
        assertThat(pieces()).isEqualTo(1);
        assertThat(bodies.deleteOld(end)).isEqualTo(1);
        assertThat(bodies.deleteOld(end)).isZero();
        assertThat(pieces()).isZero();
        KeptBody left = found(JOB, text("body"), end.plusSeconds(60));
        assertThat(left.document()).isNull();
        assertThat(left.isDamaged()).isFalse();
        assertThat(left.deletedAt()).isEqualTo(end);
        assertThat(bodies.damaged()).isZero();
    }

    @Test
    void aLaterRunThatUsesItAgainDatesItAnewAndAnEarlierOneDoesNot() {
        run(JOB, NOON).keep(text("body"));
        run(JOB, NOON.plusSeconds(86_400)).keep(text("body"));
        run(JOB, NOON).keep(text("body"));
        assertThat(found(JOB, text("body"), NOON).keptUntil())
                .isEqualTo(micros(NOON.plusSeconds(86_400).plus(MONTH)));
        assertThat(rows()).isEqualTo(1);
        assertThat(pieces()).isEqualTo(1);
    }

    @Test
    void whatWasDeletedIsKeptAgainWhenItIsUsedAgain() {
        run(JOB, NOON).keep(text("body"));
        Instant later = NOON.plus(MONTH).plusSeconds(1);
        bodies.deleteOld(later);
        run(JOB, later).keep(text("body"));
        assertThat(found(JOB, text("body"), later).document()).isEqualTo(text("body"));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void eachJobKeepsItsOwnByItsOwnRule() {
        run(JOB, NOON).keep(text("body"));
        bodies.ofRun("brief", NOON, NOON.plusSeconds(60)).keep(text("body"));
        bodies.redate("brief", used -> Instant.EPOCH);
        assertThat(bodies.deleteOld(NOON)).isEqualTo(1);
        assertThat(found("brief", text("body"), NOON).document()).isNull();
        assertThat(found(JOB, text("body"), NOON).document()).isNotNull();
    }

    @Test
    void aChangedRuleHoldsForWhatIsKeptAlready() {
        run(JOB, NOON).keep(text("old"));
        run(JOB, NOON.plusSeconds(86_400)).keep(text("new"));
        bodies.redate(JOB, used -> used.plus(Duration.ofDays(2)));
        assertThat(found(JOB, text("old"), NOON).keptUntil()).isEqualTo(micros(NOON.plus(Duration.ofDays(2))));
        Instant now = NOON.plus(Duration.ofDays(2));
        assertThat(bodies.deleteOld(now)).isEqualTo(1);
        bodies.redate(JOB, used -> used.plus(Duration.ofDays(365)));
        assertThat(found(JOB, text("new"), now).keptUntil()).isEqualTo(micros(NOON.plus(Duration.ofDays(366))));
        assertThat(found(JOB, text("old"), now).document()).isNull();
        bodies.redate(JOB, used -> Instant.EPOCH);
        assertThat(bodies.deleteOld(now)).isEqualTo(1);
        assertThat(pieces()).isZero();
    }

    @Test
    void moreThanABatchIsDeletedAtOnce() {
        run(JOB, NOON.plusSeconds(1)).keep(text("body"));
        jdbc.sql("""
                insert into evidence_body (job, digest, size, packed, used_at, kept_until)
                select b.job, lpad(x, 64, '0'), 1, 1, timestamp with time zone '2026-11-01 00:00:00+00', ?
                from evidence_body b, system_range(1, 1200)""").param(Sql.time(micros(NOON.plus(MONTH)))).update();
        jdbc.sql("""
                insert into evidence_piece (job, digest, piece, body)
                select job, digest, 0, X'00' from evidence_body where size = 1""").update();
        assertThat(bodies.deleteOld(NOON.plus(MONTH))).isEqualTo(1_200);
        assertThat(pieces()).isEqualTo(1);
    }

    @Test
    void damageIsSeen() {
        SecuredDocument large = new SecuredDocument(noise(600_000), "");
        for (String damage : List.of(
                "delete from evidence_piece where piece = 1",
                "update evidence_piece set body = X'00' where piece = 0",
                "update evidence_piece set piece = 1 - piece + 2",
                "delete from evidence_piece")) {
            jdbc.sql("delete from evidence_piece").update();
            jdbc.sql("delete from evidence_body").update();
            run(JOB, NOON).keep(large);
            run(JOB, NOON).keep(text("whole"));
            assertThat(bodies.damaged()).isZero();
            jdbc.sql(damage + (damage.contains("where") ? " and" : " where") + " digest = '" + large.digest() + "'")
                    .update();
            assertThat(found(JOB, large, NOON).isDamaged()).as(damage).isTrue();
            assertThat(bodies.damaged()).as(damage).isEqualTo(1);
            assertThat(new Doctor(jdbc, bodies).complaints())
                    .containsExactly("1 documents kept as evidence whose bytes no longer have their digest");
        }
    }

    @Test
    void thereIsAnEndToWhatIsKept() {
        EvidenceBodies small = bodies(25_000);
        EvidenceStore run = small.ofRun(JOB, NOON, NOON.plus(MONTH));
        IntStream.range(0, 4).forEach(number -> run.keep(new SecuredDocument(noise(10_000 + number), "")));
        assertThat(rows()).isEqualTo(2);
        assertThat(run.missing()).isEqualTo(2);
        run.keep(new SecuredDocument(noise(10_000), ""));
        run.keep(new SecuredDocument(noise(10_003), ""));
        assertThat(run.missing()).isEqualTo(2);
        small.deleteOld(NOON.plus(MONTH));
        EvidenceStore next = small.ofRun(JOB, NOON.plus(MONTH), NOON.plus(MONTH).plus(MONTH));
        next.keep(new SecuredDocument(noise(10_003), ""));
        assertThat(next.missing()).isZero();
        next.keep(new SecuredDocument(new byte[PackedBody.MOST_UNPACKED + 1], ""));
        assertThat(next.missing()).isEqualTo(1);
    }

    @Test
    void aDatabaseThatFailsIsCountedAndOnceItIsBackNothingIsMissing() {
        jdbc.sql("alter table evidence_piece rename to away").update();
        EvidenceStore run = run(JOB, NOON);
        run.keep(text("one"));
        run.keep(text("one"));
        run.keep(text("two"));
        assertThat(run.missing()).isEqualTo(2);
        // Half a document is none.
        assertThat(rows()).isZero();
        jdbc.sql("alter table away rename to evidence_piece").update();
        run.keep(text("one"));
        run.keep(text("two"));
        assertThat(run.missing()).isZero();
        assertThat(bodies.damaged()).isZero();
    }

    @Test
    void manyAtOnceKeepOneOfEach() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<EvidenceStore> runs = List.of(run(JOB, NOON), run(JOB, NOON.plusSeconds(1)));
            List<Future<?>> done = IntStream.range(0, 128)
                    .<Future<?>>mapToObj(
                            number -> threads.submit(() -> runs.get(number % 2).keep(text("body " + number % 4 / 2))))
                    .toList();
            for (Future<?> one : done) {
                one.get(30, TimeUnit.SECONDS);
            }
            assertThat(runs).allMatch(run -> run.missing() == 0);
        } finally {
            threads.shutdownNow();
        }
        assertThat(rows()).isEqualTo(2);
        assertThat(pieces()).isEqualTo(2);
        assertThat(bodies.damaged()).isZero();
    }

    @Test
    void whereNothingIsKeptNothingIsMissing() {
        EvidenceStore.NONE.keep(text("body"));
        assertThat(EvidenceStore.NONE.missing()).isZero();
    }

    private EvidenceStore run(String job, Instant begun) {
        return bodies.ofRun(job, begun, begun.plus(MONTH));
    }

    private KeptBody found(String job, SecuredDocument document, Instant now) {
        return bodies.find(job, document.digest(), now).orElseThrow();
    }

    private long rows() {
        return count("select count(*) from evidence_body");
    }

    private long pieces() {
        return count("select count(*) from evidence_piece");
    }

    private long packed() {
        return count("select sum(packed) from evidence_body");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(size).nextBytes(noise);
        return noise;
    }

    private static SecuredDocument text(String body) {
        return new SecuredDocument(body.getBytes(StandardCharsets.UTF_8), "text/plain");
    }
}
