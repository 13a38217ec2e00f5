package io.bonafide.ledger;

import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.Sha256;
import io.bonafide.dossier.EvidenceStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The bytes of documents that outcomes rest on. Each job keeps its own, by digest, until its rule lets them go; a run that
 * uses one again dates it anew. A document and its pieces come and go in one transaction, so it is whole or not there.
 */
public final class EvidenceBodies {
    /** Packed, of all jobs together. Beyond it nothing more is kept, and runs say so. */
    static final long MOST = 64L << 30;

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceBodies.class);
    private static final int BATCH = 500;
    private static final long UNKNOWN = -1;
    // What cannot be packed grows by less than that.
    private static final int MOST_PACKED = PackedBody.MOST_UNPACKED + (64 << 10);

    private final EvidenceRows rows;
    private final TransactionOperations transactions;
    private final long most;
    private final AtomicLong held = new AtomicLong(UNKNOWN);

    EvidenceBodies(EvidenceRows rows, TransactionOperations transactions, long most) {
        this.rows = rows;
        this.transactions = transactions;
        this.most = most;
    }

    /**
     * For the documents of one run.
     *
     * @param begun when it began
     * @param until until when, exclusive, they are kept
     */
    public EvidenceStore ofRun(String job, Instant begun, Instant until) {
        return new RunEvidence(this, new EvidenceRows.Dates(job, micros(begun), micros(until)));
    }

    /** Whether there was room for it. */
    boolean keep(SecuredDocument document, EvidenceRows.Dates dates) {
        boolean dated = transactions.execute(status -> rows.date(document.digest(), dates));
        if (dated) {
            return true;
        }
        Optional<byte[]> packed = PackedBody.pack(document.bytes(), MOST_PACKED);
        if (packed.isEmpty() || !isRoomFor(packed.get().length)) {
            return false;
        }
        try {
            transactions.executeWithoutResult(status -> rows.insert(document, packed.get(), dates));
            held.addAndGet(packed.get().length);
        } catch (DuplicateKeyException second) {
            LOG.debug("Somebody else has just kept the same document");
        }
        return true;
    }

    // Counted once, and again after something was deleted. Of several processes none knows what the others add
    // meanwhile.
    private boolean isRoomFor(int more) {
        if (held.get() == UNKNOWN) {
            held.compareAndSet(UNKNOWN, rows.packed());
        }
        return held.get() + more <= most;
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Dates what a job keeps by its rule as it is now, whatever it was when a document was kept. Bytes that were deleted by
     * then do not come back.
     *
     * @param until by when the run began that used a document last
     */
    public void redate(String job, UnaryOperator<Instant> until) {
        for (EvidenceRows.Dates were : rows.dates(job)) {
            Instant end = micros(until.apply(were.usedAt()));
            if (!end.equals(were.keptUntil())) {
                transactions.executeWithoutResult(status -> rows.redate(were, end));
            }
        }
    }

    /** Deletes the bytes of every job's documents whose time is over by then; answers how many documents those were. */
    public long deleteOld(Instant now) {
        long deleted = 0;
        int batch;
        do {
            List<EvidenceRows.Key> old = rows.old(now, BATCH);
            batch = old.isEmpty() ? 0 : transactions.execute(status -> rows.delete(old, now));
            deleted += batch;
        } while (batch > 0);
        if (deleted > 0) {
            held.set(UNKNOWN);
            LOG.info("{} kept document(s) deleted: their time was over", deleted);
        }
        return deleted;
    }

    /** What a job keeps under that digest; empty when it never kept it. What is over by {@code now} is not given out. */
    public Optional<KeptBody> find(String job, Sha256 digest, Instant now) {
        return transactions.execute(status -> rows.find(new EvidenceRows.Key(job, digest), now));
    }

    /** How many of the documents kept no longer have the bytes that were kept. */
    long damaged() {
        long damaged = 0;
        for (List<EvidenceRows.Key> page = rows.after(null, BATCH);
                !page.isEmpty();
                page = rows.after(page.get(page.size() - 1), BATCH)) {
            for (EvidenceRows.Key key : page) {
                // Whether its time is over does not matter here.
                damaged += find(key.job(), key.digest(), Instant.EPOCH).filter(KeptBody::isDamaged).stream()
                        .count();
            }
        }
        return damaged;
    }
}
