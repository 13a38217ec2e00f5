package io.bonafide.report;

import io.bonafide.recognition.Decision;
import io.bonafide.verification.Conclusion;
import io.bonafide.verification.EvidenceGrade;
import io.bonafide.verification.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one row, or of one of the claims in it: a line of the results.
 *
 * @param row from 1; 0 where the whole file is meant
 * @param claimId {@code null} where the row did not become a claim
 * @param codes of reasons ({@code BF-}), row problems ({@code R-}) and grounds ({@code P-}), the deciding one first
 * @param issuerId as the authenticated credential states it, else as the register knows the issuer
 * @param checkedAt {@code null} where nothing was checked
 * @param validUntil end of the credential's validity, where it states one
 * @param dueAgain when it is asked again, where the conclusion is provisional
 * @param sentence why the conclusion was drawn
 * @param ground why the decision was made; empty where there was nothing to decide
 * @param nextStep empty where there is nothing to do
 * @param reportFile the candidate's report, relative to the folder of the results
 * @param verdict all that was found; {@code null} where nothing was checked, or no more than the line is wanted
 */
record ResultLine(
        String file,
        @Nullable String sheet,
        int row,
        @Nullable String claimId,
        @Nullable String candidate,
        Conclusion conclusion,
        Decision decision,
        List<String> codes,
        EvidenceGrade grade,
        @Nullable String issuerId,
        @Nullable Instant checkedAt,
        @Nullable Instant validUntil,
        @Nullable Instant dueAgain,
        String sentence,
        String ground,
        String nextStep,
        @Nullable String reportFile,
        @Nullable Verdict verdict) {

    ResultLine {
        codes = List.copyOf(codes);
    }
}
