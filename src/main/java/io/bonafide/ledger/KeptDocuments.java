package io.bonafide.ledger;

import io.bonafide.credential.Sha256;
import io.bonafide.dossier.DocumentStore;
import io.bonafide.dossier.KeptDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Issuers' documents in the ledger's database. Every write is one statement, so a row is whole or not there; what is read
 * counts only when its bytes still have the digest they were kept with. Several processes may share it.
 *
 * <p>A database that fails here is logged and costs requests; the outcomes, which need it too, say what is wrong.
 */
final class KeptDocuments implements DocumentStore {
    private static final Logger LOG = LoggerFactory.getLogger(KeptDocuments.class);
    // Clocks of processes that share a store are no further apart.
    private static final Duration AHEAD = Duration.ofDays(1);
    // What a row takes beside its body, about.
    private static final int ROW = 1 << 10;

    private final JdbcClient jdbc;
    private final Bounds bounds;
    private final AtomicLong sinceTrimmed;

    /**
     * @param bytes of all bodies together, packed
     */
    record Bounds(long documents, long bytes) {
        static final Bounds STANDARD = new Bounds(50_000, 256L << 20);

        /** Rows are counted again whenever a sixteenth has come in: between times there may be that much more. */
        private long atOnce() {
            return Math.min(bytes, documents * ROW) / 16;
        }
    }

    KeptDocuments(JdbcClient jdbc, Bounds bounds) {
        this.jdbc = jdbc;
        this.bounds = bounds;
        this.sinceTrimmed = new AtomicLong(bounds.atOnce());
    }

    @Override
    public Optional<KeptDocument> find(Sha256 key, Instant now) {
        try {
            return jdbc.sql("select * from kept_document where document_key = ? and expires_at > ?")
                    .params(key.hex(), Sql.time(now))
                    .query((row, number) -> KeptRow.read(key, row))
                    .optional()
                    .flatMap(found -> found);
        } catch (DataAccessException failed) {
            LOG.warn(
                    "A kept document could not be read; it is asked for anew: {}",
                    failed.getMostSpecificCause().toString());
            return Optional.empty();
        }
    }

    @Override
    public void keep(KeptDocument document) {
        Optional<byte[]> packed = PackedBody.pack(document.document().bytes());
        if (packed.isEmpty() || !KeptRow.holds(document)) {
            // What was there is no longer what the server answers.
            forget(document.key());
            return;
        }
        write("kept", () -> {
            if (replace(document, packed.get()) == 0) {
                insert(document, packed.get());
            }
            if (sinceTrimmed.addAndGet(ROW + packed.get().length) > bounds.atOnce()) {
                sinceTrimmed.set(0);
                trim(document.checkedAt());
            }
        });
    }

    private int replace(KeptDocument document, byte[] packed) {
        return jdbc.sql("""
                update kept_document set address = :address, answered = :answered, media_type = :mediaType,
                  digest = :digest, body = :body, size = :size, etag = :etag, last_modified = :lastModified,
                  fetched_at = :fetchedAt, checked_at = :checkedAt, fresh_until = :freshUntil, expires_at = :expires
                where document_key = :key""").paramSource(KeptRow.of(document, packed)).update();
    }

    // Another process may have been first: its row is as good as ours.
    private void insert(KeptDocument document, byte[] packed) {
        try {
            jdbc.sql("""
                    insert into kept_document (document_key, address, answered, media_type, digest, body, size, etag,
                      last_modified, fetched_at, checked_at, fresh_until, expires_at)
                    values (:key, :address, :answered, :mediaType, :digest, :body, :size, :etag,
                      :lastModified, :fetchedAt, :checkedAt, :freshUntil, :expires)""").paramSource(KeptRow.of(document, packed)).update();
        } catch (DuplicateKeyException second) {
            LOG.debug("Somebody else has just kept the same document");
        }
    }

    @Override
    public void touch(KeptDocument document) {
        if (KeptRow.holds(document)) {
            write(
                    "marked as unchanged",
                    () -> jdbc.sql("""
                    update kept_document set etag = :etag, last_modified = :lastModified, fetched_at = :fetchedAt,
                      checked_at = :checkedAt, fresh_until = :freshUntil, expires_at = :expires
                    where document_key = :key and digest = :digest""").paramSource(KeptRow.of(document)).update());
        }
    }

    @Override
    public void forget(Sha256 key) {
        write("forgotten", () -> jdbc.sql("delete from kept_document where document_key = ?")
                .param(key.hex())
                .update());
    }

    @Override
    public void forgetOld(Instant now) {
        write("cleared away", () -> trim(now));
    }

    /** Removes what has expired, then what was confirmed longest ago, until the rest is within bounds. */
    private void trim(Instant now) {
        // From tomorrow's tomorrow comes only what was kept by a clock that was wrong; it would outlast all others.
        jdbc.sql("delete from kept_document where expires_at <= ? or checked_at > ?")
                .params(Sql.time(now), Sql.time(now.plus(AHEAD)))
                .update();
        jdbc.sql("""
                delete from kept_document where document_key in (
                  select document_key from (
                    select document_key, sum(size) over newest as bytes, row_number() over newest as place
                    from kept_document window newest as (order by checked_at desc, document_key)) ranked
                  where bytes > ? or place > ?)""").params(bounds.bytes(), bounds.documents()).update();
    }

    private static void write(String what, Runnable statement) {
        try {
            statement.run();
        } catch (DataAccessException failed) {
            LOG.warn(
                    "A document could not be {}: {}",
                    what,
                    failed.getMostSpecificCause().toString());
        }
    }
}
