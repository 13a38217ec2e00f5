package io.bonafide.recognition;

import io.bonafide.claim.Candidate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the policy makes of one candidate's verdicts.
 *
 * @param role the role applied for, where the list and the policy name one
 * @param decisions one per verdict, in row order
 * @param coverage the role's requirements, in the policy's order; empty where there is no role
 */
public record Recognition(
        Candidate candidate, @Nullable String role, List<DecidedVerdict> decisions, List<Coverage> coverage) {

    public Recognition {
        decisions = List.copyOf(decisions);
        coverage = List.copyOf(coverage);
    }
}
