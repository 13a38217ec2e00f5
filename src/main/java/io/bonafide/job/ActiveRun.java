package io.bonafide.job;

import io.bonafide.dossier.Dossiers;
import io.bonafide.ledger.Lease;
import io.bonafide.ledger.RunRecord;
import io.bonafide.verification.Verifier;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A run while this process works on it.
 *
 * @param meters is told what comes of its claims
 * @param begun when this process began with it: claims that are due by then are worked on
 * @param broken claims that this verifier stumbled over
 * @param stopping set when the process is asked to end, or when somebody else has taken the run over
 */
record ActiveRun(
        RunRecord record,
        Lease lease,
        JobDefinition job,
        Dossiers dossiers,
        Verifier verifier,
        Meters meters,
        Instant begun,
        AtomicLong broken,
        AtomicBoolean stopping) {

    String id() {
        return record.runId();
    }

    /** @throws RunInterrupted when the process was asked to end; the ledger knows what is left to do */
    void stopWhenAsked() {
        if (stopping.get()) {
            throw new RunInterrupted(id());
        }
    }

    /** Where the reports of this run lie. */
    Path reports() {
        return job.reports().resolve(id());
    }
}
