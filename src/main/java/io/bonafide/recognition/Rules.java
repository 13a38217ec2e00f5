package io.bonafide.recognition;

import io.bonafide.verification.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A policy's rules in order: the first hard stop decides, softer grounds are listed. */
final class Rules {
    private final List<Rule> rules;

    private Rules(List<Rule> rules) {
        this.rules = rules;
    }

    static Rules inOrder(RecognitionPolicy policy, List<Requirement> requirements) {
        return new Rules(List.of(
                new VerdictGate(),
                new BlockedIssuers(policy.blockedIssuers()),
                new TrustedIssuers(policy.trustedLists(), policy.unknownIssuer()),
                new Recency(policy.maximumAge(), requirements)));
    }

    DecidedVerdict decide(Verdict verdict) {
        List<Ground> grounds = new ArrayList<>();
        for (Rule rule : rules) {
            var ruling = rule.apply(verdict);
            ruling.ifPresent(spoken -> grounds.add(spoken.ground()));
            if (ruling.filter(Ruling::isFinal).isPresent()) {
                return new DecidedVerdict(verdict, ruling.get().decision(), grounds);
            }
        }
        grounds.add(0, new Ground(PolicyCode.MEETS_POLICY, Map.of()));
        return new DecidedVerdict(verdict, Decision.RECOGNISED, grounds);
    }
}
