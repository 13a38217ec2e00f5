package io.bonafide.recognition;

import io.bonafide.verification.Verdict;
import java.util.List;

/** A verdict with what the policy makes of it. */
public record DecidedVerdict(Verdict verdict, Decision decision, List<Ground> grounds) {
    public DecidedVerdict {
        grounds = List.copyOf(grounds);
    }
}
