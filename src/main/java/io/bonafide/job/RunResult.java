package io.bonafide.job;

import io.bonafide.verification.Conclusion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How one run ended.
 *
 * @param reports folder of its reports
 * @param files names of the files read
 * @param refused one sentence per file that could not be read
 * @param counts claims by conclusion
 * @param quarantined rows that could not become claims
 * @param broken claims that this verifier stumbled over; they are not checked
 * @param evidenceMissing documents that the job's rule would keep and that could not be kept
 * @param putOff claims among those counted that a later run asks for again
 */
public record RunResult(
        String runId,
        Path reports,
        List<String> files,
        List<String> refused,
        Map<Conclusion, Long> counts,
        int quarantined,
        long broken,
        long evidenceMissing,
        long putOff) {

    public long claims() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
