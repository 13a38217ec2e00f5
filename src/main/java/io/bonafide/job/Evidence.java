package io.bonafide.job;

import io.bonafide.credential.Sha256;
import io.bonafide.ledger.KeptBody;
import io.bonafide.ledger.Ledger;
import io.bonafide.ledger.RunRecord;
import io.bonafide.verification.Verdict;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What verdicts rest on, for people who ask; and the end of it. */
public final class Evidence {
    private static final Pattern ROW = Pattern.compile("\\d{1,7}");

    private final Ledger ledger;
    private final InstantSource clock;

    Evidence(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    public boolean knowsRun(String runId) {
        return ledger.runs().find(runId).isPresent();
    }

    /**
     * The verdicts of a run, final and provisional, on one claim or on the claims of one row, of any file and sheet.
     *
     * @param claimOrRow a claim's id, or the number of a row
     */
    public List<Verdict> verdicts(String runId, String claimOrRow) {
        return ROW.matcher(claimOrRow).matches()
                ? ledger.outcomes().ofRow(runId, Integer.parseInt(claimOrRow))
                : ledger.outcomes().ofClaim(runId, claimOrRow).stream().toList();
    }

    /** What is left of a document that a run's verdict rests on; empty when it was not kept. */
    public Optional<KeptBody> body(String runId, Sha256 digest) {
        return ledger.runs().find(runId).map(RunRecord::job).flatMap(job -> ledger.evidence()
                .find(job, digest, clock.instant()));
    }

    /**
     * Deletes kept documents whose time is over, as every run does when it begins; answers how many those were.
     *
     * @param jobs whose rules hold as they are now, for what was kept under others too
     */
    public long purge(List<JobDefinition> jobs) {
        long deleted = ledger.evidence().deleteOld(clock.instant());
        for (JobDefinition job : jobs) {
            deleted += EvidenceRule.of(job).apply(ledger.evidence(), clock.instant());
        }
        return deleted;
    }
}
