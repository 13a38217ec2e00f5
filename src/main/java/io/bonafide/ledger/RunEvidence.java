package io.bonafide.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bonafide.credential.SecuredDocument;
import io.bonafide.credential.Sha256;
import io.bonafide.dossier.EvidenceStore;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The documents of one run: each is written, or dated anew, once, however many claims rest on it. */
final class RunEvidence implements EvidenceStore {
    private static final Logger LOG = LoggerFactory.getLogger(RunEvidence.class);
    // One that falls out of memory costs a statement when it is used again.
    private static final int REMEMBERED = 100_000;

    private final EvidenceBodies bodies;
    private final EvidenceRows.Dates dates;
    private final Cache<Sha256, Boolean> kept =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Set<Sha256> missing = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean told = new AtomicBoolean();

    RunEvidence(EvidenceBodies bodies, EvidenceRows.Dates dates) {
        this.bodies = bodies;
        this.dates = dates;
    }

    @Override
    public void keep(SecuredDocument document) {
        // Who comes second waits for the first: an outcome is recorded only when what it rests on is.
        kept.asMap().computeIfAbsent(document.digest(), digest -> isKept(document) ? Boolean.TRUE : null);
    }

    private boolean isKept(SecuredDocument document) {
        try {
            if (bodies.keep(document, dates)) {
                missing.remove(document.digest());
                return true;
            }
            tell("there is no more room", null);
        } catch (DataAccessException | TransactionException failed) {
            tell("the ledger did not take it", failed);
        }
        if (missing.size() < REMEMBERED) {
            missing.add(document.digest());
        }
        return false;
    }

    private void tell(String why, @Nullable RuntimeException failed) {
        if (!told.getAndSet(true)) {
            LOG.warn(
                    "Job {}: a document could not be kept, {}; further ones are only counted",
                    dates.job(),
                    why,
                    failed);
        }
    }

    /** At most as many as are remembered. */
    @Override
    public long missing() {
        return missing.size();
    }
}
