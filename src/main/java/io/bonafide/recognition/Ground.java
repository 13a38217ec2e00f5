package io.bonafide.recognition;

import java.util.Map;

/**
 * One reason of a decision.
 *
 * @param details values for the sentence, by placeholder name
 */
public record Ground(PolicyCode code, Map<String, String> details) {
    public Ground {
        details = Map.copyOf(details);
    }
}
