package io.bonafide.job;

import io.bonafide.dossier.EvidenceStore;
import io.bonafide.ledger.EvidenceBodies;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How long a job keeps the documents that its outcomes rest on: {@code retention: {evidence: P30D}}, counted from the beginning
 * of the run that used a document last, in the job's time zone. The rule as it is now holds for everything the job keeps, so
 * that a shorter one, or none, deletes at once.
 *
 * @param period {@code null} where nothing is kept
 */
record EvidenceRule(String job, ZoneId zone, @Nullable Period period) {

    static EvidenceRule of(JobDefinition job) {
        return new EvidenceRule(job.name(), job.zone(), job.keepEvidence());
    }

    /** For a run that begins. */
    EvidenceStore store(EvidenceBodies bodies, Instant begun) {
        UnaryOperator<Instant> end = end();
        return end == null ? EvidenceStore.NONE : bodies.ofRun(job, begun, end.apply(begun));
    }

    /** Dates what the job keeps by this rule, and deletes whatever is over by now, of other jobs too; answers how many. */
    long apply(EvidenceBodies bodies, Instant now) {
        UnaryOperator<Instant> end = end();
        bodies.redate(job, end == null ? used -> Instant.EPOCH : end);
        return bodies.deleteOld(now);
    }

    private @Nullable UnaryOperator<Instant> end() {
        Period time = period;
        return time == null
                ? null
                : used -> ZonedDateTime.ofInstant(used, zone).plus(time).toInstant();
    }
}
