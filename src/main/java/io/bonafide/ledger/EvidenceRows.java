package io.bonafide.ledger;

import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.Sha256;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kept documents as rows, and back. Whoever calls says what belongs into one transaction. */
final class EvidenceRows {
    private static final int PIECE = 512 << 10;

    private final JdbcOperations batches;
    private final JdbcClient jdbc;

    EvidenceRows(JdbcOperations batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    record Key(String job, Sha256 digest) {}

    /** Whose, used when, kept until when; in microseconds, as the databases have them. */
    record Dates(String job, Instant usedAt, Instant keptUntil) {}

    /** Bytes that are here, packed. */
    long packed() {
        return jdbc.sql("select coalesce(sum(packed), 0) from evidence_body where deleted_at is null")
                .query(Long.class)
                .single();
    }

    /** Whether the document was here already; it is dated anew. */
    boolean date(Sha256 digest, Dates dates) {
        return jdbc.sql("""
                        update evidence_body set used_at = ?, kept_until = ?
                        where job = ? and digest = ? and used_at <= ? and deleted_at is null""")
                        .params(
                                Sql.time(dates.usedAt()),
                                Sql.time(dates.keptUntil()),
                                dates.job(),
                                digest.hex(),
                                Sql.time(dates.usedAt()))
                        .update()
                == 1;
    }

    void insert(SecuredDocument document, byte[] packed, Dates dates) {
        String digest = document.digest().hex();
        jdbc.sql("delete from evidence_body where job = ? and digest = ? and deleted_at is not null")
                .params(dates.job(), digest)
                .update();
        jdbc.sql("insert into evidence_body (job, digest, size, packed, used_at, kept_until) values (?, ?, ?, ?, ?, ?)")
                .params(
                        dates.job(),
                        digest,
                        document.size(),
                        packed.length,
                        Sql.time(dates.usedAt()),
                        Sql.time(dates.keptUntil()))
                .update();
        for (int piece = 0; piece * PIECE < packed.length; piece++) {
            int end = Math.min(packed.length, (piece + 1) * PIECE);
            jdbc.sql("insert into evidence_piece (job, digest, piece, body) values (?, ?, ?, ?)")
                    .params(dates.job(), digest, piece, Arrays.copyOfRange(packed, piece * PIECE, end))
                    .update();
        }
    }

    /** The dates that documents of a job have. */
    List<Dates> dates(String job) {
        return jdbc.sql("select distinct used_at, kept_until from evidence_body where job = ? and deleted_at is null")
                .param(job)
                .query((row, number) -> new Dates(job, at(row, "used_at"), at(row, "kept_until")))
                .list();
    }

    void redate(Dates were, Instant keptUntil) {
        jdbc.sql("""
                update evidence_body set kept_until = ?
                where job = ? and used_at = ? and kept_until = ? and deleted_at is null""")
                .params(Sql.time(keptUntil), were.job(), Sql.time(were.usedAt()), Sql.time(were.keptUntil()))
                .update();
    }

    /** Some documents whose time is over. */
    List<Key> old(Instant now, int most) {
        return jdbc.sql("""
                select job, digest from evidence_body where deleted_at is null and kept_until <= ?
                fetch first %d rows only""".formatted(most))
                .param(Sql.time(now))
                .query((row, number) -> key(row))
                .list();
    }

    /** Deletes the bytes of those that nobody has dated anew in the meantime; answers how many those were. */
    int delete(List<Key> old, Instant now) {
        List<Object[]> over = new ArrayList<>();
        List<Object[]> keys = new ArrayList<>();
        for (Key key : old) {
            String digest = key.digest().hex();
            over.add(new Object[] {Sql.time(now), key.job(), digest, Sql.time(now)});
            keys.add(new Object[] {key.job(), digest, key.job(), digest});
        }
        int[] deleted = batches.batchUpdate("""
                update evidence_body set deleted_at = ?
                where job = ? and digest = ? and kept_until <= ? and deleted_at is null""", over);
        batches.batchUpdate("""
                delete from evidence_piece where job = ? and digest = ? and exists
                  (select 1 from evidence_body b where b.job = ? and b.digest = ? and b.deleted_at is not null)""", keys);
        return Arrays.stream(deleted).sum();
    }

    /** Keys of documents that are here, in order. */
    List<Key> after(@Nullable Key last, int most) {
        String job = last == null ? "" : last.job();
        String digest = last == null ? "" : last.digest().hex();
        return jdbc.sql("""
                select job, digest from evidence_body
                where (job > ? or job = ? and digest > ?) and deleted_at is null
                order by job, digest fetch first %d rows only""".formatted(most))
                .params(job, job, digest)
                .query((row, number) -> key(row))
                .list();
    }

    Optional<KeptBody> find(Key key, Instant now) {
        return jdbc.sql("select kept_until, deleted_at from evidence_body where job = ? and digest = ?")
                .params(key.job(), key.digest().hex())
                .query((row, number) -> new KeptBody(null, at(row, "kept_until"), Sql.instant(row, "deleted_at")))
                .optional()
                .map(kept -> kept.deletedAt() != null ? kept : filled(kept, key, now));
    }

    private KeptBody filled(KeptBody kept, Key key, Instant now) {
        return kept.keptUntil().isAfter(now)
                ? new KeptBody(document(key), kept.keptUntil(), null)
                : new KeptBody(null, kept.keptUntil(), kept.keptUntil());
    }

    private @Nullable SecuredDocument document(Key key) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        jdbc.sql("select body from evidence_piece where job = ? and digest = ? order by piece")
                .params(key.job(), key.digest().hex())
                .query((row, number) -> row.getBytes("body"))
                .list()
                .forEach(packed::writeBytes);
        return PackedBody.unpack(packed.toByteArray())
                .map(bytes -> new SecuredDocument(bytes, ""))
                .filter(document -> document.digest().equals(key.digest()))
                .orElse(null);
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString("job"), new Sha256(row.getString("digest")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, column));
    }
}
