package io.bonafide.recognition;

import io.bonafide.verification.Verdict;
import java.util.Optional;

/** One rule of a policy. Pure. */
interface Rule {

    /** Empty when the rule has nothing to say. */
    Optional<Ruling> apply(Verdict verdict);
}
