package io.bonafide.ledger;

import io.bonafide.credential.Sha256;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of one job.
 *
 * @param finishedAt {@code null} while the run is open
 */
public record RunRecord(
        String runId,
        String job,
        String policyId,
        String policyVersion,
        Sha256 policyDigest,
        Instant startedAt,
        @Nullable Instant finishedAt) {}
