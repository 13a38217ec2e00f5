package io.bonafide.job;

import io.bonafide.ledger.Lease;
import io.bonafide.ledger.Outcomes;
import io.bonafide.verification.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what the partitions of a run have learned, in as few transactions as may be: while one is written, the
 * verdicts of all who come meanwhile gather for the next. Each transaction holds the run's lease, so that more than one at
 * a time would only queue up in the database, and there nobody sees to it that everyone has their turn.
 */
final class Recorder {
    private final Outcomes outcomes;
    private final Lease lease;
    private final ReentrantLock writing = new ReentrantLock(true);
    private Sheet open = new Sheet();

    Recorder(Outcomes outcomes, Lease lease) {
        this.outcomes = outcomes;
        this.lease = lease;
    }

    /**
     * Comes back when they are recorded.
     *
     * @throws io.bonafide.ledger.LeaseLost when somebody else has taken the run over
     */
    void record(List<Verdict> verdicts) {
        Sheet mine = enter(verdicts);
        writing.lock();
        try {
            if (!mine.turned) {
                outcomes.record(lease, turned(mine));
                mine.recorded = true;
            }
        } catch (RuntimeException failed) {
            mine.failure = failed;
        } finally {
            writing.unlock();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
        if (!mine.recorded) {
            throw new IllegalStateException("Whoever was to write broke down");
        }
    }

    private synchronized Sheet enter(List<Verdict> verdicts) {
        open.verdicts.addAll(verdicts);
        return open;
    }

    /** Nothing more is entered on that sheet; whoever comes later has the next. */
    private synchronized List<Verdict> turned(Sheet sheet) {
        sheet.turned = true;
        open = new Sheet();
        return sheet.verdicts;
    }

    /** What goes into one transaction. All but the entries belongs to whoever writes. */
    private static final class Sheet {
        private final List<Verdict> verdicts = new ArrayList<>();
        private boolean turned;
        private boolean recorded;
        private @Nullable RuntimeException failure;
    }
}
