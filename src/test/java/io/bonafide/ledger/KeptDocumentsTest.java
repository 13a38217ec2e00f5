package io.bonafide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.Sha256;
import io.bonafide.dossier.DocumentStore;
import io.bonafide.dossier.KeptDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeptDocumentsTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00.123456Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @TempDir
    private Path folder;

    private JdbcClient jdbc;
    private DocumentStore store;

    @BeforeEach
    void open() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("ledger") + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
        store = new KeptDocuments(jdbc, KeptDocuments.Bounds.STANDARD);
    }

    @Test
    void whatWasKeptIsFoundAsItWas() {
        KeptDocument document = new KeptDocument(
                key("a"),
                "https://a.example/",
                "https://a.example/final",
                new SecuredDocument(new byte[] {0, -1, 13, 10, 127}, "application/json"),
                "W/\"1\"",
                NOON.minusSeconds(90),
                NOON,
                NOON.plusSeconds(1),
                NOON.plusSeconds(60),
                NOON.plus(WEEK));
        store.keep(document);
        assertThat(store.find(key("a"), NOON)).contains(document).get().satisfies(found -> {
            assertThat(found.document().bytes()).isEqualTo(document.document().bytes());
            assertThat(found.document().mediaType()).isEqualTo("application/json");
        });
        KeptDocument bare = bare("b", "body", NOON, null, null);
        store.keep(bare);
        assertThat(store.find(key("b"), NOON)).contains(bare);
        assertThat(store.find(key("c"), NOON)).isEmpty();
    }

    @Test
    void keptAgainIsKeptInPlace() {
        store.keep(kept("a", "old", NOON));
        store.keep(kept("a", "new", NOON));
        assertThat(store.find(key("a"), NOON)).contains(kept("a", "new", NOON));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void itExpiresOnTheInstant() {
        store.keep(kept("a", "body", NOON));
        Instant end = NOON.plus(WEEK);
        assertThat(store.find(key("a"), end.minusMillis(1))).isPresent();
        assertThat(store.find(key("a"), end)).isEmpty();
        store.forgetOld(end.minusMillis(1));
        assertThat(count()).isEqualTo(1);
        store.forgetOld(end);
        assertThat(count()).isZero();
    }

    @Test
    void touchingChangesAllButTheBytesAndOnlyOfTheSameBytes() {
        store.keep(kept("a", "body", NOON));
        Instant later = NOON.plusSeconds(3_600);
        store.touch(bare("a", "other", later, null, "\"2\""));
        assertThat(store.find(key("a"), NOON)).contains(kept("a", "body", NOON));
        KeptDocument again = new KeptDocument(
                key("a"),
                "https://a.example/a",
                null,
                document("body"),
                "\"2\"",
                null,
                NOON,
                later,
                later.plusSeconds(60),
                later.plus(WEEK));
        store.touch(again);
        assertThat(store.find(key("a"), NOON)).contains(again);
        store.touch(kept("unknown", "body", NOON));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aClockThatGoesBackLeavesARowThatCanBeRead() {
        Instant tomorrow = NOON.plus(Duration.ofDays(1));
        store.keep(kept("a", "body", tomorrow));
        store.touch(kept("a", "body", NOON));
        assertThat(store.find(key("a"), NOON)).contains(kept("a", "body", NOON));
    }

    @Test
    void aRowWhoseTimesCannotBeTrueDoesNotCount() {
        for (String damage : List.of(
                "update kept_document set fetched_at = dateadd(second, 1, checked_at)",
                "update kept_document set fresh_until = dateadd(second, 1, expires_at)")) {
            store.keep(kept("a", "body", NOON));
            jdbc.sql(damage).update();
            assertThat(store.find(key("a"), NOON)).as(damage).isEmpty();
        }
    }

    @Test
    void whatWasKeptByAClockFarAheadDoesNotOutlastTheRest() {
        store.keep(kept("ahead", "body", NOON.plus(Duration.ofDays(3_650))));
        store.keep(kept("a", "body", NOON));
        store.forgetOld(NOON);
        assertThat(count()).isEqualTo(1);
        assertThat(store.find(key("a"), NOON)).isPresent();
    }

    @Test
    void whatIsForgottenIsGone() {
        store.keep(kept("a", "body", NOON));
        store.forget(key("a"));
        store.forget(key("b"));
        assertThat(store.find(key("a"), NOON)).isEmpty();
    }

    @Test
    void aDamagedEntryDoesNotCount() {
        for (String damage : List.of(
                "update kept_document set body = substring(body from 1 for 20)",
                "update kept_document set body = X'00'",
                "update kept_document set digest = '" + "0".repeat(64) + "'")) {
            store.keep(kept("a", "a body that is long enough to be cut", NOON));
            jdbc.sql(damage).update();
            assertThat(store.find(key("a"), NOON)).as(damage).isEmpty();
        }
        store.keep(kept("a", "body", NOON));
        assertThat(store.find(key("a"), NOON)).isPresent();
    }

    @Test
    void whatUnpacksToMoreThanAnyDocumentDoesNotCount() {
        byte[] bomb = PackedBody.pack(new byte[PackedBody.MOST_UNPACKED]).orElseThrow();
        assertThat(PackedBody.unpack(bomb)).isPresent();
        assertThat(PackedBody.pack(new byte[PackedBody.MOST_UNPACKED + 1])).isEmpty();
    }

    @Test
    void whatIsTooLargeIsNotKeptAndTakesTheOldOneWithIt() {
        byte[] noise = new byte[(1 << 20) + 1];
        new Random(7).nextBytes(noise);
        store.keep(kept("a", "body", NOON));
        store.keep(new KeptDocument(
                key("a"), null, null, new SecuredDocument(noise, ""), null, null, NOON, NOON, NOON, NOON.plus(WEEK)));
        assertThat(count()).isZero();
        byte[] fits = Arrays.copyOf(noise, (1 << 20) - 1_000);
        store.keep(new KeptDocument(
                key("a"), null, null, new SecuredDocument(fits, ""), null, null, NOON, NOON, NOON, NOON.plus(WEEK)));
        assertThat(store.find(key("a"), NOON)).isPresent();
    }

    @Test
    void anAddressTooLongIsLeftOutAndOneThatMattersTakesTheEntryWithIt() {
        String endless = "https://a.example/" + "a".repeat(5_000);
        store.keep(bare("a", "body", NOON, null, null));
        store.keep(new KeptDocument(
                key("b"), null, endless, document("body"), null, null, NOON, NOON, NOON, NOON.plus(WEEK)));
        store.keep(bare("c", "body", NOON, null, "\"" + "e".repeat(300) + "\""));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whatWasConfirmedLongestAgoGivesWay() {
        DocumentStore small = new KeptDocuments(jdbc, new KeptDocuments.Bounds(10, 1 << 20));
        IntStream.range(0, 40).forEach(number -> small.keep(kept("k" + number, "body", NOON.plusSeconds(number))));
        small.forgetOld(NOON);
        assertThat(count()).isEqualTo(10);
        assertThat(small.find(key("k29"), NOON)).isEmpty();
        assertThat(small.find(key("k30"), NOON)).isPresent();
    }

    @Test
    void theSizeOfAllIsBoundedWhateverTheirNumber() {
        Random random = new Random(7);
        DocumentStore small = new KeptDocuments(jdbc, new KeptDocuments.Bounds(1_000_000, 100_000));
        for (int number = 0; number < 40; number++) {
            byte[] noise = new byte[10_000];
            random.nextBytes(noise);
            Instant at = NOON.plusSeconds(number);
            small.keep(new KeptDocument(
                    key("k" + number),
                    null,
                    null,
                    new SecuredDocument(noise, ""),
                    null,
                    null,
                    at,
                    at,
                    at,
                    at.plus(WEEK)));
            assertThat(bytes()).isLessThanOrEqualTo(100_000 + 100_000 / 16 + 11_000);
        }
        assertThat(count()).isBetween(8L, 10L);
        assertThat(small.find(key("k39"), NOON)).isPresent();
    }

    @Test
    void manyAtOnceKeepOneRow() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> done = IntStream.range(0, 64)
                    .<Future<?>>mapToObj(
                            number -> threads.submit(() -> store.keep(kept("a", "body " + number % 2, NOON))))
                    .toList();
            for (Future<?> one : done) {
                one.get(5, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(count()).isEqualTo(1);
        assertThat(store.find(key("a"), NOON)).isPresent();
    }

    @Test
    void aDatabaseThatFailsCostsNothingButTheCopy() {
        jdbc.sql("drop table kept_document").update();
        store.keep(kept("a", "body", NOON));
        store.touch(kept("a", "body", NOON));
        store.forget(key("a"));
        store.forgetOld(NOON);
        assertThat(store.find(key("a"), NOON)).isEmpty();
    }

    @Test
    void aStoreThatKeepsNothingFindsNothing() {
        DocumentStore.NONE.keep(kept("a", "body", NOON));
        DocumentStore.NONE.touch(kept("a", "body", NOON));
        DocumentStore.NONE.forget(key("a"));
        DocumentStore.NONE.forgetOld(NOON);
        assertThat(DocumentStore.NONE.find(key("a"), NOON)).isEmpty();
    }

    private long count() {
        return jdbc.sql("select count(*) from kept_document").query(Long.class).single();
    }

    private long bytes() {
        return jdbc.sql("select coalesce(sum(size), 0) from kept_document")
                .query(Long.class)
                .single();
    }

    private static Sha256 key(String name) {
        return Sha256.of(name.getBytes(StandardCharsets.UTF_8));
    }

    private static SecuredDocument document(String body) {
        return new SecuredDocument(body.getBytes(StandardCharsets.UTF_8), "text/plain");
    }

    private static KeptDocument kept(String name, String body, Instant at) {
        return bare(name, body, at, NOON.minusSeconds(90), "\"1\"");
    }

    private static KeptDocument bare(
            String name, String body, Instant at, @Nullable Instant modified, @Nullable String etag) {
        return new KeptDocument(
                key(name),
                "https://a.example/" + name,
                null,
                document(body),
                etag,
                modified,
                at,
                at,
                at.plusSeconds(60),
                at.plus(WEEK));
    }
}
